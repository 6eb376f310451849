extern alias generator;
using System.Linq;
using ConvGen.Generator.Tests.Emission;
using ConvGen.Generator.Tests.Harness;
using generator::ConvGen.Generator;
using Microsoft.CodeAnalysis;
using Xunit;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>The same source, an equivalent one, a different one, and an edit that has nothing to do with kernels.</summary>
public sealed class FourWayTests
{
    private const string Before = """
        using System; using ConvGen;
        public static partial class C
        {
            [Kernel("-1 0.5 1", Scale = "1/2")] [Convolution(Border = Border.Wrap)]
            public static partial void M(ReadOnlySpan<float> source, Span<float> destination);
        }
        """;

    [Fact]
    public void TheSameSourceIsCached()
    {
        // The text is the same, and stands in another tree: only where the method's name is has been read again.
        GeneratorDriverRunResult result = Edits.Apply(Before, Before);
        Assert.Equal([Reason.Unchanged], Steps.Reasons(result, ConvolutionGenerator.SpecStep));
        Assert.All(Steps.OutputReasons(result), static reason => Assert.Equal(Reason.Cached, reason));
    }

    [Fact]
    public void TheSameCatalogueIsCached()
    {
        GeneratorDriverRunResult result = Edits.Apply(Catalogue.Source, Catalogue.Source);
        Assert.Equal(Catalogue.Names.Length, Steps.Reasons(result, ConvolutionGenerator.SpecStep).Length);
        Assert.All(Steps.Reasons(result, ConvolutionGenerator.SpecStep), static reason => Assert.True(reason is Reason.Cached or Reason.Unchanged));

        // The text is the same and the tree another, to which the one hint now points.
        Assert.Equal(result.Diagnostics.Length, Steps.OutputReasons(result).Count(static reason => reason != Reason.Cached));
    }

    [Theory]
    [InlineData("// a comment\n", "")]
    [InlineData("[Kernel(\"-1 0.5 1\", Scale = \"1/2\")]", "[Kernel(\"-1,5e-1,+1\", Scale = \"2/4\")]")]
    [InlineData("[Kernel(\"-1 0.5 1\", Scale = \"1/2\")]", "[Kernel(-1, 0.5, 1, Scale = \"0.5\")]")]
    [InlineData("[Kernel(\"-1 0.5 1\", Scale = \"1/2\")]", "[KernelAttribute([\"-1 0.5 1\"], Scale = \"0.5\")]")]
    [InlineData("[Convolution(Border = Border.Wrap)]", "[Convolution(Border = Border.Wrap, Flip = false, AnchorX = 1, Offset = 0)]")]
    [InlineData("[Convolution(Border = Border.Wrap)]", "[Convolution(Border = (Border)5)]")]
    [InlineData("ReadOnlySpan<float>", "System.ReadOnlySpan<Single>")]
    [InlineData("public static partial class C", "[Convolution(Border = Border.Valid)] public static partial class C")]
    public void AnEquivalentSourceIsReadAndNotGenerated(string text, string replacement)
    {
        string after = Before.Contains(text, System.StringComparison.Ordinal) ? Before.Replace(text, replacement) : text + Before;
        GeneratorDriverRunResult result = Edits.Apply(Before, after);
        Assert.Equal([Reason.Modified], Steps.Reasons(result, ConvolutionGenerator.ParseStep));
        Assert.Equal([Reason.Unchanged], Steps.Reasons(result, ConvolutionGenerator.SpecStep));
        Assert.Equal([Reason.Unchanged], Steps.Reasons(result, ConvolutionGenerator.AdviceStep));
        Assert.All(Steps.OutputReasons(result), static reason => Assert.Equal(Reason.Cached, reason));
        Assert.Equal(GeneratorHarness.Run(after).File, result.Results.Single().GeneratedSources.Single().SourceText.ToString());
    }

    [Theory]
    [InlineData("0.5 1", "0.25 1")]
    [InlineData("1/2", "1/3")]
    [InlineData("Border.Wrap", "Border.Symmetric")]
    [InlineData("Border.Wrap", "Border.Wrap, AnchorX = 2")]
    [InlineData("Border.Wrap", "Border.Wrap, Flip = true")]
    [InlineData("Border.Wrap", "Border.Wrap, Offset = 1")]
    [InlineData("Span<float> destination", "Span<double> destination")]
    [InlineData(" destination", " target")]
    [InlineData("partial void M", "partial void N")]
    [InlineData("partial class C", "partial class D")]
    [InlineData("    [Kernel", "    /// <summary>Documented.</summary>\n    [Kernel")]
    public void ADifferentSourceIsGeneratedAgain(string text, string replacement)
    {
        string after = Before.Replace(text, replacement);
        GeneratorDriverRunResult result = Edits.Apply(Before, after);
        Assert.Equal([Reason.Modified], Steps.Reasons(result, ConvolutionGenerator.ParseStep));
        Assert.Equal([Reason.Modified], Steps.Reasons(result, ConvolutionGenerator.SpecStep));
        Assert.Equal(GeneratorHarness.Run(after).File, result.Results.Single().GeneratedSources.Single().SourceText.ToString());
    }

    [Theory]
    [InlineData("Gaussian(1.5)", "Gaussian(15e-1, Radius = 5)", true)]
    [InlineData("Gaussian(1.5)", "Gaussian(1.5, Scale = \"2\")", false)]
    [InlineData("Gaussian(1.5)", "Gaussian(1.6)", false)]
    [InlineData("Binomial(3)", "Kernel(\"1 2 1\", Scale = \"1/4\")", false)]
    public void FamiliesAreComparedByTheirWeights(string before, string after, bool isSame)
    {
        const string kernel = "Kernel(\"-1 0.5 1\", Scale = \"1/2\")";
        GeneratorDriverRunResult result = Edits.Apply(Before.Replace(kernel, before), Before.Replace(kernel, after));
        Assert.Equal(isSame, Steps.OutputReasons(result).All(static reason => reason == Reason.Cached));
        Assert.Single(result.Results.Single().GeneratedSources);
    }

    [Fact]
    public void AnUnrelatedEditRegeneratesNothing()
    {
        GeneratorDriverRunResult result = Edits.ApplyElsewhere(Before);
        Assert.All(Steps.Reasons(result, ConvolutionGenerator.ParseStep), static reason => Assert.True(reason is Reason.Unchanged or Reason.Cached));
        Assert.All(Steps.OutputReasons(result), static reason => Assert.Equal(Reason.Cached, reason));
    }

    [Theory]
    [InlineData("Border.Wrap", "Border.Wrap, BorderValue = 3")]
    [InlineData("0.5 1", "x 1")]
    [InlineData("[Kernel(\"-1 0.5 1\", Scale = \"1/2\")] ", "")]
    public void AnUnrelatedEditReportsNothingAnew(string text, string replacement)
    {
        GeneratorDriverRunResult result = Edits.ApplyElsewhere(Before.Replace(text, replacement));
        Assert.Single(result.Diagnostics);
        Steps.AssertAllCached(result);
    }

    [Fact]
    public void AnEditThatMovesADiagnosticRegeneratesNothing()
    {
        string warned = Before.Replace("Border.Wrap", "Border.Wrap, BorderValue = 3");
        GeneratorDriverRunResult result = Edits.Apply(warned, "// a comment\n" + warned);
        Assert.Equal([Reason.Cached], [.. Steps.Reasons(result, ConvolutionGenerator.SpecStep).Select(static reason => reason == Reason.Unchanged ? Reason.Cached : reason)]);
        Assert.Contains(Reason.Cached, Steps.OutputReasons(result));
        Assert.Equal(4, Assert.Single(result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void AChangedWeightRegeneratesOneFile()
    {
        string after = Catalogue.Source.Replace("[Kernel(-1, 1)]", "[Kernel(-1, 2)]", System.StringComparison.Ordinal);
        GeneratorDriverRunResult result = Edits.Apply(Catalogue.Source, after);
        Assert.Single(Steps.Reasons(result, ConvolutionGenerator.SpecStep), static reason => reason == Reason.Modified);
        Assert.Equal(Catalogue.Names.Length - 1, Steps.Reasons(result, ConvolutionGenerator.SpecStep).Count(static reason => reason is Reason.Unchanged or Reason.Cached));
        Assert.Equal(1 + result.Diagnostics.Length, Steps.OutputReasons(result).Count(static reason => reason != Reason.Cached));
    }

    [Theory]
    [InlineData("// a comment\n", "")]
    [InlineData("\"-1 x 1\"", "\"-1 y 1\"")]
    [InlineData("Border.Wrap", "Border.Symmetric")]
    public void AnErrorThatStaysRegeneratesNothing(string text, string replacement)
    {
        string broken = Before.Replace("0.5 1", "x 1");
        GeneratorDriverRunResult result = Edits.Apply(broken, broken.Contains(text, System.StringComparison.Ordinal) ? broken.Replace(text, replacement) : text + broken);
        Assert.Equal([Reason.Unchanged], Steps.Reasons(result, ConvolutionGenerator.BrokenStep));
        Assert.Single(Steps.OutputReasons(result), static reason => reason == Reason.Modified);
        Assert.Single(result.Diagnostics);
    }

    [Theory]
    [InlineData("partial void M", "partial void N")]
    [InlineData("\"-1 x 1\"", "\"-1 1\", \"1 2\"")]
    public void AnotherErrorOrMethodIsGeneratedAgain(string text, string replacement)
    {
        string broken = Before.Replace("0.5 1", "x 1");
        GeneratorDriverRunResult result = Edits.Apply(broken, broken.Replace(text, replacement));
        Assert.Equal([Reason.Modified], Steps.Reasons(result, ConvolutionGenerator.BrokenStep));
        Assert.Equal(GeneratorHarness.Run(broken.Replace(text, replacement)).File, result.Results.Single().GeneratedSources.Single().SourceText.ToString());
    }

    [Fact]
    public void AnErrorAndItsRepair()
    {
        string broken = Before.Replace("0.5 1", "x 1");
        GeneratorDriverRunResult result = Edits.Apply(broken, "// a comment\n" + broken);
        Assert.All(Steps.Reasons(result, ConvolutionGenerator.BrokenStep), static reason => Assert.True(reason is Reason.Unchanged or Reason.Cached));

        GeneratorDriverRunResult repaired = Edits.Apply(broken, Before);
        Assert.Empty(repaired.Diagnostics);
        Assert.Equal(GeneratorHarness.Run(Before).File, repaired.Results.Single().GeneratedSources.Single().SourceText.ToString());
    }
}
