using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Robustness;

/// <summary>Random attributes: mostly what a user means, often what a user mistypes, sometimes what nobody would write.</summary>
internal static class RandomAttributes
{
    private static readonly Gen<string> GoodWeight = Gen.OneOf(
        Gen.Int[-9, 9].Select(static number => number.ToString(CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[-99, 99], Gen.Int[1, 99]).Select(static (numerator, denominator) => string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}")),
        Gen.Double[-4, 4].Select(static number => number.ToString("R", CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[0, 99], Gen.Int[-60, 60]).Select(static (digits, exponent) => string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent}")));

    private static readonly Gen<string> AnyWeight = Gen.Frequency(
        (400, GoodWeight),
        (2, Choice.Of("x", "1/0", "--1", "1e", "1e401", "1.2.3", "", ",", "NaN", "1/2/3", "0x10", "\u2212", "1;2", "\0", "\ud83d\ude00", "+", "/", new string('9', 65))),
        (1, Gen.String[Gen.Char["0123456789.eE/+-, \t\n\r;xN"], 0, 12]));

    private static readonly Gen<string> Separator = Gen.Frequency((120, Gen.Const(" ")), (30, Choice.Of(",", ", ", "\t", "  ")), (1, Choice.Of("\n", "\r\n", "\u00a0", ",,")));

    private static readonly Gen<string[]> Rows = Gen.Select(Gen.Frequency((1, Gen.Const(1)), (1, Gen.Int[1, 5])), Gen.Int[1, 5]).SelectMany(static (rows, columns) =>
        Gen.Select(AnyWeight.Array[columns], Separator).Select(static (weights, separator) => string.Join(separator, weights)).Array[rows]);

    private static readonly Gen<string> TextArguments = Gen.Select(Rows, Gen.Int[0, 2]).Select(static (rows, notation) => notation switch
    {
        0 => string.Join(", ", rows.Select(static row => SymbolDisplay.FormatLiteral(row, quote: true))),
        1 => SymbolDisplay.FormatLiteral(string.Join('\n', rows), quote: true),
        _ => $"new string[] {{ {string.Join(", ", rows.Select(static row => SymbolDisplay.FormatLiteral(row, quote: true)))} }}",
    });

    private static readonly Gen<string> Number = Gen.Frequency(
        (60, Gen.Int[-9, 9].Select(static number => number.ToString(CultureInfo.InvariantCulture))),
        (20, Gen.Double[-2, 2].Select(Literal)),
        (1, Gen.Double[-1e30, 1e30].Select(Literal)),
        (1, Choice.Of("double.NaN", "1 / 3.0", "0.1f", "'a'", "(byte)7", "long.MaxValue", "double.Epsilon", "-0.0")));

    private static readonly Gen<string> NumberArguments = Number.Array[1, 12].Select(static numbers => string.Join(", ", numbers));

    private static readonly Gen<string> Nonsense = Choice.Of("", "null", "null!", "(string[]?)null", "new double[0]", "new double[3]", "\"1\", null!", "default(string)!", "[]", "[1, 2]", "1, \"2\"", "Missing", "1.5m");

    private static readonly Gen<string> Scale = Gen.Frequency(
        (6, Gen.Const(string.Empty)),
        (4, AnyWeight.Select(static weight => $", Scale = {SymbolDisplay.FormatLiteral(weight, quote: true)}")),
        (1, Choice.Of(", Scale = null!", ", Scale = \"\"", ", Scale = \"1\" + \"/4\"")));

    private static readonly Gen<string> Columns = Gen.Frequency((8, Gen.Const(string.Empty)), (1, Gen.Int[1, 6].Select(static columns => string.Create(CultureInfo.InvariantCulture, $", Columns = {columns}"))), (1, Choice.Of(", Columns = 1", ", Columns = 1", ", Columns = 0", ", Columns = -1")));

    private static readonly Gen<string> Option = Gen.OneOf(
        Gen.Int[0, 5].Select(static border => string.Create(CultureInfo.InvariantCulture, $"Border = (Border){border}")),
        Choice.Of("Border = Border.Constant", "Border = Border.Wrap", "Border = (Border)6", "Flip = true", "Flip = false"),
        Gen.Int[0, 2].Select(static anchor => string.Create(CultureInfo.InvariantCulture, $"AnchorX = {anchor}")),
        Gen.Int[-1, 1].Select(static anchor => string.Create(CultureInfo.InvariantCulture, $"AnchorY = {anchor}")),
        Number.Select(static number => $"Offset = {number}"),
        Number.Select(static number => $"BorderValue = {number}"),
        Gen.Int[0, 5].Select(static rounding => string.Create(CultureInfo.InvariantCulture, $"Rounding = (Rounding)({rounding})")));

    private static readonly Gen<string> Size = Gen.Frequency((12, Gen.Int[1, 7]), (1, Gen.Int[-1, 40])).Select(static size => size.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Real = Gen.Frequency(
        (12, Gen.Double[0.3, 2].Select(Literal)), (1, Gen.Double[-3, 8].Select(Literal)), (1, Choice.Of("0", "-1", "double.NaN", "1e308", "1e-308", "double.PositiveInfinity")));

    private static readonly Gen<string> Member = Gen.Int[-1, 8].Select(static member => member.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Family = Gen.OneOf(
        Gen.Select(Choice.Of("Binomial", "Tent", "Laplacian"), Size).Select(static (name, size) => $"[{name}({size})]"),
        Gen.Select(Choice.Of("Box", "SavitzkyGolay"), Size, Size).Select(static (name, first, second) => $"[{name}({first}, {second})]"),
        Gen.Select(Choice.Of("Gaussian", "LaplacianOfGaussian", "Sharpen", "Emboss"), Real).Select(static (name, value) => $"[{name}({value})]"),
        Gen.Select(Choice.Of("DifferenceOfGaussians", "UnsharpMask"), Real, Real).Select(static (name, first, second) => $"[{name}({first}, {second})]"),
        Gen.Select(Choice.Of("Sobel", "Scharr", "Prewitt", "Roberts", "CentralDifference"), Member).Select(static (name, member) => $"[{name}((Axis)({member}))]"),
        Gen.Select(Choice.Of("Kirsch", "Robinson"), Member).Select(static (name, member) => $"[{name}((Direction)({member}))]"),
        Gen.Select(Choice.Of("MotionBlur", "WindowedSinc"), Size, Real).Select(static (name, size, value) => $"[{name}({size}, {value})]"),
        Gen.Select(Real, Real, Real).Select(static (sigma, theta, lambda) => $"[Gabor({sigma}, {theta}, {lambda})]"),
        Gen.Select(Real, Size, Size).Select(static (sigma, x, y) => $"[GaussianDerivative({sigma}, {x}, {y})]"));

    /// <summary>A kernel: <c>[Kernel(…)]</c> or a family.</summary>
    public static Gen<string> Kernel { get; } = Gen.Frequency(
        (24, Gen.Select(TextArguments, Scale).Select(static (weights, scale) => $"[Kernel({weights}{scale})]")),
        (18, Gen.Select(NumberArguments, Columns, Scale).Select(static (weights, columns, scale) => $"[Kernel({weights}{columns}{scale})]")),
        (8, Family),
        (1, Nonsense.Select(static arguments => $"[Kernel({arguments})]")));

    /// <summary><c>[Convolution(…)]</c> with any options, each at most once, or nothing.</summary>
    public static Gen<string> Convolution { get; } = Option.Array[0, 4].Select(static options =>
    {
        string[] distinct = [.. options.DistinctBy(static option => option.Split(' ')[0])];
        return distinct.Length == 0 ? string.Empty : $"[Convolution({string.Join(", ", distinct)})]";
    });

    private static string Literal(double value) =>
        double.IsNaN(value) ? "double.NaN" : double.IsInfinity(value) ? "double.PositiveInfinity" : value.ToString("R", CultureInfo.InvariantCulture) + "d";
}
