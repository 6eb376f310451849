extern alias generator;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Model;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Which finish a sum gets, up to the last value that the choice was proven for.</summary>
public sealed class FinishPlannerTests
{
    /// <summary>What sums and divisor together may reach for a reciprocal in float.</summary>
    private const int SingleBound = (1 << 22) - 2;

    [Fact]
    public void IntegersThatStayWholeNeedNoFinish() => Assert.IsType<FinishPlan.WholeSum>(Finish("1 2 1", 1));

    [Fact]
    public void PowersOfTwoAreShifts()
    {
        Assert.Equal(new FinishPlan.ShiftDown(4, Rounding.HalfEven), Finish("1 2 1", new Rational(1, 16), mode: Rounding.HalfEven));

        // Common factors go first: 4/16 and 8/16 are 1/4 and 2/4.
        Assert.Equal(new FinishPlan.ShiftDown(2, Rounding.Floor), Finish("4 8 4", new Rational(1, 16), mode: Rounding.Floor));
        Assert.Equal(new FinishPlan.ShiftDown(62 - 1, Rounding.Floor), Finish("1", new Rational(1, BigInteger.One << 61), mode: Rounding.Floor));
    }

    /// <summary>Sums of 16 bits that are rounded up at ties, as most are, take one product and no bias.</summary>
    [Fact]
    public void SumsOf16BitsAreRoundedAsTheyAreDivided()
    {
        FinishPlan finish = Finish("1 2 1", new Rational(1, 16));
        Assert.Equal(new FinishPlan.RoundUp(4), finish);
        Assert.Equal(Rational.Zero, FinishPlanner.Bias(16, Rounding.HalfUp) + FinishPlanner.Lift(finish));
    }

    [Fact]
    public void AReciprocalInFloatReachesToTwoToTheTwentySecond()
    {
        // 255 · w + offset + 3 is the bound, then one more.
        int offset = (SingleBound - 3) % 255;
        int weight = (SingleBound - 3) / 255;
        Assert.Equal(DivisionMethod.SingleReciprocal, Method(weight, offset));
        Assert.Equal(DivisionMethod.DoubleReciprocal, Method(weight, offset + 1));
    }

    [Fact]
    public void SixtyFourBitSumsAreCorrectedByTheirRemainder()
    {
        FinishPlan.Divide divide = Assert.IsType<FinishPlan.Divide>(Finish("1", new Rational(1, 3), ElementType.Int32));
        Assert.Equal(DivisionMethod.Corrected, divide.Method);
        Assert.Null(divide.Limits);
    }

    [Fact]
    public void QuotientsBeyondTwoToTheThirtyThirdAreCutBeforeTheyAreDivided()
    {
        // 2^31 · 12 / 3 is 2^33.
        FinishPlan.Divide below = Assert.IsType<FinishPlan.Divide>(Finish("11", new Rational(1, 3), ElementType.Int32));
        Assert.Null(below.Limits);
        FinishPlan.Divide beyond = Assert.IsType<FinishPlan.Divide>(Finish("13", new Rational(1, 3), ElementType.Int32));
        Assert.Equal(((BigInteger)3 * -32769, (BigInteger)3 * 32768), beyond.Limits);
    }

    [Fact]
    public void OddDivisorsHaveNoTies()
    {
        foreach (Rounding mode in (Rounding[])[Rounding.HalfUp, Rounding.HalfEven, Rounding.HalfAwayFromZero])
        {
            Assert.Equal(Rounding.HalfUp, Assert.IsType<FinishPlan.Divide>(Finish("-1000 1 1", new Rational(1, 3), mode: mode)).Mode);
            Assert.Equal(mode, Assert.IsType<FinishPlan.Divide>(Finish("-1000 1 1", new Rational(1, 6), mode: mode)).Mode);
        }

        Assert.Equal(Rounding.TowardZero, Assert.IsType<FinishPlan.Divide>(Finish("-1000 1 1", new Rational(1, 3), mode: Rounding.TowardZero)).Mode);
        Assert.Equal(Rounding.Floor, Assert.IsType<FinishPlan.Divide>(Finish("-1000 1 1", new Rational(1, 3), mode: Rounding.Floor)).Mode);
    }

    [Fact]
    public void TheUpperHalfOfAProductDividesEverySumOfSixteenBits()
    {
        for (int weight = 1; weight <= 40; weight++)
        {
            for (int divisor = 3; divisor <= 257; divisor += 2)
            {
                KernelFacts facts = Specs.Create(ElementType.Byte, ElementType.Byte, $"{weight} -3 {weight}").Scaled(new Rational(1, divisor)).Analyze();
                ConvolutionPlan plan = Planner.Plan(facts);
                if (plan.Finish is not FinishPlan.MultiplyHigh high)
                {
                    continue;
                }

                int first = (int)(facts.Integers!.SumMinimum + FinishPlanner.Bias(facts.Integers.Denominator, Rounding.HalfUp) + FinishPlanner.Lift(high).Numerator);
                int last = (int)(facts.Integers.SumMaximum + FinishPlanner.Bias(facts.Integers.Denominator, Rounding.HalfUp) + FinishPlanner.Lift(high).Numerator);
                Assert.InRange(first, 0, last);
                (int reduced, int multiplier, int shift) = ((int)high.Divisor, high.Multiplier, 16 + high.Shift);
                int wrong = Enumerable.Range(first, last - first + 1).Count(sum => ((long)sum * multiplier) >> shift != sum / reduced);
                Assert.True(wrong == 0, $"{wrong} quotients by {reduced} are wrong");
            }
        }
    }

    [Fact]
    public void FloatsAreRoundedOnlyForIntegers()
    {
        Assert.IsType<FinishPlan.None>(Finish("1", 1, ElementType.Single, ElementType.Half));
        Assert.Equal(new FinishPlan.RoundFloat(Rounding.HalfUp), Finish("1", 1, ElementType.Single, ElementType.Int16));
        Assert.Equal(new FinishPlan.RoundFloat(Rounding.HalfUp), Finish("1", 1, ElementType.Double, ElementType.Int16));
    }

    [Fact]
    public void ExactSumsInDoublesAreCutWhereTheyAreWritten()
    {
        Assert.Equal(new FinishPlan.RoundExact(Rounding.HalfUp, IsPositive: true), Finish("1048577/1048576", 1, ElementType.UInt16, ElementType.UInt16));
        Assert.Equal(new FinishPlan.RoundExact(Rounding.HalfUp, IsPositive: false), Finish("-1048577/1048576", 1, ElementType.UInt16, ElementType.UInt16));
        Assert.Equal(new FinishPlan.RoundExact(Rounding.Floor, IsPositive: true), Finish("1048577/1048576", 1, ElementType.UInt16, ElementType.UInt16, Rounding.TowardZero));
        // Beyond 32 bits the processor's conversion says nothing.
        Assert.Equal(new FinishPlan.RoundFloat(Rounding.HalfUp), Finish("65537.5 0.0000152587890625", 1, ElementType.UInt16, ElementType.Int32));
    }

    [Fact]
    public void WeightsBeyondSixtyFourBitsAreShiftedBack()
    {
        FinishPlan.ScaleUp scale = Assert.IsType<FinishPlan.ScaleUp>(Finish("1e30", 1, ElementType.Int32, ElementType.Int32));
        Assert.InRange(scale.Shift, 1, 31);
    }

    private static DivisionMethod Method(int weight, int offset)
    {
        KernelSpec spec = Specs.Create(ElementType.Byte, ElementType.Int32, new Rational(weight, 3).ToString()).With(options => options with { Offset = new Rational(offset, 3) });
        return Assert.IsType<FinishPlan.Divide>(Planner.Plan(spec.Analyze()).Finish).Method;
    }

    private static FinishPlan Finish(string row, Rational scale, ElementType source = ElementType.Byte, ElementType destination = ElementType.Int16, Rounding mode = Rounding.HalfUp) =>
        Planner.Plan(Specs.Create(source, destination, row).Scaled(scale).With(options => options with { Rounding = mode }).Analyze()).Finish;
}
