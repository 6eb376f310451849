using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Reference;

/// <summary>Rounding, saturation, offsets, and what floats add to them.</summary>
public sealed class SlidingWindowNumberTests
{
    [Theory]
    [InlineData(Rounding.HalfUp, "-3 -2 -2 -1 -1 0 0 1 1 2 2 3")]
    [InlineData(Rounding.HalfEven, "-3 -2 -2 -2 -1 0 0 0 1 2 2 2")]
    [InlineData(Rounding.HalfAwayFromZero, "-3 -3 -2 -2 -1 -1 0 1 1 2 2 3")]
    [InlineData(Rounding.TowardZero, "-3 -2 -2 -1 -1 0 0 0 1 1 2 2")]
    [InlineData(Rounding.Floor, "-3 -3 -2 -2 -1 -1 0 0 1 1 2 2")]
    public void HalvesInEveryMode(Rounding rounding, string expected)
    {
        int[] results = [.. expected.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        sbyte[] doubled = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
        ConvolutionOptions options = new() { Rounding = rounding };
        Assert.Equal(results, Windows.Apply<sbyte, int>(doubled, "1/2", options));
        Assert.Equal(results, Windows.Apply<float, int>([.. doubled.Select(element => element / 2f)], "1", options));
        Assert.Equal(results, Windows.Apply<double, int>([.. doubled.Select(element => element * 1.0)], ".5", options));
    }

    [Theory]
    [InlineData(Rounding.HalfUp)]
    [InlineData(Rounding.HalfEven)]
    [InlineData(Rounding.HalfAwayFromZero)]
    [InlineData(Rounding.TowardZero)]
    [InlineData(Rounding.Floor)]
    public void FloatsRoundAsTheirExactValues(Rounding rounding) =>
        Gen.OneOf(Gen.Double[-3, 3], Gen.Double[-2147483649, 2147483648], Gen.Int[-9, 9].Select(value => value / 2.0), Gen.Int[-9, 9].Select(value => Math.BitIncrement(value / 2.0)), Gen.Int[-9, 9].Select(value => Math.BitDecrement(value / 2.0)))
            .Sample(value => Assert.Equal(
                (int)System.Numerics.BigInteger.Clamp(Exact.RoundingDivisionTests.Define(Rational.FromDouble(value), rounding), int.MinValue, int.MaxValue),
                Windows.Apply<double, int>([value], "1", new() { Rounding = rounding })[0]));

    [Fact]
    public void ResultsSaturateOnce()
    {
        Assert.Equal(new byte[] { 0, 255 }, Windows.Apply<byte, byte>([255, 0, 255], "-2 2"));
        Assert.Equal(new sbyte[] { -128, 127 }, Windows.Apply<byte, sbyte>([255, 0, 255], "-1 1"));
        Assert.Equal(new ushort[] { 0, 65535 }, Windows.Apply<short, ushort>([-32768, 32767], "3"));
        Assert.Equal(new short[] { -32768, 32767 }, Windows.Apply<int, short>([int.MinValue, int.MaxValue], "1"));
        Assert.Equal(new[] { int.MinValue, int.MaxValue }, Windows.Apply<int, int>([int.MinValue, int.MaxValue], "4"));
        Assert.Equal(new byte[] { 0, 255, 100 }, Windows.Apply<float, byte>([-1e30f, 1e30f, 100], "1"));

        // 300 - 300 + 7: a sum that saturated on its way would be something else.
        Assert.Equal(new byte[] { 7 }, Windows.Apply<byte, byte>([100, 100, 7], "3 -3 1"));
    }

    [Fact]
    public void ScaleAndOffsetAreExact()
    {
        byte[] source = [1, 2, 3, 4, 5, 6];
        Assert.Equal(new byte[] { 2, 3, 4, 5 }, Windows.Apply<byte, byte>(source, "1/3 1/3 1/3"));

        // 0.1 · 5 is exactly one half, and 0.1 + 0.4 as well.
        Assert.Equal(new byte[] { 0, 0, 0, 0, 1, 1 }, Windows.Apply<byte, byte>(source, "0.1"));
        Assert.Equal(new byte[] { 1, 1, 1, 1, 1, 1 }, Windows.Apply<byte, byte>(source, "0.1", new() { Offset = 0.4 }));
        Assert.Equal(new byte[] { 0, 1, 1, 1, 1, 1 }, Windows.Apply<byte, byte>(source, "0.1", new() { Offset = 0.3 }));
        Assert.Equal(new byte[] { 127, 126 }, Windows.Apply<byte, byte>([1, 2], "-1", new() { Offset = 128 }));
        Assert.Equal(new[] { 1.5, 2.5 }, Windows.Apply<byte, double>([1, 2], "1", new() { Offset = 0.5 }));
    }

    [Fact]
    public void AZeroWeightReadsNothing()
    {
        Assert.Equal(new[] { 4.0, double.NaN, 8.0 }, Windows.Apply<double, double>([1, double.NaN, 3, 4, 5], "1 0 1"));
        Assert.Equal(new[] { 2f, float.NaN }, Windows.Apply<float, float>([float.PositiveInfinity, 2, float.NaN], "0/5 1"));
        Assert.Equal(new[] { 0.0, 0.0 }, Windows.Apply<double, double>([double.NaN, double.NegativeInfinity], "0"));
    }

    [Fact]
    public void NotANumberIsZeroAndInfinitiesSaturateInIntegers()
    {
        Assert.Equal(new byte[] { 0, 255, 0 }, Windows.Apply<float, byte>([float.NaN, float.PositiveInfinity, float.NegativeInfinity], "1"));
        Assert.Equal(new short[] { 0, 32767, -32768 }, Windows.Apply<Half, short>([Half.NaN, Half.PositiveInfinity, Half.NegativeInfinity], "1"));
        Assert.Equal(new[] { 0 }, Windows.Apply<double, int>([double.PositiveInfinity, double.PositiveInfinity], "1 -1", new() { Offset = 5 }));
    }

    [Fact]
    public void FloatsAreAccumulatedInDoubleAndRoundedOnce()
    {
        Assert.Equal(new[] { 1f }, Windows.Apply<float, float>([1e10f, 1f, -1e10f], "1 1 1"));
        Assert.Equal(new[] { 1 / 3.0 }, Windows.Apply<int, double>([1], "1/3"));
        Assert.Equal(new[] { 1 / 3f }, Windows.Apply<byte, float>([1], "1/3"));
        Assert.Equal(new[] { (Half)(1 / 3.0) }, Windows.Apply<byte, Half>([1], "1/3"));
        Assert.Equal(new[] { Half.PositiveInfinity, (Half)65504 }, Windows.Apply<int, Half>([65520, 65519], "1"));
    }

    [Fact]
    public void EveryPairOfTypes()
    {
        CheckFrom<byte>();
        CheckFrom<sbyte>();
        CheckFrom<ushort>();
        CheckFrom<short>();
        CheckFrom<int>();
        CheckFrom<Half>();
        CheckFrom<float>();
        CheckFrom<double>();
    }

    [Fact]
    public void KernelsBeyondSixtyFourBitsFollowTheIntegerForm()
    {
        Kernel kernel = Kernel.Parse("0.054488684549642944 0.24420134200323335 0.40261994689424746 0.24420134200323335 0.054488684549642944");
        IntegerForm form = IntegerForm.Create(kernel.GetAppliedWeights(flip: false), 0, ElementType.Byte, ElementType.Byte);
        Assert.False(form.IsExact);
        Gen.Byte.Array[5].Sample(source =>
        {
            long sum = form.Offset;
            for (int index = 0; index < 5; index++)
            {
                sum += form.Weights[0, index] * source[index];
            }

            Assert.Equal(new[] { (byte)form.ToResult(sum, Rounding.HalfUp, 0, 255) }, Windows.Apply<byte, byte>(source, kernel.ToString()));
        });
        Assert.Equal(Enumerable.Repeat((byte)201, 9), Windows.Apply<byte, byte>([.. Enumerable.Repeat((byte)201, 13)], kernel.ToString()));
    }

    private static void CheckFrom<TIn>()
    {
        Check<TIn, byte>();
        Check<TIn, sbyte>();
        Check<TIn, ushort>();
        Check<TIn, short>();
        Check<TIn, int>();
        Check<TIn, Half>();
        Check<TIn, float>();
        Check<TIn, double>();
    }

    private static void Check<TIn, TOut>()
    {
        TIn[] source = [Element.FromDouble<TIn>(7), Element.FromDouble<TIn>(100), Element.FromDouble<TIn>(6)];
        Assert.Equal([Element.FromDouble<TOut>(95)], Windows.Apply<TIn, TOut>(source, "1 1 -2"));
        Assert.Equal([.. new[] { 7.0, 100, 6 }.Select(Element.FromDouble<TOut>)], Windows.Apply<TIn, TOut>(source, "1"));
    }
}
