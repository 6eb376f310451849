extern alias generator;
using System;
using System.Numerics;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using Xunit;

namespace ConvGen.Generator.Tests.Analysis;

/// <summary>The five rounding modes against the framework's own on numbers that <see cref="decimal"/> holds exactly.</summary>
public sealed class ExactRoundingTests
{
    [Fact]
    public void EveryEighthRoundsAsItsDefinitionSays()
    {
        for (int eighths = -80; eighths <= 80; eighths++)
        {
            Rational value = new(eighths, 8);
            decimal exact = eighths / 8m;
            Assert.Equal(Math.Floor(exact + 0.5m), Round(value, Rounding.HalfUp));
            Assert.Equal(Math.Round(exact, MidpointRounding.ToEven), Round(value, Rounding.HalfEven));
            Assert.Equal(Math.Round(exact, MidpointRounding.AwayFromZero), Round(value, Rounding.HalfAwayFromZero));
            Assert.Equal(Math.Truncate(exact), Round(value, Rounding.TowardZero));
            Assert.Equal(Math.Floor(exact), Round(value, Rounding.Floor));
        }
    }

    [Fact]
    public void NumbersOfAnySizeKeepEveryDigit()
    {
        BigInteger large = BigInteger.Pow(10, 80);
        Assert.Equal(large + 1, ExactRounding.Round(large + new Rational(1, 2), Rounding.HalfUp));
        Assert.Equal(large, ExactRounding.Round(large + new Rational(1, 2), Rounding.HalfEven));
        Assert.Equal(-large - 1, ExactRounding.Round(-large - new Rational(1, 2), Rounding.HalfAwayFromZero));
    }

    [Fact]
    public void AModeThatDoesNotExistIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => ExactRounding.Round(Rational.One, (Rounding)5));

    private static decimal Round(Rational value, Rounding mode) => (decimal)ExactRounding.Round(value, mode);
}
