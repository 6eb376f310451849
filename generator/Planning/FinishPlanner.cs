using System.Collections.Immutable;
using System.Numerics;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>Chooses how a sum becomes a result, and proves the division exact over the sum's range.</summary>
internal static class FinishPlanner
{
    /// <summary>
    /// The bound of <see cref="DivisionMethod.SingleReciprocal"/>. With unit roundoff u = 2^-24, the reciprocal and the product
    /// are off by less than (n + 1/2)/d · (2u + u²), and (n + 1/2)/d lies at least 1/(2d) from the next integer: the floor is
    /// right for |n| + 1/2 &lt; 1/(4u + 2u²), just below 2^22.
    /// </summary>
    private static readonly BigInteger SingleBound = (BigInteger.One << 22) - 2;

    /// <summary>Quotients that <see cref="DivisionMethod.Corrected"/> accepts.</summary>
    private static readonly BigInteger QuotientBound = BigInteger.One << 33;

    /// <summary>What a sum starts with so that a floor division rounds: half the denominator, except where a mode cuts.</summary>
    public static BigInteger Bias(BigInteger denominator, Rounding mode) =>
        mode is Rounding.Floor or Rounding.TowardZero ? BigInteger.Zero : denominator / 2;

    /// <summary>Chooses the finish.</summary>
    public static FinishPlan Choose(KernelFacts facts, Accumulation accumulation, ImmutableArray<Decision>.Builder decisions)
    {
        if (facts.Rounding is not { } mode)
        {
            return new FinishPlan.None();
        }

        if (facts.Integers is not { } form)
        {
            return new FinishPlan.RoundFloat(mode);
        }

        if (accumulation.Lanes == LaneType.Double)
        {
            return BigInteger.Max(-form.SumMinimum, form.SumMaximum) / form.Denominator < int.MaxValue
                ? new FinishPlan.RoundExact(Simplify(form, mode), form.SumMinimum.Sign >= 0)
                : new FinishPlan.RoundFloat(mode);
        }

        if (form.ShiftLeft > 0)
        {
            return new FinishPlan.ScaleUp(form.ShiftLeft);
        }

        BigInteger divisor = form.Denominator;
        if (divisor.IsOne)
        {
            return new FinishPlan.WholeSum();
        }

        mode = Simplify(form, mode);
        bool isUnsigned = accumulation.Lanes == LaneType.Int16 && form.AccumulatorBits > 16;
        if (divisor.IsPowerOfTwo)
        {
            int shift = (int)(BigInteger.Log(divisor, 2) + 0.5);
            if (accumulation.Lanes == LaneType.Int16 && !isUnsigned && mode == Rounding.HalfUp && shift < 16)
            {
                decisions.Add(new Decision("Division", $"by 2^{Text.Of(shift)} as the upper half of a product", "it rounds ties up as it is made"));
                return new FinishPlan.RoundUp(shift);
            }

            decisions.Add(new Decision("Division", $"a shift by {Text.Of(shift)}", $"the denominator is {Text.Of(divisor)}"));
            return new FinishPlan.ShiftDown(shift, mode, isUnsigned);
        }

        if (accumulation.Lanes == LaneType.Int16 && TryMultiplyHigh(form, mode) is { } high)
        {
            decisions.Add(new Decision(
                "Division",
                $"by {Text.Of(divisor)} as the upper half of a product",
                $"proven exact for every sum, as (n · {Text.Of(high.Multiplier)}) >> {Text.Of(16 + high.Shift)}"));
            return high;
        }

        return Divide(facts, form, accumulation.Lanes, mode, decisions);
    }

    /// <summary>True if sums of up to 16 bits without sign can be divided as such.</summary>
    public static bool DividesUnsigned(IntegerForm form, Rounding mode) =>
        ((BigInteger)form.Denominator).IsPowerOfTwo || TryMultiplyHigh(form, Simplify(form, mode)) is not null;

    /// <summary>What a finish adds to the start of a sum beside the rounding bias; for exact sums in doubles it is that bias.</summary>
    public static Rational Lift(FinishPlan finish) => finish switch
    {
        FinishPlan.RoundExact { Mode: Rounding.HalfUp } => new Rational(1, 2),
        FinishPlan.MultiplyHigh high => high.Lift * high.Divisor,
        FinishPlan.RoundUp round => -(BigInteger.One << (round.Shift - 1)),
        _ => Rational.Zero,
    };

    /// <summary>
    /// Modes that differ only where there is nothing to differ in are one: an odd denominator has no ties, and sums that are
    /// never negative know no direction.
    /// </summary>
    private static Rounding Simplify(IntegerForm form, Rounding mode)
    {
        bool isPositive = form.SumMinimum.Sign >= 0;
        return mode switch
        {
            Rounding.Floor => Rounding.Floor,
            Rounding.TowardZero => isPositive ? Rounding.Floor : Rounding.TowardZero,
            Rounding.HalfAwayFromZero when isPositive => Rounding.HalfUp,
            _ => form.Denominator % 2 == 0 ? mode : Rounding.HalfUp,
        };
    }

    /// <summary>
    /// The least multiplier that is proven: with M = ceil(2^k / d) and e = M · d - 2^k, the quotient is right for all n with
    /// n · e &lt; 2^k. Null if the lifted sum needs more than 16 bits, or the mode more than a floor.
    /// </summary>
    private static FinishPlan.MultiplyHigh? TryMultiplyHigh(IntegerForm form, Rounding mode)
    {
        BigInteger divisor = form.Denominator;
        BigInteger bias = Bias(divisor, mode);
        BigInteger lift = form.SumMinimum + bias < 0 ? ((-form.SumMinimum - bias) + divisor - 1) / divisor : BigInteger.Zero;
        BigInteger reach = form.SumMaximum + bias + (lift * divisor);
        if (mode is not (Rounding.Floor or Rounding.HalfUp) || reach > ushort.MaxValue)
        {
            return null;
        }

        for (int shift = 0; shift < 16; shift++)
        {
            BigInteger power = BigInteger.One << (16 + shift);
            BigInteger multiplier = (power + divisor - 1) / divisor;
            if (multiplier <= ushort.MaxValue && reach * ((multiplier * divisor) - power) < power)
            {
                return new FinishPlan.MultiplyHigh(divisor, (int)multiplier, shift, lift);
            }
        }

        return null;
    }

    private static FinishPlan Divide(KernelFacts facts, IntegerForm form, LaneType lanes, Rounding mode, ImmutableArray<Decision>.Builder decisions)
    {
        BigInteger divisor = form.Denominator;
        BigInteger reach = BigInteger.Max(BigInteger.Abs(form.SumMinimum), BigInteger.Abs(form.SumMaximum)) + divisor;
        if (lanes == LaneType.Int64)
        {
            ElementTypeInfo destination = ElementTypeInfo.Of(facts.Destination);
            (BigInteger, BigInteger)? limits = reach / divisor < QuotientBound
                ? null
                : ((destination.Minimum - 1) * divisor, (destination.Maximum + 1) * divisor);
            decisions.Add(new Decision("Division", $"by {Text.Of(divisor)} in double, corrected by the remainder", "64-bit sums are too wide for a reciprocal alone"));
            return new FinishPlan.Divide(divisor, mode, DivisionMethod.Corrected, limits);
        }

        bool single = reach <= SingleBound;
        decisions.Add(new Decision(
            "Division",
            $"a {(single ? "float" : "double")} reciprocal of {Text.Of(divisor)}",
            $"proven exact for sums up to {(single ? "2^22" : "2^31")}, and here they stay below {Text.Of(reach)}"));
        return new FinishPlan.Divide(divisor, mode, single ? DivisionMethod.SingleReciprocal : DivisionMethod.DoubleReciprocal, Limits: null);
    }
}
