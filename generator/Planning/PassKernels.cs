using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>
/// A product of a row and a column as two kernels with lines of memory between them. A line of floats holds sums as they are in their
/// lanes; one of integers has the narrowest type that the exact range of a row's sum fits, so that both passes have the narrowest lanes.
/// </summary>
/// <param name="Rows">From rows of the source to lines.</param>
/// <param name="Columns">From lines to outputs.</param>
internal sealed record PassKernels(SumPlan Rows, SumPlan Columns)
{
    /// <summary>The element type of a line.</summary>
    public ElementType Line => Columns.Facts.Source;

    /// <summary>The same on another processor.</summary>
    public PassKernels On(Machine machine) => new(Rows.On(machine), Columns.On(machine));

    /// <summary>Splits a kernel; null if it is no product.</summary>
    public static PassKernels? TrySplit(SumPlan kernel) =>
        kernel.Accumulation.Factors is not { } factors ? null
        : kernel.Facts.Integers is { ShiftLeft: 0 } ? SplitIntegers(kernel, factors)
        : kernel.Accumulation.Lanes.IsFloating() ? Split(kernel, factors)
        : null;

    /// <summary>Both passes in the lanes of the kernel.</summary>
    private static PassKernels Split(SumPlan kernel, SeparableFactors factors)
    {
        ElementType line = kernel.Accumulation.Lanes.Element();
        Accumulation across = kernel.Accumulation with { Taps = TapsAcross(factors), Factors = null, Start = Rational.Zero };
        return new PassKernels(
            new SumPlan(kernel.Facts with { Destination = line, Rows = 1 }, across, new FinishPlan.None()),
            ColumnsOf(kernel, factors, line, Rational.Zero));
    }

    /// <summary>
    /// Rows in lanes of their own. A range that 16 bits hold without a sign is moved to where they hold it with one; lines are then
    /// off by that, and the sum of a column starts with what is missing. It is a sum that occurs, or one between those, so that
    /// every partial sum of the column stays where those of the whole kernel are.
    /// </summary>
    private static PassKernels? SplitIntegers(SumPlan kernel, SeparableFactors factors)
    {
        ElementTypeInfo source = ElementTypeInfo.Of(kernel.Facts.Source);
        WeightedSum sum = new([.. factors.Row], Rational.Zero, source);
        (Rational minimum, Rational maximum) = sum.GetRange();
        Rational middle = ((minimum + maximum) * new Rational(1, 2)).RoundHalfEven();
        foreach ((ElementType line, Rational shift) in (IEnumerable<(ElementType, Rational)>)[(ElementType.Int16, Rational.Zero), (ElementType.Int16, middle), (ElementType.Int32, Rational.Zero)])
        {
            ElementTypeInfo info = ElementTypeInfo.Of(line);
            if (info.Bits <= kernel.Accumulation.Lanes.Bits() && minimum - shift > info.Minimum && maximum - shift < info.Maximum)
            {
                return new PassKernels(new SumPlan(RowFacts(kernel.Facts, sum with { Offset = -shift }, line)), ColumnsOf(kernel, factors, line, shift));
            }
        }

        return kernel.Accumulation.Lanes == LaneType.Double ? Split(kernel, factors) : null;
    }

    /// <summary>A kernel of integers of one row, nothing of whose sums is cut.</summary>
    private static KernelFacts RowFacts(KernelFacts facts, WeightedSum sum, ElementType line)
    {
        Rational[,] weights = new Rational[1, sum.Weights.Length];
        for (int column = 0; column < sum.Weights.Length; column++)
        {
            weights[0, column] = sum.Weights[column];
        }

        (Rational minimum, Rational maximum) = sum.GetRange();
        return facts with
        {
            Destination = line,
            Rows = 1,
            Taps = [.. sum.Weights.Select(static (weight, column) => new Tap(0, column, weight))],
            Offset = sum.Offset,
            Rounding = Rounding.Floor,
            Gain = sum.GetGain(),
            ZeroTaps = sum.Weights.Count(static weight => weight.IsZero),
            Integers = IntegerForm.Create(weights, sum.Offset, facts.Source, line),
            Factors = null,
            Range = new Interval(minimum, maximum),
        };
    }

    private static SumPlan ColumnsOf(SumPlan kernel, SeparableFactors factors, ElementType line, Rational shift)
    {
        Rational missing = factors.Column.Aggregate(Rational.Zero, static (total, factor) => total + factor) * shift;
        Accumulation down = kernel.Accumulation with { Taps = TapsDown(factors), Factors = null, Start = kernel.Accumulation.Start + missing };
        return new SumPlan(kernel.Facts with { Source = line, Columns = 1 }, down, kernel.Finish, isAligned: true);
    }

    /// <summary>The sums along rows as a kernel of one row.</summary>
    private static ImmutableArray<TableTap> TapsAcross(SeparableFactors factors) => [.. factors.Row.Select(static (factor, column) => new TableTap(0, column, factor))];

    /// <summary>The sums of lines as a kernel of one column.</summary>
    private static ImmutableArray<TableTap> TapsDown(SeparableFactors factors) => [.. factors.Column.Select(static (factor, row) => new TableTap(row, 0, factor))];
}
