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

/// <summary>
/// The narrowest accumulator that holds every sum by proof, at the exact boundaries: the largest sum plus the denominator (here
/// 1) still fits, and one more does not.
/// </summary>
public sealed class AccumulatorPlannerTests
{
    // The offsets are chosen so that the extreme sum plus or minus 1 is the end of the lanes.
    private const int ShortEnd = short.MaxValue - 1 - (byte.MaxValue * 128);
    private const int IntEnd = int.MaxValue - 1 - (ushort.MaxValue * 32767);

    [Fact]
    public void SixteenBitsReachToTheirLastValue()
    {
        Assert.Equal(LaneType.Int16, Lanes(ElementType.Byte, "128", ShortEnd));
        Assert.Equal(LaneType.Int32, Lanes(ElementType.Byte, "128", ShortEnd + 1));
        Assert.Equal(LaneType.Int16, Lanes(ElementType.Byte, "-128", -ShortEnd - 1));
        Assert.Equal(LaneType.Int32, Lanes(ElementType.Byte, "-128", -ShortEnd - 2));
    }

    [Fact]
    public void ThirtyTwoBitsReachToTheirLastValueAndThenDoublesAreExact()
    {
        Assert.Equal(LaneType.Int32, Lanes(ElementType.UInt16, "32767", IntEnd));
        Assert.Equal(LaneType.Double, Lanes(ElementType.UInt16, "32767", IntEnd + 1));
        Assert.Equal(LaneType.Int32, Lanes(ElementType.UInt16, "-32767", -IntEnd - 1));
        Assert.Equal(LaneType.Double, Lanes(ElementType.UInt16, "-32767", -IntEnd - 2));
    }

    [Fact]
    public void DoublesReachToTheirLastValueAndOnlyPowersOfTwoDivideThem()
    {
        BigInteger end = (BigInteger.One << 53) - 1;
        Assert.Equal(LaneType.Double, Lanes(ElementType.Byte, "1", end - 255));
        Assert.Equal(LaneType.Int64, Lanes(ElementType.Byte, "1", end - 254));
        Assert.Equal(LaneType.Double, Lanes(ElementType.Byte, "1099511627775/65536", 0));
        Assert.Equal(LaneType.Int64, Lanes(ElementType.Byte, "1099511627775/65537", 0));
    }

    [Fact]
    public void SixtyFourBitsReachToTheirLastValueAndThenWeightsBecomeFixedPoint()
    {
        BigInteger weight = uint.MaxValue;
        BigInteger offset = long.MinValue + 1 - (weight * int.MinValue);
        KernelFacts last = Facts(ElementType.Int32, weight.ToString(System.Globalization.CultureInfo.InvariantCulture), offset);
        Assert.True(last.Integers!.IsExact);
        Assert.Equal(LaneType.Int64, Planner.Plan(last).Lanes);
        Assert.Equal(long.MinValue + 1, last.Integers.SumMinimum);

        KernelFacts beyond = Facts(ElementType.Int32, weight.ToString(System.Globalization.CultureInfo.InvariantCulture), offset - 1);
        Assert.False(beyond.Integers!.IsExact);
        Assert.Equal(LaneType.Int64, Planner.Plan(beyond).Lanes);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public void TheDenominatorNeedsRoomToo(int denominator)
    {
        // One tap on signed bytes: 127 and the offset make the largest sum, in units of the denominator.
        Rational unit = new(1, denominator);
        KernelSpec spec = Specs.Create(ElementType.SByte, ElementType.Int16, "1").Scaled(unit);
        int last = short.MaxValue - denominator - sbyte.MaxValue;
        Assert.Equal(LaneType.Int16, Planner.Plan(spec.With(options => options with { Offset = unit * last }).Analyze()).Lanes);
        Assert.Equal(LaneType.Int32, Planner.Plan(spec.With(options => options with { Offset = unit * (last + 1) }).Analyze()).Lanes);
    }

    [Theory]
    [InlineData(2, 255, true)]
    [InlineData(2, 257, false)]
    [InlineData(1, 255, false)]
    public void SumsOfBytesThatAreNeverNegativeTakeSixteenBitsWithoutASign(int denominator, int weight, bool fits)
    {
        KernelSpec spec = Specs.Create(ElementType.Byte, ElementType.Int16, weight.ToString(System.Globalization.CultureInfo.InvariantCulture)).Scaled(new Rational(1, denominator));
        Assert.Equal(fits ? LaneType.Int16 : LaneType.Int32, Planner.Plan(spec.Analyze()).Lanes);
    }

    [Fact]
    public void FloatsTakeTheLanesTheLawNames()
    {
        (ElementType Source, ElementType Destination, LaneType Lanes)[] law =
        [
            (ElementType.Byte, ElementType.Half, LaneType.Single), (ElementType.Byte, ElementType.Single, LaneType.Single), (ElementType.Byte, ElementType.Double, LaneType.Double),
            (ElementType.Int32, ElementType.Half, LaneType.Single), (ElementType.Int32, ElementType.Single, LaneType.Single), (ElementType.Int32, ElementType.Double, LaneType.Double),
            (ElementType.Half, ElementType.Half, LaneType.Single), (ElementType.Half, ElementType.Single, LaneType.Single), (ElementType.Half, ElementType.Double, LaneType.Double),
            (ElementType.Double, ElementType.Half, LaneType.Single), (ElementType.Double, ElementType.Single, LaneType.Single), (ElementType.Double, ElementType.Double, LaneType.Double),
            (ElementType.Half, ElementType.Byte, LaneType.Single), (ElementType.Single, ElementType.Int32, LaneType.Single), (ElementType.Double, ElementType.Byte, LaneType.Double),
        ];
        Assert.All(law, static pair => Assert.Equal(pair.Lanes, Planner.Plan(Specs.Create(pair.Source, pair.Destination, "0.1 2").Analyze()).Lanes));
    }

    [Fact]
    public void FloatWeightsAreRoundedOnceToTheLanes()
    {
        ConvolutionPlan single = Planner.Plan(Specs.Create(ElementType.Single, ElementType.Single, "0.1").Analyze());
        Assert.Equal(Rational.FromDouble(0.1f), single.Taps.Single().Weight);
        ConvolutionPlan wide = Planner.Plan(Specs.Create(ElementType.Single, ElementType.Double, "0.1").Analyze());
        Assert.Equal(Rational.FromDouble(0.1), wide.Taps.Single().Weight);
    }

    [Fact]
    public void EveryDecisionHasAReason() =>
        Assert.All(Planner.Plan(Specs.Create(ElementType.Byte, ElementType.Byte, "1 2 1").Scaled(new Rational(1, 4)).Analyze()).Decisions, static decision =>
        {
            Assert.NotEmpty(decision.Subject);
            Assert.NotEmpty(decision.Choice);
            Assert.NotEmpty(decision.Reason);
            Assert.DoesNotContain(": ", decision.Reason);
        });

    private static LaneType Lanes(ElementType source, string weight, BigInteger offset) => Planner.Plan(Facts(source, weight, offset)).Lanes;

    private static KernelFacts Facts(ElementType source, string weight, BigInteger offset) =>
        Specs.Create(source, ElementType.Int32, weight).With(options => options with { Offset = offset }).Analyze();
}
