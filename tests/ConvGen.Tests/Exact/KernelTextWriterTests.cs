using System.Globalization;
using System.Numerics;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>Weights as text, within the limits of the grammar wherever they can be.</summary>
public sealed class KernelTextWriterTests
{
    [Theory]
    [InlineData("0.25", "1/4")]
    [InlineData("-3", "-3")]
    [InlineData("1e-62", "1/100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1e-63", "1e-63")]
    [InlineData("-25e-70", "-25e-70")]
    [InlineData("1e400", "1e400")]
    [InlineData("1000e400", "1000e400")]
    [InlineData("1e-400", "1e-400")]
    [InlineData("-0.025e-400", "-.025e-400")]
    [InlineData(".0000000000000000000000000000000000000000000000000000000000000001e-400", ".0000000000000000000000000000000000000000000000000000000000000001e-400")]
    public void Formats(string text, string expected)
    {
        Assert.True(KernelText.TryParseWeight(text, out Rational weight, out _));
        Assert.Equal(expected, KernelTextWriter.Format(weight));
    }

    [Fact]
    public void EveryWeightThatCanBeReadIsWrittenReadably() =>
        Gen.Select(Gen.Char["0123456789"].Array[1, 64], Gen.Int[0, 64], Gen.Int[-400, 400], Gen.Bool).Sample((digits, place, exponent, isFraction) =>
        {
            string number = new(digits);
            int split = place % digits.Length;
            string text = isFraction && split > 0
                ? "-" + number[..split] + "/1" + number[(split + 1)..]
                : number[..split] + "." + number[split..] + "e" + exponent.ToString(CultureInfo.InvariantCulture);
            Assert.True(KernelText.TryParseWeight(text, out Rational weight, out KernelTextError? error), error?.Message);
            string written = KernelTextWriter.Format(weight);
            Assert.True(KernelText.TryParseWeight(written, out Rational read, out error), error?.Message);
            Assert.Equal(weight, read);
        }, iter: 5_000);

    [Fact]
    public void WhatTheGrammarCannotExpressIsAFraction()
    {
        Rational weight = new(1, BigInteger.Pow(3, 200));
        Assert.Equal("1/" + BigInteger.Pow(3, 200).ToString(CultureInfo.InvariantCulture), KernelTextWriter.Format(weight));
    }
}
