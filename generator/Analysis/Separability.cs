using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

namespace ConvGen.Generator.Analysis;

/// <summary>A kernel of rank one: weight (r, c) is exactly <c>Column[r] · Row[c]</c>.</summary>
/// <param name="Column">One factor a row.</param>
/// <param name="Row">One factor a column: integers without a common divisor, so that they are exact in every lane they fit.</param>
internal sealed record SeparableFactors(ImmutableArray<Rational> Column, ImmutableArray<Rational> Row)
{
    /// <summary>The factors that are not zero, column and row together: the multiplications of the two passes.</summary>
    public int ActiveFactors => Column.Count(static factor => !factor.IsZero) + Row.Count(static factor => !factor.IsZero);
}

/// <summary>Decides separability in exact arithmetic: no ratio of floats, no tolerance.</summary>
internal static class Separability
{
    /// <summary>The factors of a kernel of rank one with several rows and columns; null for all others.</summary>
    /// <param name="taps">All taps, row-major.</param>
    /// <param name="rows">The rows of the kernel.</param>
    /// <param name="columns">The columns of the kernel.</param>
    public static SeparableFactors? Factor(ImmutableArray<Rational> taps, int rows, int columns)
    {
        int pivot = -1;
        for (int i = 0; i < taps.Length && pivot < 0; i++)
        {
            pivot = taps[i].IsZero ? -1 : i;
        }

        if (pivot < 0 || rows == 1 || columns == 1)
        {
            return null;
        }

        ImmutableArray<Rational> row = Primitive([.. Enumerable.Range(0, columns).Select(column => taps[((pivot / columns) * columns) + column])]);
        int pivotColumn = pivot % columns;
        ImmutableArray<Rational> factors = [.. Enumerable.Range(0, rows).Select(r => taps[(r * columns) + pivotColumn] / row[pivotColumn])];
        bool isProduct = Enumerable.Range(0, taps.Length).All(i => taps[i] == factors[i / columns] * row[i % columns]);
        return isProduct ? new SeparableFactors(factors, row) : null;
    }

    /// <summary>The integers without a common divisor in the same proportions, the first that is not zero positive.</summary>
    private static ImmutableArray<Rational> Primitive(ImmutableArray<Rational> values)
    {
        BigInteger denominator = BigInteger.One;
        foreach (Rational value in values)
        {
            denominator = denominator / BigInteger.GreatestCommonDivisor(denominator, value.Denominator) * value.Denominator;
        }

        BigInteger divisor = BigInteger.Zero;
        foreach (Rational value in values)
        {
            divisor = BigInteger.GreatestCommonDivisor(divisor, (value * denominator).Numerator);
        }

        Rational scale = new(values.First(static value => !value.IsZero).Sign * denominator, divisor);
        return [.. values.Select(value => value * scale)];
    }
}
