extern alias generator;
using generator::ConvGen;
using generator::ConvGen.Generator.Emission;
using Xunit;

namespace ConvGen.Generator.Tests.Emission;

/// <summary>Numbers as a person reads them in messages and documentation.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1020", "-1020")]
    [InlineData("999999999999999999", "999999999999999999")]
    [InlineData("0.25", "0.25")]
    [InlineData("-637.5", "-637.5")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("-0.05", "-0.05")]
    [InlineData("1/3", "1/3")]
    [InlineData("-22/7", "-22/7")]
    [InlineData("1/65536", "1/65536")]
    [InlineData("819212/7", "≈117030.3")]
    [InlineData("-16167.47272", "-16167.47272")]
    [InlineData("0.70710678118654752440", "≈0.7071068")]
    [InlineData("19999999/2000000000", "≈0.01")]
    [InlineData("1234567890123456789012", "≈1.234568e21")]
    [InlineData("-1e-30", "≈-1e-30")]
    [InlineData("9.99999999e-30", "≈1e-29")]
    public void Show(string number, string expected)
    {
        Assert.True(KernelText.TryParseWeight(number, out Rational value, out _));
        Assert.Equal(expected, Numbers.Show(value));
    }

    [Theory]
    [InlineData("1/16", "1/16")]
    [InlineData("0.0625", "1/16")]
    [InlineData("3", "3")]
    [InlineData("1/1000000007", "≈1e-9")]
    public void ShowScale(string number, string expected)
    {
        Assert.True(KernelText.TryParseWeight(number, out Rational value, out _));
        Assert.Equal(expected, Numbers.ShowScale(value));
    }

    [Theory]
    [InlineData("0.15924112569070245", 6, "0.159241")]
    [InlineData("-0.000019", 6, "-0.000019")]
    [InlineData("-0.0000004", 6, "0")]
    [InlineData("12.5", 1, "12.5")]
    [InlineData("0.25", 1, "0.2")]
    public void Round(string number, int places, string expected)
    {
        Assert.True(KernelText.TryParseWeight(number, out Rational value, out _));
        Assert.Equal(expected, Numbers.Round(value, places));
    }

    [Theory]
    [InlineData("0.15924", 5)]
    [InlineData("1.5", 4)]
    [InlineData("9999.9", 1)]
    [InlineData("10000", null)]
    [InlineData("0.00001", 9)]
    [InlineData("0.000009", null)]
    public void PlacesFor(string number, int? expected)
    {
        Assert.True(KernelText.TryParseWeight(number, out Rational value, out _));
        Assert.Equal(expected, Numbers.PlacesFor(value));
    }
}
