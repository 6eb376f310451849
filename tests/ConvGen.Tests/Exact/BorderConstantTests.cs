using System;
using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>Border values as elements of the source.</summary>
public sealed class BorderConstantTests
{
    [Theory]
    [InlineData(255.0, "Byte", 255.0)]
    [InlineData(-128.0, "SByte", -128.0)]
    [InlineData(-2147483648.0, "Int32", -2147483648.0)]
    [InlineData(0.1, "Double", 0.1)]
    [InlineData(0.1, "Single", 0.100000001490116119384765625)]
    [InlineData(0.1, "Half", 0.0999755859375)]
    [InlineData(65519.0, "Half", 65504.0)]
    [InlineData(1e-50, "Single", 0.0)]
    public void Elements(double value, string source, double expected)
    {
        Assert.True(BorderConstant.TryRead(value, Enum.Parse<ElementType>(source), out double element, out string? error), error);
        Assert.Equal(expected, element);
    }

    [Fact]
    public void RoundingStartsFromTheShortestDecimal()
    {
        // The number itself lies half way between two floats and would go to the even one, 1; the decimal it stands for is larger.
        const double value = 1.000000059604644775390625;
        Assert.Equal(1f, (float)value);
        Assert.True(BorderConstant.TryRead(value, ElementType.Single, out double element, out _));
        Assert.Equal(MathF.BitIncrement(1f), element);
    }

    [Theory]
    [InlineData(256.0, "Byte", "the border value 256 is not an element of a Byte source; use an integer from 0 to 255.")]
    [InlineData(-1.0, "UInt16", "the border value -1 is not an element of a UInt16 source; use an integer from 0 to 65535.")]
    [InlineData(0.5, "Int16", "the border value 1/2 is not an element of a Int16 source; use an integer from -32768 to 32767.")]
    [InlineData(65520.0, "Half", "the border value 65520 is too large for a Half source; use a smaller one.")]
    [InlineData(1e300, "Single", null)]
    [InlineData(double.NaN, "Double", "the border value is not finite; use a number.")]
    [InlineData(double.PositiveInfinity, "Byte", "the border value is not finite; use a number.")]
    public void WhatIsNoElement(double value, string source, string? message)
    {
        Assert.False(BorderConstant.TryRead(value, Enum.Parse<ElementType>(source), out _, out string? error));
        Assert.Equal(message ?? error, error);
    }
}
