using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What is summed and in which lanes.</summary>
/// <param name="Lanes">The type of the accumulators.</param>
/// <param name="Taps">The taps in that type.</param>
/// <param name="Start">Where a sum starts.</param>
internal sealed record Accumulation(LaneType Lanes, ImmutableArray<TableTap> Taps, Rational Start);

/// <summary>
/// Chooses the accumulator: for integers the narrowest lanes that hold every partial sum by proof, for floats what the law says.
/// </summary>
internal static class AccumulatorPlanner
{
    /// <summary>Chooses lanes, weights and start.</summary>
    public static Accumulation Choose(KernelFacts facts, ImmutableArray<Decision>.Builder decisions) =>
        facts.Integers is { } form ? ChooseInteger(facts, form, decisions) : ChooseFloating(facts, decisions);

    private static Accumulation ChooseInteger(KernelFacts facts, IntegerForm form, ImmutableArray<Decision>.Builder decisions)
    {
        LaneType lanes = (form.ShiftLeft > 0 ? 64 : form.AccumulatorBits) switch
        {
            16 => LaneType.Int16,
            32 => LaneType.Int32,
            _ => LaneType.Int64,
        };
        string unit = form.Denominator > 1 ? $" in units of 1/{Text.Of(form.Denominator)}" : form.ShiftLeft > 0 ? $" in units of 2^{Text.Of(form.ShiftLeft)}" : string.Empty;
        decisions.Add(new Decision(
            "Accumulator",
            $"{lanes}{unit}{(form.IsExact ? string.Empty : ", fixed-point")}",
            $"every sum lies within {Text.Of(form.SumMinimum)} … {Text.Of(form.SumMaximum)}"));
        ImmutableArray<TableTap> taps = [.. facts.Taps.Select(tap => new TableTap(tap.Row, tap.Column, (BigInteger)form.Weights[tap.Row, tap.Column]))];
        return new Accumulation(lanes, taps, form.Offset + FinishPlanner.Bias(form.Denominator, facts.Rounding!.Value));
    }

    private static Accumulation ChooseFloating(KernelFacts facts, ImmutableArray<Decision>.Builder decisions)
    {
        bool isDouble = facts.Destination == ElementType.Double || (facts.Rounding is not null && facts.Source == ElementType.Double);
        decisions.Add(new Decision(
            "Accumulator",
            isDouble ? "Double" : "Single",
            facts.Rounding is null ? $"the destination is {facts.Destination}" : $"the source is {facts.Source}, and the sum becomes an integer once, at the end"));
        return isDouble
            ? new Accumulation(LaneType.Double, Rounded(facts, static weight => RoundToDouble(weight)), RoundToDouble(facts.Offset))
            : new Accumulation(LaneType.Single, Rounded(facts, static weight => RoundToSingle(weight)), RoundToSingle(facts.Offset));
    }

    private static ImmutableArray<TableTap> Rounded(KernelFacts facts, System.Func<Rational, Rational> round) =>
        [.. facts.Taps.Select(tap => new TableTap(tap.Row, tap.Column, round(tap.Weight)))];

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
