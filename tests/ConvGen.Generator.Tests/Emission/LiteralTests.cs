extern alias generator;
using System;
using CsCheck;
using generator::ConvGen;
using generator::ConvGen.Generator.Emission;
using generator::ConvGen.Generator.Lowering;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ConvGen.Generator.Tests.Emission;

/// <summary>What is printed reads back as the same bits of the same type: the compiler itself is asked.</summary>
public sealed class LiteralTests
{
    private const int Samples = 3000;

    [Fact]
    public void EveryFloatReadsBackBitForBit() =>
        Gen.Int.Select(BitConverter.Int32BitsToSingle).Where(static value => float.IsFinite(value)).Sample(AssertReadsBack, iter: Samples);

    [Fact]
    public void EveryDoubleReadsBackBitForBit() =>
        Gen.Long.Select(BitConverter.Int64BitsToDouble).Where(static value => double.IsFinite(value)).Sample(AssertReadsBack, iter: Samples);

    [Fact]
    public void TheEdgesOfFloatReadBack() =>
        Assert.All((float[])[0f, -0f, 1f, 0.1f, 1f / 3, float.Epsilon, -float.Epsilon, BitConverter.Int32BitsToSingle(0x007FFFFF), BitConverter.Int32BitsToSingle(0x00800000), float.MaxValue, float.MinValue, 1e10f, 123456792f, 16777216f], AssertReadsBack);

    [Fact]
    public void TheEdgesOfDoubleReadBack() =>
        Assert.All((double[])[0d, -0d, 1d, 0.1, 1d / 3, double.Epsilon, -double.Epsilon, 2.2250738585072014E-308, 2.225073858507201E-308, double.MaxValue, double.MinValue, 1e22, 1e23, 9007199254740993d], AssertReadsBack);

    [Theory]
    [InlineData(0.1f, "0.1f")]
    [InlineData(1f / 3, "0.33333334f")]
    [InlineData(2f, "2f")]
    [InlineData(-0.0625f, "-0.0625f")]
    public void AFloatHasTheFewestDigits(float value, string expected) => Assert.Equal(expected, Literal.Of(value));

    [Fact]
    public void InfinitiesHaveNames()
    {
        Assert.Equal("float.PositiveInfinity", Literal.Of(float.PositiveInfinity));
        Assert.Equal("double.NegativeInfinity", Literal.Of(double.NegativeInfinity));
        Assert.Equal("float.PositiveInfinity", Literal.Of(Rational.FromDouble(1e300), LaneType.Single));
    }

    [Fact]
    public void IntegersReadBackInTheirType()
    {
        Assert.All((short[])[0, 1, -1, short.MaxValue, short.MinValue], static value => Assert.Equal(value, Evaluate($"(object)({Literal.Of((int)value, LaneType.Int16)})")));
        Assert.All((int[])[0, 1, -1, int.MaxValue, int.MinValue], static value => Assert.Equal(value, Evaluate($"(object)({Literal.Of(value, LaneType.Int32)})")));
        Assert.All((long[])[0, 1, -1, int.MaxValue, long.MaxValue, long.MinValue], static value => Assert.Equal(value, Evaluate($"(object)({Literal.Of(value, LaneType.Int64)})")));
    }

    [Fact]
    public void ElementsReadBackInTheirType()
    {
        Assert.Equal(Half.MinValue, Evaluate($"(object)({Literal.OfElement(-65504, ElementType.Half)})"));
        Assert.Equal((Half)0.1, Evaluate($"(object)({Literal.OfElement(new Rational(1, 10), ElementType.Half)})"));
        Assert.Equal(float.MaxValue, Evaluate($"(object)({Literal.OfElement(Rational.FromDouble(float.MaxValue), ElementType.Single)})"));
        Assert.Equal(0.1, Evaluate($"(object)({Literal.OfElement(new Rational(1, 10), ElementType.Double)})"));
        Assert.Equal(int.MinValue, Evaluate($"(object)({Literal.OfElement(int.MinValue, ElementType.Int32)})"));
    }

    [Fact]
    public void AHalfIsRoundedOnce() =>
        // Just above the middle of 1 and the next Half: by way of a float it would be the middle, and round to even, down.
        Assert.Equal((Half)1.0009765625, Evaluate($"(object)({Literal.OfElement(Rational.FromDouble(1 + Math.ScaleB(1, -11) + Math.ScaleB(1, -40)), ElementType.Half)})"));

    private static void AssertReadsBack(float value)
    {
        string text = Literal.Of(value);
        Assert.EndsWith("f", text, StringComparison.Ordinal);
        Assert.Equal(BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(Assert.IsType<float>(Read(text))));
    }

    private static void AssertReadsBack(double value)
    {
        string text = Literal.Of(value);
        Assert.EndsWith("d", text, StringComparison.Ordinal);
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(Assert.IsType<double>(Read(text))));
    }

    /// <summary>A number as the compiler's lexer reads it, with or without a minus before it.</summary>
    private static object Read(string text) => SyntaxFactory.ParseExpression(text) switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value!,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { Token.Value: float value } } => -value,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { Token.Value: double value } } => -value,
        _ => throw new InvalidOperationException($"{text} is not a number."),
    };

    /// <summary>An expression as the compiler and the runtime evaluate it.</summary>
    private static object Evaluate(string expression)
    {
        using Harness.LoadedAssembly loaded = Harness.GeneratorHarness.Run($"using System; public static class Probe {{ public static object Value() => {expression}; }}").Load();
        return loaded.GetMethod<Func<object>>("Probe", "Value")();
    }
}
