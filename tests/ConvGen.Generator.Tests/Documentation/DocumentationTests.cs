extern alias generator;
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using ConvGen.Generator.Tests.Analysis;
using ConvGen.Generator.Tests.Emission;
using ConvGen.Generator.Tests.Harness;
using ConvGen.Generator.Tests.Parsing;
using CsCheck;
using generator::ConvGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace ConvGen.Generator.Tests.Documentation;

/// <summary>
/// The generated part's comment replaces the user's in editors and in the XML file: it repeats what the user wrote, and its
/// remarks show the plan.
/// </summary>
public sealed class DocumentationTests
{
    [Fact]
    public void TheUsersCommentIsRepeated()
    {
        XElement comment = Comment("""
            /// <summary>
            /// Rising to the right: <c>a &lt; b &amp; c</c>.
            ///     Indented, and of several lines.
            /// </summary>
            /// <param name="source">The signal, as in <see cref="Other"/>.</param>
            /// <param name="destination">Its steps.</param>
            /// <exception cref="ArgumentException">Sizes differ.</exception>
            """);
        Assert.Contains("Rising to the right: a < b & c.", comment.Element("summary")!.Value, StringComparison.Ordinal);
        Assert.Contains("Indented, and of several lines.", comment.Element("summary")!.Value, StringComparison.Ordinal);
        Assert.Equal(["source", "destination"], comment.Elements("param").Select(static parameter => parameter.Attribute("name")!.Value));
        Assert.Equal("M:C.Other", comment.Element("param")!.Element("see")!.Attribute("cref")!.Value);
        Assert.Equal("T:System.ArgumentException", comment.Element("exception")!.Attribute("cref")!.Value);
        Assert.Contains("Kernel        -1  1", Assert.Single(comment.Elements("remarks")).Element("code")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePlanFollowsTheUsersRemarks()
    {
        XElement remarks = Assert.Single(Comment("/// <summary>Steps.</summary>\n/// <remarks>Mind the <b>sign</b>.</remarks>").Elements("remarks"));
        Assert.StartsWith("Mind the sign.", remarks.Value, StringComparison.Ordinal);
        Assert.Contains("Accumulator   Single", remarks.Element("code")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/// <summary>Not closed.")]
    [InlineData("/// a < b")]
    [InlineData("// Just a comment.")]
    public void WithoutAReadableCommentThereIsASummary(string comment)
    {
        XElement generated = Comment(comment);
        Assert.StartsWith("Applies a convolution kernel", generated.Element("summary")!.Value, StringComparison.Ordinal);
        Assert.Single(generated.Elements("remarks"));
    }

    [Fact]
    public void AComputedKernelIsShownAsAMatrix()
    {
        string file = GeneratorHarness.Run("""
            using System; using CommunityToolkit.HighPerformance; using ConvGen;
            public static partial class C
            {
                [GaussianDerivative(0.5, 1, 0, Radius = 1)] public static partial void M(ReadOnlySpan2D<float> source, Span2D<float> destination);
            }
            """).File;
        Assert.Contains("/// Kernel        -0.04537        0  0.04537\n", file, StringComparison.Ordinal);
        Assert.Contains("///               -0.33528        0  0.33528\n", file, StringComparison.Ordinal);
        Assert.Contains("///               to 5 decimals; the weights in use have all their digits\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void AnInheritedCommentIsInherited() => Assert.NotNull(Comment("/// <inheritdoc cref=\"Other\"/>").Element("inheritdoc"));

    [Fact]
    public void ADelimitedCommentIsACommentToo() => Assert.Equal("Steps.", Comment("/** <summary>Steps.</summary> */").Element("summary")!.Value);

    [Fact]
    public void TheReportOfAnyKernelIsWellFormed() => Specs.Random.Sample(
        static spec =>
        {
            XElement code = Parse(KernelCompiler.Compile(spec)).Element("remarks")!.Element("code")!;
            string[] labels = [.. code.Value.Split('\n').Select(static line => line.Length > 14 ? line[..14].Trim() : string.Empty).Where(static label => label.Length > 0)];
            Assert.Equal(labels.Length, labels.Distinct().Count());
            Assert.All(["Kernel", "Applied as", "Border", "Accumulator", "Tile", "Error", "Cost"], label => Assert.Contains(label, labels));
        },
        iter: 100);

    [Fact]
    public void TheXmlFileHoldsWhatTheEditorShows()
    {
        GeneratorRun run = StrictConsumer.Compile(Catalogue.Source, hints: "CONVGEN022");
        CSharpCompilation compilation = run.Compilation;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(tree.GetRoot(), tree.Options.WithDocumentationMode(DocumentationMode.Diagnose)));
        }

        using MemoryStream xml = new();
        EmitResult result = compilation.Emit(new MemoryStream(), xmlDocumentationStream: xml);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS1591");
        XElement sobel = XDocument.Parse(Encoding.UTF8.GetString(xml.ToArray())).Descendants("member").Single(static member => member.Attribute("name")!.Value.Contains(".SobelX(", StringComparison.Ordinal));
        Assert.Equal("Vertical edges: positive where it grows brighter to the right.", sobel.Element("summary")!.Value);
        Assert.Contains("Exact range   -1020 … 1020", sobel.Element("remarks")!.Value, StringComparison.Ordinal);
    }

    private static XElement Comment(string comment) => Parse(GeneratorHarness.Run($$"""
        using System; using ConvGen;
        public static partial class C
        {
            public static void Other() { }

        {{comment}}
            [Kernel(-1, 1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination);
        }
        """).File);

    private static XElement Parse(string file) => XElement.Parse(
        "<member>" + string.Join('\n', file.Split('\n').Select(static line => line.TrimStart()).Where(static line => line.StartsWith("///", StringComparison.Ordinal)).Select(static line => line.Length > 4 ? line[4..] : string.Empty)) + "</member>");
}
