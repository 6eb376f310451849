using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Analysis;

/// <summary>Derives the facts of a declaration in exact arithmetic.</summary>
internal static class KernelAnalyzer
{
    /// <summary>Analyzes a spec; a pure function.</summary>
    public static KernelFacts Analyze(KernelSpec spec)
    {
        ElementTypeInfo source = ElementTypeInfo.Of(spec.Method.Source);
        ElementTypeInfo destination = ElementTypeInfo.Of(spec.Method.Destination);
        WeightMatrix written = spec.Weights;
        bool flip = spec.Options.Flip;
        Rational[,] applied = new Rational[written.Rows, written.Columns];
        ImmutableArray<Tap>.Builder builder = ImmutableArray.CreateBuilder<Tap>(applied.Length);
        for (int row = 0; row < written.Rows; row++)
        {
            for (int column = 0; column < written.Columns; column++)
            {
                Rational weight = flip ? written[written.Rows - 1 - row, written.Columns - 1 - column] : written[row, column];
                applied[row, column] = weight * spec.Scale;
                builder.Add(new Tap(row, column, applied[row, column]));
            }
        }

        ImmutableArray<Tap> taps = builder.MoveToImmutable();
        IntegerForm? integers = source.IsInteger && destination.IsInteger ? IntegerForm.Create(applied, spec.Options.Offset, source.Type, destination.Type) : null;
        ImmutableArray<Rational> weights = [.. taps.Select(tap => integers is null ? tap.Weight : (BigInteger)integers.Weights[tap.Row, tap.Column])];
        return new KernelFacts
        {
            Source = source.Type,
            Destination = destination.Type,
            Rows = written.Rows,
            Columns = written.Columns,
            AnchorRow = flip ? written.Rows - 1 - spec.Options.AnchorY : spec.Options.AnchorY,
            AnchorColumn = flip ? written.Columns - 1 - spec.Options.AnchorX : spec.Options.AnchorX,
            Taps = taps,
            Offset = spec.Options.Offset,
            Rounding = destination.IsInteger ? spec.Options.Rounding : null,
            Gain = taps.Aggregate(Rational.Zero, static (sum, tap) => sum + tap.Weight),
            ZeroTaps = taps.Count(static tap => tap.Weight.IsZero),
            Integers = integers,
            Factors = Separability.Factor(weights, written.Rows, written.Columns),
            Range = source.IsInteger ? RangeOf(new WeightedSum([.. taps.Select(static tap => tap.Weight)], spec.Options.Offset, source)) : null,
        };
    }

    private static Interval RangeOf(WeightedSum sum)
    {
        (Rational minimum, Rational maximum) = sum.GetRange();
        return new Interval(minimum, maximum);
    }
}
