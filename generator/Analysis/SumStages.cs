using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

namespace ConvGen.Generator.Analysis;

/// <summary>One of several sums in a row, each of the values of the one before it.</summary>
/// <param name="Distance">The rows from each value that is added to the next.</param>
/// <param name="Terms">The values that are added.</param>
/// <param name="IsDifference">True if the upper one of two values is taken off the lower one.</param>
internal sealed record SumStage(int Distance, int Terms, bool IsDifference)
{
    /// <summary>The rows from the first value that is added to the last.</summary>
    public int Reach => Distance * (Terms - 1);

    /// <summary>Additions and subtractions.</summary>
    public int Operations => Terms - 1;
}

/// <summary>
/// The factors of a column as a product of polynomials that multiply by nothing: 1 4 6 4 1 is (1 + z)⁴, four additions of one row
/// to the next, and nine ones are (1 + z + z²)(1 + z³ + z⁶), four additions as well. Exact for integers, also where they wrap around.
/// </summary>
/// <param name="Multiplier">What the last sum is multiplied by.</param>
/// <param name="Stages">The stages, the longest distances first; their reaches add up to all rows.</param>
internal sealed record SumStages(Rational Multiplier, ImmutableArray<SumStage> Stages)
{
    /// <summary>Longer columns are not factored: what lies between two rows of a stage waits in registers.</summary>
    private const int MostFactors = 32;

    /// <summary>Sums of prime numbers of terms; all other lengths are products of those.</summary>
    private static readonly ImmutableArray<int> Lengths = [2, 3, 5, 7];

    /// <summary>Additions and subtractions of all stages.</summary>
    public int Operations => Stages.Sum(static stage => stage.Operations);

    /// <summary>Factors a column of integers; null where something is left over or an end of it is zero.</summary>
    public static SumStages? TryFactor(ImmutableArray<Rational> factors)
    {
        if (factors.Length is < 2 or > MostFactors || factors[0].IsZero || factors[factors.Length - 1].IsZero || factors.Any(static factor => !factor.IsInteger || factor.Abs() > int.MaxValue))
        {
            return null;
        }

        BigInteger divisor = factors.Aggregate(BigInteger.Zero, static (divisor, factor) => BigInteger.GreatestCommonDivisor(divisor, factor.Numerator)) * factors[factors.Length - 1].Sign;
        long[] rest = [.. factors.Select(factor => (long)(factor.Numerator / divisor))];
        ImmutableArray<SumStage>.Builder stages = ImmutableArray.CreateBuilder<SumStage>();
        for (int distance = rest.Length - 1; distance > 0 && rest.Length > 1;)
        {
            if (Next(rest, distance) is var (stage, quotient))
            {
                stages.Add(stage);
                rest = quotient;
            }
            else
            {
                distance--;
            }
        }

        return rest is [1] ? new SumStages(divisor, stages.ToImmutable()) : null;
    }

    /// <summary>The shortest stage of a distance that divides a polynomial, and what is left of it.</summary>
    private static (SumStage Stage, long[] Quotient)? Next(long[] polynomial, int distance)
    {
        foreach (int length in Lengths)
        {
            for (int sign = 1; sign >= (length == 2 ? -1 : 1); sign -= 2)
            {
                SumStage stage = new(distance, length, sign < 0);
                if (Divide(polynomial, stage) is { } quotient)
                {
                    return (stage, quotient);
                }
            }
        }

        return null;
    }

    /// <summary>The quotient of two polynomials, from the lowest coefficient up; null where there is a remainder.</summary>
    private static long[]? Divide(long[] polynomial, SumStage stage)
    {
        int degree = polynomial.Length - 1 - stage.Reach;
        if (degree < 0)
        {
            return null;
        }

        // The lowest row of a stage counts once, so that the division begins there and every quotient is an integer.
        long[] rest = [.. polynomial];
        long[] quotient = new long[degree + 1];
        for (int power = degree; power >= 0; power--)
        {
            long factor = rest[power + stage.Reach];
            quotient[power] = factor;
            for (int term = 0; term < stage.Terms; term++)
            {
                rest[power + (term * stage.Distance)] -= stage.IsDifference && term == 0 ? -factor : factor;
            }
        }

        return rest.All(static coefficient => coefficient == 0) ? quotient : null;
    }
}
