using System;
using System.Numerics;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>The arithmetic of exact fractions.</summary>
public sealed class RationalTests
{
    private static readonly Gen<Rational> Fractions = Gen.Select(Gen.Long, Gen.Int[1, 1000]).Select((numerator, denominator) => new Rational(numerator, denominator));

    [Fact]
    public void TheDefaultValueIsZero()
    {
        Rational value = default;
        Assert.True(value.IsZero);
        Assert.True(value.IsInteger);
        Assert.Equal(BigInteger.One, value.Denominator);
        Assert.Equal(Rational.Zero, new Rational(0, -5));
        Assert.Equal(value.GetHashCode(), new Rational(0, 7).GetHashCode());
        Assert.Equal(Rational.One, value + 1);
        Assert.Equal("0", value.ToString());
    }

    [Theory]
    [InlineData(6, 4, "3/2")]
    [InlineData(-6, 4, "-3/2")]
    [InlineData(6, -4, "-3/2")]
    [InlineData(-6, -4, "3/2")]
    [InlineData(8, 4, "2")]
    [InlineData(0, 4, "0")]
    public void FractionsAreReducedAndTheirDenominatorsPositive(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, new Rational(numerator, denominator).ToString());

    [Fact]
    public void ADenominatorOfZeroThrows()
    {
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
    }

    [Fact]
    public void ArithmeticFollowsTheLawsOfAField() => Gen.Select(Fractions, Fractions, Fractions).Sample((a, b, c) =>
        a + b == b + a
        && a * b == b * a
        && a + b + c == a + (b + c)
        && a * b * c == a * (b * c)
        && a * (b + c) == (a * b) + (a * c)
        && a - b == -(b - a)
        && (b.IsZero || a / b * b == a));

    [Fact]
    public void OrderIsThatOfTheDifference() => Gen.Select(Fractions, Fractions).Sample((a, b) =>
        Math.Sign(a.CompareTo(b)) == (a - b).Sign
        && a < b == (a - b).Sign < 0
        && a > b == (a - b).Sign > 0
        && a <= b == (a - b).Sign <= 0
        && a >= b == (a - b).Sign >= 0
        && a == b == (a - b).IsZero
        && a != b == !(a - b).IsZero
        && a.Abs() >= a);

    [Theory]
    [InlineData(7, 2, 3, 4)]
    [InlineData(5, 2, 2, 2)]
    [InlineData(-5, 2, -3, -2)]
    [InlineData(-7, 2, -4, -4)]
    [InlineData(-1, 3, -1, 0)]
    [InlineData(-2, 3, -1, -1)]
    [InlineData(2, 3, 0, 1)]
    [InlineData(1, 2, 0, 0)]
    [InlineData(-1, 2, -1, 0)]
    [InlineData(-4, 1, -4, -4)]
    public void FloorAndHalfEven(int numerator, int denominator, int floor, int halfEven)
    {
        Rational value = new(numerator, denominator);
        Assert.Equal(floor, value.Floor());
        Assert.Equal(halfEven, value.RoundHalfEven());
    }
}
