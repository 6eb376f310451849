using System;
using System.Numerics;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>The rounding of a quotient, against the definition of each mode in exact fractions.</summary>
public sealed class RoundingDivisionTests
{
    private static readonly Gen<Rounding> Modes = Gen.Enum<Rounding>();

    [Theory]
    [InlineData(5, 2, 3, 2, 3, 2, 2)]
    [InlineData(7, 2, 4, 4, 4, 3, 3)]
    [InlineData(-5, 2, -2, -2, -3, -2, -3)]
    [InlineData(-7, 2, -3, -4, -4, -3, -4)]
    [InlineData(29, 10, 3, 3, 3, 2, 2)]
    [InlineData(-21, 10, -2, -2, -2, -2, -3)]
    [InlineData(-29, 10, -3, -3, -3, -2, -3)]
    [InlineData(1, 2, 1, 0, 1, 0, 0)]
    [InlineData(-1, 2, 0, 0, -1, 0, -1)]
    [InlineData(-6, 3, -2, -2, -2, -2, -2)]
    [InlineData(0, 7, 0, 0, 0, 0, 0)]
    public void TheFiveModes(long value, long denominator, long halfUp, long halfEven, long halfAwayFromZero, long towardZero, long floor)
    {
        Assert.Equal(halfUp, RoundingDivision.Divide(value, denominator, Rounding.HalfUp));
        Assert.Equal(halfEven, RoundingDivision.Divide(value, denominator, Rounding.HalfEven));
        Assert.Equal(halfAwayFromZero, RoundingDivision.Divide(value, denominator, Rounding.HalfAwayFromZero));
        Assert.Equal(towardZero, RoundingDivision.Divide(value, denominator, Rounding.TowardZero));
        Assert.Equal(floor, RoundingDivision.Divide(value, denominator, Rounding.Floor));
    }

    [Fact]
    public void SmallQuotientsFollowTheDefinition()
    {
        foreach (Rounding mode in Enum.GetValues<Rounding>())
        {
            for (int denominator = 1; denominator <= 12; denominator++)
            {
                for (int value = -60; value <= 60; value++)
                {
                    Assert.Equal(Define(new Rational(value, denominator), mode), RoundingDivision.Divide(value, denominator, mode));
                }
            }
        }
    }

    [Fact]
    public void EveryQuotientFollowsTheDefinition() => Gen.Select(Gen.Long, Gen.Long[1, long.MaxValue], Gen.Int[0, 62], Modes).Sample(
        (value, denominator, shift, mode) =>
        {
            denominator = Math.Max(1, denominator >> shift);
            Assert.Equal(Define(new Rational(value, denominator), mode), RoundingDivision.Divide(value, denominator, mode));
        },
        iter: 20_000);

    [Theory]
    [InlineData(long.MinValue, 1)]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MinValue, 2)]
    [InlineData(long.MinValue, long.MaxValue)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(long.MaxValue / 2, long.MaxValue)]
    [InlineData((long.MaxValue / 2) + 1, long.MaxValue)]
    [InlineData(-1L << 61, 1L << 62)]
    [InlineData(1L << 61, 1L << 62)]
    [InlineData(long.MaxValue, (1L << 62) - 1)]
    public void ExtremesDoNotOverflow(long value, long denominator)
    {
        foreach (Rounding mode in Enum.GetValues<Rounding>())
        {
            Assert.Equal(Define(new Rational(value, denominator), mode), RoundingDivision.Divide(value, denominator, mode));
        }
    }

    [Fact]
    public void AnUndefinedModeThrows() => Assert.Throws<ArgumentOutOfRangeException>(() => RoundingDivision.Divide(1, 2, (Rounding)5));

    /// <summary>The mode in its own words: which integers lie around the value, how far, and which of them it prefers.</summary>
    internal static BigInteger Define(Rational value, Rounding mode)
    {
        BigInteger below = value.Floor();
        BigInteger above = -(-value).Floor();
        Rational toBelow = value - below;
        Rational toAbove = above - value;
        BigInteger nearZero = value.Sign < 0 ? above : below;
        BigInteger nearest = toBelow < toAbove ? below : above;
        bool isTie = toBelow == toAbove;
        return mode switch
        {
            Rounding.HalfUp => isTie ? above : nearest,
            Rounding.HalfEven => isTie ? (below.IsEven ? below : above) : nearest,
            Rounding.HalfAwayFromZero => isTie ? below + above - nearZero : nearest,
            Rounding.TowardZero => nearZero,
            _ => below,
        };
    }
}
