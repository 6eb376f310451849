using System;
using System.Globalization;
using System.Numerics;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>Exact fractions to and from binary floating point, against the runtime's own parser and formatter.</summary>
public sealed class RationalConversionTests
{
    private static readonly Gen<double> FiniteDoubles = Gen.Long.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite);

    // Weights as people write them are short; random bits never are.
    private static readonly Gen<double> ShortDoubles = Gen.Select(Gen.Int, Gen.Int[-30, 30]).Select((digits, power) => double.Parse(FormattableString.Invariant($"{digits}e{power}"), CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(0.1, "1/10")]
    [InlineData(-0.1, "-1/10")]
    [InlineData(0.25, "1/4")]
    [InlineData(1.0 / 3, "3333333333333333/10000000000000000")]
    [InlineData(1e23, "100000000000000000000000")]
    [InlineData(9007199254740992.0, "9007199254740992")]
    [InlineData(9007199254740994.0, "9007199254740994")]
    [InlineData(5.684341886080802e-14, "2842170943040401/50000000000000000000000000000")]
    public void TheShortestDecimal(double value, string expected) => Assert.Equal(expected, Rational.FromShortestDecimal(value).ToString());

    [Theory]
    [InlineData(5e-324, "5", -324)]
    [InlineData(1e-323, "1", -323)]
    [InlineData(2.2250738585072014e-308, "22250738585072014", -324)]
    [InlineData(2.225073858507201e-308, "2225073858507201", -323)]
    [InlineData(1.7976931348623157e308, "17976931348623157", 292)]
    [InlineData(2e-44, "2", -44)]
    [InlineData(9.5367431640625e-7, "95367431640625", -20)]
    public void TheShortestDecimalOfExtremes(double value, string digits, int power)
    {
        Rational expected = power < 0
            ? new Rational(BigInteger.Parse(digits, CultureInfo.InvariantCulture), BigInteger.Pow(10, -power))
            : BigInteger.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, power);
        Assert.Equal(expected, Rational.FromShortestDecimal(value));
        Assert.Equal(-expected, Rational.FromShortestDecimal(-value));
    }

    [Fact]
    public void OfTwoEquallyNearTheEvenDecimal()
    {
        // Half way between two decimals of 16 digits that both round to it.
        Assert.Equal(new Rational(5629499534213122, 10), Rational.FromShortestDecimal(562949953421312.25));
        Assert.Equal(new Rational(5629499534213128, 10), Rational.FromShortestDecimal(562949953421312.75));
    }

    [Fact]
    public void TheShortestDecimalIsWhatTheRuntimePrints() => Gen.OneOf(FiniteDoubles, ShortDoubles).Sample(
        value => Assert.Equal(ReadDecimal(value.ToString("R", CultureInfo.InvariantCulture)), Rational.FromShortestDecimal(value)),
        iter: 20_000);

    [Fact]
    public void TheShortestDecimalOfEveryPowerOfTwoRoundsBackAndNoneIsShorterOrNearer()
    {
        for (int power = -1074; power <= 1023; power++)
        {
            double value = Math.ScaleB(1, power);
            Rational shortest = Rational.FromShortestDecimal(value);
            Assert.Equal(value, shortest.ToDouble());

            // One unit in the last digit further, and both neighbours with one digit less, are farther away or another number.
            Rational exact = Rational.FromDouble(value);
            Rational unit = GetUnitOfLastDigit(shortest);
            foreach (Rational other in new[] { shortest - unit, shortest + unit })
            {
                Assert.True((other - exact).Abs() >= (shortest - exact).Abs() || other.ToDouble() != value);
            }

            BigInteger tens = (exact / (unit * 10)).Floor();
            Assert.NotEqual(value, (tens * (unit * 10)).ToDouble());
            Assert.NotEqual(value, ((tens + 1) * (unit * 10)).ToDouble());
        }
    }

    [Fact]
    public void FromDoubleIsExact()
    {
        Assert.Equal(Rational.Zero, Rational.FromDouble(-0.0));
        Assert.Equal(Rational.Zero, Rational.FromShortestDecimal(-0.0));
        Assert.Equal("3602879701896397/36028797018963968", Rational.FromDouble(0.1).ToString());
        Assert.Equal(new Rational(-1, BigInteger.One << 1074), Rational.FromDouble(-double.Epsilon));
        Assert.Equal(((BigInteger.One << 53) - 1) << 971, Rational.FromDouble(double.MaxValue).Numerator);
        FiniteDoubles.Sample(value => Rational.FromDouble(value).ToDouble() == value && Rational.FromShortestDecimal(value).ToDouble() == value);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void WhatIsNotFiniteThrows(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromDouble(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromShortestDecimal(value));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1e-400")]
    [InlineData("-1e400")]
    [InlineData("2.4703282292062327e-324")]
    [InlineData("2.4703282292062329e-324")]
    [InlineData("7.4109846876186981e-324")]
    [InlineData("7.41098468761869816264853e-324")]
    [InlineData("2.22507385850720113605740979670913e-308")]
    [InlineData("1.7976931348623158e308")]
    [InlineData("1.797693134862315807e308")]
    [InlineData("1.797693134862315808e308")]
    [InlineData("3e308")]
    [InlineData("-635041928207521e294")]
    [InlineData("1.3e309")]
    [InlineData("65519.99999999")]
    [InlineData("65520")]
    [InlineData("131072")]
    [InlineData("2.9802322387695312e-8")]
    [InlineData("2.98023223876953125e-8")]
    [InlineData("2.98023223876953126e-8")]
    [InlineData("9007199254740993")]
    [InlineData("9007199254740993.0000000000000001")]
    [InlineData("1.00000005960464477539062499")]
    [InlineData("1.00000005960464477539062500")]
    [InlineData("1.00000005960464477539062501")]
    [InlineData("1.00000017881393432617187500")]
    [InlineData("3.4028235677973366e38")]
    [InlineData("3.4028235677973365e38")]
    [InlineData("7.006492321624085e-46")]
    [InlineData("7.006492321624086e-46")]
    [InlineData("1.17549428e-38")]
    public void DecimalsRoundAsTheRuntimeParsesThem(string text)
    {
        Rational exact = ReadDecimal(text);
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), (double)exact);
        Assert.Equal(float.Parse(text, CultureInfo.InvariantCulture), (float)exact);
        Assert.Equal((double)Half.Parse(text, CultureInfo.InvariantCulture), exact.RoundToHalf());
    }

    [Fact]
    public void RandomDecimalsRoundAsTheRuntimeParsesThem() => Gen.Select(Gen.Long, Gen.ULong, Gen.OneOf(Gen.Int[-345, 300], Gen.Int[-70, 25], Gen.Int[-45, -30])).Sample(
        (leading, trailing, power) => DecimalsRoundAsTheRuntimeParsesThem(FormattableString.Invariant($"{leading}{trailing}e{power}")),
        iter: 20_000);

    [Fact]
    public void PointsHalfWayBetweenTwoFloatsGoToTheEvenOne() => Gen.Int[0, 0x7F7FFFFE].Sample(bits =>
    {
        float below = BitConverter.Int32BitsToSingle(bits);
        float above = BitConverter.Int32BitsToSingle(bits + 1);
        Rational half = (Rational.FromDouble(below) + Rational.FromDouble(above)) / 2;
        Rational little = new(1, BigInteger.One << 400);
        Assert.Equal(bits % 2 == 0 ? below : above, half.ToSingle());
        Assert.Equal(below, (half - little).ToSingle());
        Assert.Equal(-above, (-half - little).ToSingle());
    });

    [Fact]
    public void EveryHalfComesBack()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            Half value = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (Half.IsFinite(value))
            {
                Assert.Equal((double)value, Rational.FromDouble((double)value).RoundToHalf());
            }
        }
    }

    private static Rational GetUnitOfLastDigit(Rational value)
    {
        Rational unit = 1;
        while (!(value / unit).IsInteger)
        {
            unit /= 10;
        }

        while ((value / (unit * 10)).IsInteger)
        {
            unit *= 10;
        }

        return unit;
    }

    /// <summary>The value of a decimal with an exponent, by a route of its own.</summary>
    private static Rational ReadDecimal(string text)
    {
        string[] parts = text.ToUpperInvariant().Split('E');
        string[] digits = parts[0].Split('.');
        int power = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (digits.Length > 1 ? digits[1].Length : 0);
        Rational integer = BigInteger.Parse(string.Concat(digits), CultureInfo.InvariantCulture);
        return power < 0 ? integer / BigInteger.Pow(10, -power) : integer * BigInteger.Pow(10, power);
    }
}
