using System;
using System.Linq;
using System.Numerics;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>Kernels beyond 64 bits: sums that are preserved, errors that are bounded, zeros that stay.</summary>
public sealed class FixedPointTests
{
    private static readonly Rational Tolerance = new(1, 256);

    // Seventeen digits each, as a program prints a Gaussian; a byte times 10^17 does not fit 64 bits.
    private static readonly string[] Gaussian = ["0.054488684549642944", "0.24420134200323335", "0.40261994689424746", "0.24420134200323335", "0.054488684549642944"];

    private static readonly Gen<Rational> LongDecimals = Gen.Select(Gen.Long, Gen.Long, Gen.Int[0, 3])
        .Select((high, low, kind) => kind == 0 ? Rational.Zero : new Rational(((BigInteger)high << 60) + low, BigInteger.Pow(10, 37 + kind)));

    [Fact]
    public void ALongGaussianOnBytesTakesThirtyTwoBits()
    {
        IntegerForm form = IntegerFormTests.Create(IntegerFormTests.Row(Gaussian), 0, ElementType.Byte);
        Assert.False(form.IsExact);
        Assert.Equal(32, form.AccumulatorBits);
        Assert.Equal(0, form.ShiftLeft);
        Assert.True(form.ErrorBound <= Tolerance && form.ErrorBound > 0);

        // The gain is 1 - 2e-18 and its denominator too long for a factor: the steps are a power of two, as fine as fit.
        Assert.Equal(1 << 22, form.Denominator);
        Assert.Equal(form.Denominator, form.Weights.Cast<long>().Sum());
    }

    [Fact]
    public void LargerSourcesTakeSixtyFourBits()
    {
        IntegerForm form = IntegerFormTests.Create(IntegerFormTests.Row(Gaussian), 0, ElementType.UInt16);
        Assert.False(form.IsExact);
        Assert.Equal(64, form.AccumulatorBits);
        Assert.True(form.ErrorBound <= Tolerance && form.ErrorBound > 0);
    }

    [Fact]
    public void IntegersOfThirtyTwoBitsExceedTheTolerance()
    {
        IntegerForm form = IntegerFormTests.Create(IntegerFormTests.Row([.. Gaussian, "0.00000000000000001"]), 0, ElementType.Int32);
        Assert.Equal(64, form.AccumulatorBits);
        Assert.True(form.ErrorBound > Tolerance);
        Assert.True(form.ErrorBound < 4);
    }

    [Fact]
    public void AGainWithASmallDenominatorIsPreservedExactly()
    {
        // The weights add up to 3/7 and have no common denominator of 64 bits.
        Rational first = new(1, BigInteger.Pow(3, 60));
        Rational second = new(1, BigInteger.Pow(5, 40));
        IntegerForm form = IntegerFormTests.Create(IntegerFormTests.AsRow([first, second, new Rational(3, 7) - first - second]), 0, ElementType.Byte);
        Assert.False(form.IsExact);
        Assert.Equal(0, form.Denominator % 7);
        Assert.True(BigInteger.IsPow2(form.Denominator / 7));
        Assert.Equal(new Rational(3, 7), new Rational(form.Weights.Cast<long>().Sum(), form.Denominator));
    }

    [Fact]
    public void TheLawHoldsForEveryKernel() => Gen.Select(LongDecimals.Array[1, 7], LongDecimals, Gen.Int[0, 4], Gen.Int[-60, 60]).Sample(
        (weights, offset, type, power) =>
        {
            Rational factor = power < 0 ? new Rational(1, BigInteger.One << -power) : BigInteger.One << power;
            weights = Array.ConvertAll(weights, weight => weight * factor);
            ElementTypeInfo source = ElementTypeInfo.Of((ElementType)type);
            IntegerForm form = IntegerFormTests.Create(IntegerFormTests.AsRow(weights), offset, source.Type);
            long[] integers = [.. form.Weights.Cast<long>()];
            Assert.True(form.Denominator > 0 && form.ShiftLeft is >= 0 and <= 31 && (form.ShiftLeft == 0 || form.Denominator == 1));
            Assert.All(weights.Zip(integers), pair => Assert.True(!pair.First.IsZero || pair.Second == 0));
            CheckAccumulator(form, source);
            if (form.ShiftLeft == 31)
            {
                return;
            }

            // Each weight is the nearest to the exact one, but a largest, so that together they are the nearest to the exact gain.
            Rational step = new(BigInteger.One << form.ShiftLeft, form.Denominator);
            (Rational Weight, Rational Deviation)[] others = [.. weights.Zip(integers, (weight, integer) => (weight, (weight - (integer * step)).Abs())).Where(pair => pair.Item2 > step / 2)];
            Assert.True(others.Length <= 1);
            Assert.All(others, other => Assert.Equal(weights.Where(weight => !(weight / step).IsInteger).Max(static weight => weight.Abs()), other.Weight.Abs()));
            Assert.All(others, other => Assert.True(other.Deviation <= weights.Length * step / 2));
            Rational gain = weights.Aggregate(Rational.Zero, (sum, weight) => sum + weight);
            Assert.Equal((gain / step).RoundHalfEven(), integers.Aggregate(BigInteger.Zero, (sum, integer) => sum + integer));
            Assert.Equal((offset / step).RoundHalfEven(), form.Offset);

            // The error bound is the worst over all extremes of the source, and it is reached.
            Rational worst = Enumerable.Range(0, 1 << weights.Length).Max(choice => GetDeviation(form, step, weights, offset, source, choice));
            Assert.Equal(worst, form.ErrorBound);
            Assert.Equal(worst.IsZero, form.IsExact);
            Assert.True(form.AccumulatorBits == 64 || form.ErrorBound <= Tolerance);
        },
        iter: 2_000);

    [Fact]
    public void WeightsAreAsFineAsTheAccumulatorAllows()
    {
        // Half of the steps are the largest power of two that is left, so twice as many would overflow.
        foreach (ElementType type in new[] { ElementType.Byte, ElementType.SByte, ElementType.UInt16, ElementType.Int16, ElementType.Int32 })
        {
            IntegerForm form = IntegerFormTests.Create(IntegerFormTests.AsRow([new Rational(1, BigInteger.Pow(3, 90)), 1]), 0, type);
            BigInteger reach = BigInteger.Max(form.SumMaximum + form.Denominator, -(form.SumMinimum - form.Denominator));
            Assert.True(2 * reach >= BigInteger.One << (form.AccumulatorBits - 1), type.ToString());
        }
    }

    [Fact]
    public void WhatIsMissingGoesToTheMiddle()
    {
        Rational third = new Rational(1, 3) + new Rational(1, BigInteger.Pow(10, 40));
        IntegerForm form = IntegerFormTests.Create(IntegerFormTests.AsRow([third, third, third]), 0, ElementType.Byte);
        Assert.Equal(form.Weights[0, 0], form.Weights[0, 1] - 1);
        Assert.Equal(form.Weights[0, 0], form.Weights[0, 2]);
    }

    [Theory]
    [InlineData("1e30")]
    [InlineData("-1e30")]
    [InlineData("1e400")]
    [InlineData("1208925819614629174706176")]
    public void WeightsBeyondSixtyFourBitsSaturate(string weight)
    {
        IntegerForm form = IntegerFormTests.Create(IntegerFormTests.Row(weight), 0, ElementType.Byte);
        Assert.Equal(1, form.Denominator);
        Assert.Equal(31, form.ShiftLeft);
        foreach (long element in new[] { 0, 1, 255 })
        {
            long expected = element == 0 ? 0 : weight[0] == '-' ? int.MinValue : int.MaxValue;
            Assert.Equal(expected, form.ToResult(form.Weights[0, 0] * element, Rounding.HalfUp, int.MinValue, int.MaxValue));
        }
    }

    [Fact]
    public void AnIntegerWithManyTrailingZeroBitsIsExact()
    {
        IntegerForm form = IntegerFormTests.Create(IntegerFormTests.AsRow([3 * (BigInteger.One << 64), -(BigInteger.One << 64)]), 0, ElementType.Byte);
        Assert.True(form.IsExact);
        Assert.Equal(31, form.ShiftLeft);
        Assert.Equal(0, form.ToResult((form.Weights[0, 0] * 1) + (form.Weights[0, 1] * 3), Rounding.HalfUp, int.MinValue, int.MaxValue));
    }

    [Fact]
    public void ManyUnrelatedDenominatorsAreNoProblem()
    {
        Rational[] weights = [.. Enumerable.Range(0, 200).Select(index => new Rational(1, BigInteger.Pow(10, 20) + (2 * index) + 1))];
        IntegerForm form = IntegerFormTests.Create(IntegerFormTests.AsRow(weights), 0, ElementType.Byte);
        Assert.False(form.IsExact);
        Assert.True(form.ErrorBound <= Tolerance);
    }

    private static Rational GetDeviation(IntegerForm form, Rational step, Rational[] weights, Rational offset, ElementTypeInfo source, int choice)
    {
        Rational deviation = (form.Offset * step) - offset;
        for (int index = 0; index < weights.Length; index++)
        {
            deviation += ((form.Weights[0, index] * step) - weights[index]) * ((choice >> index) % 2 == 0 ? source.Minimum : source.Maximum);
        }

        return deviation.Abs();
    }

    private static void CheckAccumulator(IntegerForm form, ElementTypeInfo source)
    {
        BigInteger minimum = form.Offset;
        BigInteger maximum = form.Offset;
        foreach (long weight in form.Weights)
        {
            minimum += BigInteger.Min(weight * source.Minimum, weight * source.Maximum);
            maximum += BigInteger.Max(weight * source.Minimum, weight * source.Maximum);
        }

        Assert.Equal((minimum, maximum), (form.SumMinimum, form.SumMaximum));
        BigInteger end = BigInteger.One << (form.AccumulatorBits - 1);
        Assert.InRange(minimum - form.Denominator, -end, end - 1);
        Assert.InRange(maximum + form.Denominator, -end, end - 1);
        Assert.All(form.Weights.Cast<long>(), weight => Assert.InRange(weight, -end, end - 1));
    }
}
