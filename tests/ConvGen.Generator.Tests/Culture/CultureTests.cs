extern alias generator;
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using ConvGen.Generator.Tests.Emission;
using ConvGen.Generator.Tests.Harness;
using CsCheck;
using generator::ConvGen.Generator;
using Xunit;

namespace ConvGen.Generator.Tests.Culture;

/// <summary>
/// The same text on every machine: where minus is U+2212 and the decimal separator a comma, as in Swedish, and where both are
/// others still, as in Persian.
/// </summary>
public sealed class CultureTests
{
    // A message of each rule that shows a number.
    private const string Advised = """
        using System; using CommunityToolkit.HighPerformance; using ConvGen;
        public static partial class C
        {
            [Kernel(-4.5, 4)] public static partial void A(ReadOnlySpan<byte> source, Span<byte> destination);
            [Kernel(1, 2, Columns = -2)] public static partial void B(ReadOnlySpan<byte> source, Span<int> destination);
            [Kernel(1, 2)] [Convolution(Border = Border.Wrap, AnchorX = -1)] public static partial void D(ReadOnlySpan<byte> source, Span<int> destination);
            [Kernel(1, 2)] [Convolution(Border = Border.Constant, BorderValue = -0.5)] public static partial void E(ReadOnlySpan<byte> source, Span<int> destination);
            [Kernel(1, 2)] [Convolution(Border = (Border)(-1))] public static partial void F(ReadOnlySpan<byte> source, Span<int> destination);
            [Kernel("1 x")] public static partial void G(ReadOnlySpan<byte> source, Span<int> destination);
            [Kernel("1 2", "3 4")] [Convolution(Border = Border.Wrap)] public static partial void H(ReadOnlySpan2D<byte> source, Span2D<int> destination);
            [Kernel("-0.33333333333333333333 0.66666666666666666666", Scale = "1/3")] public static partial void I(ReadOnlySpan<int> source, Span<int> destination);
        }
        """;

    private static readonly IReadOnlyDictionary<string, string> Invariant = Under("", static () => GeneratorHarness.Run(Catalogue.Source).Files);

    /// <summary>Cultures whose numbers are not ours; the last is made up of everything that can differ.</summary>
    public static TheoryData<string> Cultures() => ["sv-SE", "fa-IR", "ar-SA", "de-CH", "made up"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void FilesAreTheSame(string name) => Assert.Equal(Invariant, Under(name, static () => GeneratorHarness.Run(Catalogue.Source).Files));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void MessagesAreTheSame(string name)
    {
        string[] expected = Under("", Messages);
        Assert.Equal(8, expected.Length);
        Assert.Equal(expected, Under(name, Messages));

        static string[] Messages() => [.. GeneratorHarness.Run(Advised).Diagnostics.Select(static diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }

    [Fact]
    public void RandomKernelsAreTheSame() => Specs.Random.Sample(
        static spec => Assert.Equal(Under("", () => KernelCompiler.Compile(spec)), Under("made up", () => KernelCompiler.Compile(spec))),
        iter: 60);

    [Fact]
    public void TheCulturesDiffer() => Assert.All(["sv-SE", "fa-IR", "made up"], static name => Assert.NotEqual("-1.5", Under(name, static () => (-1.5).ToString(CultureInfo.CurrentCulture))));

    private static T Under<T>(string name, Func<T> action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Create(name);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static CultureInfo Create(string name)
    {
        if (name != "made up")
        {
            return CultureInfo.GetCultureInfo(name);
        }

        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo
        {
            NegativeSign = "minus",
            PositiveSign = "plus",
            NumberDecimalSeparator = "point",
            NumberGroupSeparator = " ",
            NumberGroupSizes = [1],
            NaNSymbol = "none",
            PositiveInfinitySymbol = "all",
        };
        return culture;
    }
}
