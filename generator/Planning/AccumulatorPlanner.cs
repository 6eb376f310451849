using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What is summed and in which lanes.</summary>
/// <param name="Lanes">The type of the accumulators.</param>
/// <param name="Taps">The taps in that type.</param>
/// <param name="Factors">The factors of a separable kernel in that type, or null.</param>
/// <param name="Start">Where a sum starts.</param>
internal sealed record Accumulation(LaneType Lanes, ImmutableArray<TableTap> Taps, SeparableFactors? Factors, Rational Start);

/// <summary>
/// Chooses the accumulator: for integers the narrowest lanes that hold every partial sum by proof, for floats what the law says.
/// </summary>
internal static class AccumulatorPlanner
{
    /// <summary>Integers below this are exact in a float.</summary>
    private static readonly Rational ExactInteger = BigInteger.One << 24;

    /// <summary>Integers up to this are exact in a double.</summary>
    private static readonly Rational ExactDouble = BigInteger.One << 53;

    /// <summary>Factors between this and its reciprocal neither overflow nor underflow a float with ordinary sources.</summary>
    private static readonly Rational Large = BigInteger.One << 40;

    /// <summary>Chooses lanes, weights and start.</summary>
    public static Accumulation Choose(KernelFacts facts, ImmutableArray<Decision>.Builder decisions) =>
        facts.Integers is { } form ? ChooseInteger(facts, form, decisions) : ChooseFloating(facts, decisions);

    private static Accumulation ChooseInteger(KernelFacts facts, IntegerForm form, ImmutableArray<Decision>.Builder decisions)
    {
        if (FitsDouble(form))
        {
            return ChooseExactDouble(facts, form, decisions);
        }

        bool isUnsigned = FitsUnsigned(facts, form);
        LaneType lanes = (form.ShiftLeft > 0 ? 64 : form.AccumulatorBits) switch
        {
            16 => LaneType.Int16,
            32 => isUnsigned ? LaneType.Int16 : LaneType.Int32,
            _ => LaneType.Int64,
        };
        string unit = form.Denominator > 1 ? $" in units of 1/{Text.Of(form.Denominator)}" : form.ShiftLeft > 0 ? $" in units of 2^{Text.Of(form.ShiftLeft)}" : string.Empty;
        decisions.Add(new Decision(
            "Accumulator",
            $"{lanes}{unit}{(form.IsExact ? string.Empty : ", fixed-point")}",
            $"every sum lies within {Text.Of(form.SumMinimum)} … {Text.Of(form.SumMaximum)}"));
        ImmutableArray<TableTap> taps = [.. facts.Taps.Select(tap => new TableTap(tap.Row, tap.Column, (BigInteger)form.Weights[tap.Row, tap.Column]))];
        return new Accumulation(lanes, taps, facts.Factors, form.Offset + FinishPlanner.Bias(form.Denominator, facts.Rounding!.Value));
    }

    /// <summary>
    /// True if sums beyond Int16 are never negative and, with their rounding, below 2^16: sixteen bits hold them, and the
    /// division brings them back into Int16.
    /// </summary>
    private static bool FitsUnsigned(KernelFacts facts, IntegerForm form) =>
        facts.Source == ElementType.Byte
        && form.ShiftLeft == 0
        && form.SumMinimum.Sign >= 0
        && form.Denominator > 1
        && form.SumMaximum + (form.Denominator / 2) <= ushort.MaxValue
        && FinishPlanner.DividesUnsigned(form, facts.Rounding!.Value);

    /// <summary>
    /// True if sums beyond 32 bits are exact in a double: below 2^53, and with a power of two to divide by, which a double does
    /// without rounding. It multiplies in one instruction where 64-bit integers need several.
    /// </summary>
    private static bool FitsDouble(IntegerForm form) =>
        form.AccumulatorBits == 64
        && form.ShiftLeft == 0
        && ((BigInteger)form.Denominator).IsPowerOfTwo
        && BigInteger.Max(-form.SumMinimum, form.SumMaximum) + form.Denominator <= ExactDouble;

    private static Accumulation ChooseExactDouble(KernelFacts facts, IntegerForm form, ImmutableArray<Decision>.Builder decisions)
    {
        Rational unit = new(BigInteger.One, form.Denominator);
        decisions.Add(new Decision(
            "Accumulator",
            $"Double in units of 1/{Text.Of(form.Denominator)}{(form.IsExact ? string.Empty : ", fixed-point")}",
            $"every sum lies within {Text.Of(form.SumMinimum)} … {Text.Of(form.SumMaximum)} units, which a double holds exactly"));
        SeparableFactors? factors = facts.Factors is { } integers && integers.Row.All(static factor => factor.Abs() < ExactDouble)
            ? integers with { Column = [.. integers.Column.Select(factor => factor * unit)] }
            : null;
        return new Accumulation(
            LaneType.Double,
            [.. facts.Taps.Select(tap => new TableTap(tap.Row, tap.Column, form.Weights[tap.Row, tap.Column] * unit))],
            factors,
            form.Offset * unit);
    }

    private static Accumulation ChooseFloating(KernelFacts facts, ImmutableArray<Decision>.Builder decisions)
    {
        bool isDouble = FloatingLanes(facts) == LaneType.Double;
        decisions.Add(new Decision(
            "Accumulator",
            isDouble ? "Double" : "Single",
            facts.Rounding is null ? $"the destination is {facts.Destination}" : $"the source is {facts.Source}, and the sum becomes an integer once, at the end"));
        return isDouble
            ? new Accumulation(LaneType.Double, Rounded(facts, RoundToDouble), Rounded(facts.Factors, RoundToDouble), RoundToDouble(facts.Offset))
            : new Accumulation(LaneType.Single, Rounded(facts, RoundToSingle), Rounded(facts.Factors, RoundToSingle), RoundToSingle(facts.Offset));
    }

    /// <summary>The arithmetic of a kernel with a floating side: <c>double</c> for double destinations and from doubles to integers.</summary>
    public static LaneType FloatingLanes(KernelFacts facts) =>
        facts.Destination == ElementType.Double || (facts.Rounding is not null && facts.Source == ElementType.Double) ? LaneType.Double : LaneType.Single;

    private static ImmutableArray<TableTap> Rounded(KernelFacts facts, System.Func<Rational, Rational> round) =>
        [.. facts.Taps.Select(tap => new TableTap(tap.Row, tap.Column, round(tap.Weight)))];

    /// <summary>
    /// The factors, each rounded once. Integers too large to be exact are brought near one first, so that no sum of a row
    /// overflows where the whole sum does not; factors that are still far from one leave the kernel direct.
    /// </summary>
    private static SeparableFactors? Rounded(SeparableFactors? factors, System.Func<Rational, Rational> round)
    {
        if (factors is null)
        {
            return null;
        }

        Rational largest = factors.Row.Max(static factor => factor.Abs());
        Rational scale = Rational.One;
        while (largest * scale >= ExactInteger)
        {
            scale *= new Rational(1, 2);
        }

        ImmutableArray<Rational> row = [.. factors.Row.Select(factor => round(factor * scale))];
        ImmutableArray<Rational> column = [.. factors.Column.Select(factor => round(factor / scale))];
        bool isModerate = row.Concat(column).All(static factor => factor.IsZero || (factor.Abs() < Large && factor.Abs() * Large > Rational.One));
        return isModerate && SameZeros(factors.Row, row) && SameZeros(factors.Column, column) ? new SeparableFactors(column, row) : null;
    }

    private static bool SameZeros(ImmutableArray<Rational> exact, ImmutableArray<Rational> rounded)
    {
        for (int index = 0; index < exact.Length; index++)
        {
            if (exact[index].IsZero != rounded[index].IsZero)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The nearest double; beyond its range the exact value stays and prints as an infinity.</summary>
    private static Rational RoundToDouble(Rational value)
    {
        double rounded = value.ToDouble();
        return double.IsInfinity(rounded) ? value : Rational.FromDouble(rounded);
    }

    private static Rational RoundToSingle(Rational value)
    {
        float rounded = value.ToSingle();
        return float.IsInfinity(rounded) ? value : Rational.FromDouble(rounded);
    }
}
