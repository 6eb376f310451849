extern alias fixes;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ConvGen.Generator.Tests.Harness;
using fixes::ConvGen.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>Each fix: the text before and after, character by character; and behind it the rule is silent.</summary>
public sealed class FixTests
{
    private const string Usings = "using System; using CommunityToolkit.HighPerformance; using ConvGen;\n";

    private static readonly Dictionary<string, CodeFixProvider> Fixes = new CodeFixProvider[] { new MakePartialFix(), new DestinationTypeFix(), new ScaleFix(), new OffsetFix() }
        .ToDictionary(static fix => fix.GetType().Name);

    [Theory]
    [InlineData(
        "public static class C\n{\n    // Steps.\n    [Kernel(-1, 1)]\n    public static void M(ReadOnlySpan<float> source, Span<float> destination) { } // later\n}\n",
        "public static partial class C\n{\n    // Steps.\n    [Kernel(-1, 1)]\n    public static partial void M(ReadOnlySpan<float> source, Span<float> destination); // later\n}\n")]
    [InlineData(
        "class A\n{\n    /// <summary>Inner.</summary>\n    struct B\n    {\n        [Kernel(-1, 1)] void M(ReadOnlySpan<float> source, Span<float> destination)\n        {\n            throw new NotImplementedException();\n        }\n    }\n}\n",
        "partial class A\n{\n    /// <summary>Inner.</summary>\n    partial struct B\n    {\n        [Kernel(-1, 1)] partial void M(ReadOnlySpan<float> source, Span<float> destination);\n    }\n}\n")]
    [InlineData(
        "public record C\n{\n    [Kernel(-1, 1)] public void M(ReadOnlySpan<float> source, Span<float> destination) => throw new NotImplementedException();\n}\n",
        "public partial record C\n{\n    [Kernel(-1, 1)] public partial void M(ReadOnlySpan<float> source, Span<float> destination);\n}\n")]
    public Task AMethodBecomesPartial(string before, string after) => Verify("MakePartialFix", "CONVGEN002", before, after);

    [Fact]
    public Task TypesBecomePartial() => Verify(
        "MakePartialFix",
        "CONVGEN003",
        "public class A { internal readonly struct B { [Kernel(-1, 1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); } }",
        "public partial class A { internal readonly partial struct B { [Kernel(-1, 1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); } }");

    [Theory]
    [InlineData("CONVGEN002", "public static class C { [Kernel(-1, 1)] public static void M(ReadOnlySpan<float> source, Span<float> destination) { destination.Clear(); } }")]
    [InlineData("CONVGEN002", "public static class C { [Kernel(-1, 1)] public static void M(ReadOnlySpan<float> source, Span<float> destination) => destination.Clear(); }")]
    [InlineData("CONVGEN003", "file static partial class C { [Kernel(-1, 1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); }")]
    [InlineData("CONVGEN002", "public static partial class C { static void M() { [Kernel(1)] static void N() { } } }")]
    public async Task WhatTheUserWroteOrFileTypesAreNotOfferedUp(string rule, string source) =>
        Assert.Null(await (await Fixed.OpenAsync(Usings + source)).TitleAsync(Fixes["MakePartialFix"], rule));

    [Theory]
    [InlineData("[Kernel(-1, 1)]", "ReadOnlySpan<byte> source, Span<byte> destination", "ReadOnlySpan<byte> source, Span<short> destination")]
    [InlineData("[Kernel(1, 1)]", "ReadOnlySpan<sbyte> source, System.Span< byte > destination", "ReadOnlySpan<sbyte> source, System.Span< short > destination")]
    [InlineData("[Kernel(\"256\")]", "ReadOnlySpan2D<byte> source, Span2D<short> destination", "ReadOnlySpan2D<byte> source, Span2D<ushort> destination")]
    [InlineData("[Kernel(1, -1)]", "ReadOnlySpan<ushort> source, Span<ushort> destination", "ReadOnlySpan<ushort> source, Span<int> destination")]
    public Task TheDestinationGetsTheNarrowestTypeThatHoldsTheRange(string kernel, string before, string after) => Verify(
        "DestinationTypeFix", "CONVGEN016", $"static partial class C {{ {kernel} public static partial void M({before}); }}", $"static partial class C {{ {kernel} public static partial void M({after}); }}");

    [Fact]
    public Task TheDestinationBecomesSigned() => Verify(
        "DestinationTypeFix",
        "CONVGEN020",
        "static partial class C { [Kernel(-1, 1)] public static partial void M(ReadOnlySpan<float> source, Span<byte> destination); }",
        "static partial class C { [Kernel(-1, 1)] public static partial void M(ReadOnlySpan<float> source, Span<short> destination); }");

    [Theory]
    [InlineData("CONVGEN016", "[Kernel(1, 2, 1)]", "[Kernel(1, 2, 1, Scale = \"1/4\")]")]
    [InlineData("CONVGEN016", "[Kernel(\"1 1 1\",\n    \"1 1 1\")]", "[Kernel(\"1 1 1\",\n    \"1 1 1\", Scale = \"1/6\")]")]
    [InlineData("CONVGEN021", "[ConvGen.KernelAttribute(1, 2, 1, Scale = \"1/5\")]", "[ConvGen.KernelAttribute(1, 2, 1, Scale = \"1/4\")]")]
    [InlineData("CONVGEN021", "[Kernel(0.3, 0.3, 0.3, Scale = \"1\", Columns = 3)]", "[Kernel(0.3, 0.3, 0.3, Scale = \"10/9\", Columns = 3)]")]
    public Task AScaleMakesTheWeightsSumToOne(string rule, string before, string after)
    {
        const string method = "public static partial void M(ReadOnlySpan2D<byte> source, Span2D<byte> destination);";
        return Verify("ScaleFix", rule, $"static partial class C {{ {before} {method} }}", $"static partial class C {{ {after} {method} }}");
    }

    [Theory]
    [InlineData("CONVGEN016", "byte", "[Kernel(-1, 1, Scale = \"1/3\")]", "[Kernel(-1, 1, Scale = \"1/3\")] [Convolution(Offset = 128)]")]
    [InlineData("CONVGEN016", "ushort", "[Kernel(-1, 1, Scale = \"1/3\")]\n    [Convolution(Border = Border.Replicate, AnchorX = 0)]", "[Kernel(-1, 1, Scale = \"1/3\")]\n    [Convolution(Border = Border.Replicate, AnchorX = 0, Offset = 32768)]")]
    [InlineData("CONVGEN016", "byte", "[Kernel(-1, 1, Scale = \"1/3\")] // a third\n   ", "[Kernel(-1, 1, Scale = \"1/3\")] // a third\n    [Convolution(Offset = 128)]\n   ")]
    public Task AnOffsetPutsZeroInTheMiddle(string rule, string type, string before, string after)
    {
        string method = $"public static partial void M(ReadOnlySpan<{type}> source, Span<{type}> destination);\n}}\n";
        return Verify("OffsetFix", rule, $"static partial class C\n{{\n    {before} {method}", $"static partial class C\n{{\n    {after} {method}");
    }

    [Fact]
    public Task AnOffsetGoesBehindAnyKernelAttribute() => Verify(
        "OffsetFix",
        "CONVGEN020",
        "static partial class C\n{\n    [Sobel(Axis.X)]\n    public static partial void M(ReadOnlySpan2D<float> source, Span2D<byte> destination);\n}\n",
        "static partial class C\n{\n    [Sobel(Axis.X)]\n    [Convolution(Offset = 128)]\n    public static partial void M(ReadOnlySpan2D<float> source, Span2D<byte> destination);\n}\n");

    [Theory]
    [InlineData("DestinationTypeFix", "[Kernel(2)]", "int", "int")]
    [InlineData("ScaleFix", "[Kernel(-1, 3)]", "byte", "byte")]
    [InlineData("ScaleFix", "[Kernel(1, 300)]", "byte", "short")]
    [InlineData("OffsetFix", "[Kernel(1, 2)]", "byte", "byte")]
    [InlineData("OffsetFix", "[Kernel(-1, 1)] [Convolution(Offset = 3)]", "byte", "byte")]
    [InlineData("OffsetFix", "[Kernel(-300, 1)]", "byte", "short")]
    public async Task AFixThatWouldNotHelpIsNotOffered(string fix, string kernel, string source, string destination) => Assert.Null(
        await (await Fixed.OpenAsync($"{Usings}static partial class C {{ {kernel} public static partial void M(ReadOnlySpan<{source}> source, Span<{destination}> destination); }}")).TitleAsync(Fixes[fix], "CONVGEN016"));

    [Theory]
    [InlineData("ScaleFix", "CONVGEN016", "[Kernel(1, 2, 1), Convolution(Border = Border.Replicate)] // blur", "[Kernel(1, 2, 1, Scale = \"1/4\"), Convolution(Border = Border.Replicate)] // blur")]
    [InlineData("ScaleFix", "CONVGEN016", "[Kernel(1, /* middle */ 2,\r\n\t\t1)]", "[Kernel(1, /* middle */ 2,\r\n\t\t1, Scale = \"1/4\")]")]
    [InlineData("OffsetFix", "CONVGEN016", "[Kernel(-1, 1), Convolution(Border = Border.Wrap, AnchorX = 0)]", "[Kernel(-1, 1), Convolution(Border = Border.Wrap, AnchorX = 0, Offset = 128)]", "CONVGEN016")]
    [InlineData("OffsetFix", "CONVGEN016", "// edges\r\n\t[Kernel(-1, 1, Scale = \"1/3\")] /* why */", "// edges\r\n\t[Kernel(-1, 1, Scale = \"1/3\")] /* why */\r\n\t[Convolution(Offset = 128)]")]
    [InlineData("OffsetFix", "CONVGEN016", "[Kernel(-1, 1, Scale = \"1/3\"), System.ComponentModel.Description(\"d\")]", "[Kernel(-1, 1, Scale = \"1/3\"), System.ComponentModel.Description(\"d\")]\r\n\t[Convolution(Offset = 128)]")]
    [InlineData("DestinationTypeFix", "CONVGEN016", "[Kernel(-1, 1), Convolution(Border = Border.Wrap, AnchorX = 0)]", "[Kernel(-1, 1), Convolution(Border = Border.Wrap, AnchorX = 0)]")]
    public async Task LineBreaksTabsCommentsAndNeighboursStay(string fix, string rule, string before, string after, string? stays = null)
    {
        string File(string attributes, string destination) =>
            $"{Usings}static partial class C\r\n{{\r\n\t{attributes}\r\n\tpublic static partial void M(\r\n\t\tReadOnlySpan<byte> source, // in\r\n\t\tSpan</* out */ {destination}> destination);\r\n}}\r\n";
        string text = await (await Fixed.OpenAsync(File(before, "byte"))).ApplyAsync(Fixes[fix], rule);
        Assert.Equal(File(after, fix == "DestinationTypeFix" ? "short" : "byte"), text);
        Assert.Equal(stays is not null, GeneratorHarness.Run(text).Diagnostics.Any(diagnostic => diagnostic.Id == rule));
    }

    [Theory]
    [InlineData("{ /* later */ }")]
    [InlineData("// later\n { }")]
    [InlineData("=> /* later */ throw new NotImplementedException();")]
    public async Task ACommentIsNotLostToAFix(string body) => Assert.Null(
        await (await Fixed.OpenAsync($"{Usings}static partial class C {{ [Kernel(1)] public static void M(ReadOnlySpan<byte> source, Span<byte> destination) {body} }}")).TitleAsync(Fixes["MakePartialFix"], "CONVGEN002"));

    [Fact]
    public async Task TitlesSayWhatHappens()
    {
        Fixed document = await Fixed.OpenAsync(Usings + "static partial class C { [Kernel(1, 1)] public static partial void M(ReadOnlySpan<byte> source, Span<byte> destination); }");
        Assert.Equal("Change the destination to 'short'", await document.TitleAsync(Fixes["DestinationTypeFix"], "CONVGEN016"));
        Assert.Equal("Make the weights sum to one: Scale = \"1/2\"", await document.TitleAsync(Fixes["ScaleFix"], "CONVGEN016"));
        Fixed signed = await Fixed.OpenAsync(Usings + "static partial class C { [Kernel(-1, 1)] public static partial void M(ReadOnlySpan<byte> source, Span<byte> destination); }");
        Assert.Equal("Put zero in the middle: Offset = 128", await signed.TitleAsync(Fixes["OffsetFix"], "CONVGEN016"));
        Fixed plain = await Fixed.OpenAsync(Usings + "static class C { [Kernel(1)] public static void M(ReadOnlySpan<byte> source, Span<byte> destination) { } }");
        Assert.Equal("Make 'M' and the types around it partial", await plain.TitleAsync(Fixes["MakePartialFix"], "CONVGEN002"));
    }

    [Theory]
    [InlineData("MakePartialFix", "CONVGEN002", "static class C { [Kernel(1)] static void M(ReadOnlySpan<byte> s, Span<byte> d) { } [Kernel(1)] static void N(ReadOnlySpan<byte> s, Span<byte> d) { } }")]
    [InlineData("MakePartialFix", "CONVGEN003", "static class C { [Kernel(1)] static partial void M(ReadOnlySpan<byte> s, Span<byte> d); static class D { [Kernel(1)] static partial void N(ReadOnlySpan<byte> s, Span<byte> d); } }")]
    [InlineData("DestinationTypeFix", "CONVGEN016", "static partial class C { [Kernel(-1, 1)] static partial void M(ReadOnlySpan<byte> s, Span<byte> d); [Kernel(2)] static partial void N(ReadOnlySpan<short> s, Span<short> d); }")]
    [InlineData("ScaleFix", "CONVGEN021", "static partial class C { [Kernel(0.3, 0.4)] static partial void M(ReadOnlySpan<byte> s, Span<byte> d); [Kernel(0.2, 0.2)] static partial void N(ReadOnlySpan<byte> s, Span<byte> d); }")]
    [InlineData("OffsetFix", "CONVGEN020", "static partial class C { [Kernel(-1, 1)] static partial void M(ReadOnlySpan<float> s, Span<byte> d); [Kernel(1, -1)] static partial void N(ReadOnlySpan<float> s, Span<ushort> d); }")]
    public async Task AllAtOnceGetWhatEachWouldGet(string fix, string rule, string source)
    {
        string text = await (await Fixed.OpenAsync(Usings + source)).ApplyToAllAsync(Fixes[fix], rule);
        GeneratorRun run = GeneratorHarness.Run(text);
        Assert.DoesNotContain(rule, run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal(2, run.Files.Count);
        Assert.DoesNotContain("partial partial", text, StringComparison.Ordinal);
    }

    private static async Task Verify(string fix, string rule, string before, string after)
    {
        string text = await (await Fixed.OpenAsync(Usings + before)).ApplyAsync(Fixes[fix], rule);
        Assert.Equal(Usings + after, text);
        GeneratorRun run = GeneratorHarness.Run(text);
        Assert.DoesNotContain(rule, run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.DoesNotContain(run.GetCompilerDiagnostics(), static diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
    }
}
