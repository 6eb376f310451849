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

        if (form.ShiftLeft > 0)
        {
            return new FinishPlan.ScaleUp(form.ShiftLeft);
        }

        BigInteger divisor = form.Denominator;
        if (divisor.IsOne)
        {
            return new FinishPlan.WholeSum();
        }

        // An odd denominator has no ties: the three modes that differ in ties are one.
        mode = divisor.IsEven || mode is Rounding.Floor or Rounding.TowardZero ? mode : Rounding.HalfUp;
        if (divisor.IsPowerOfTwo)
        {
            int shift = (int)(BigInteger.Log(divisor, 2) + 0.5);
            decisions.Add(new Decision("Division", $"a shift by {Text.Of(shift)}", $"the denominator is {Text.Of(divisor)}"));
            return new FinishPlan.ShiftDown(shift, mode);
        }

        return Divide(facts, form, accumulation.Lanes, mode, decisions);
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
