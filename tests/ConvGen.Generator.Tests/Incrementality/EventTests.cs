extern alias generator;
using System;
using System.Globalization;
using System.Linq;
using generator::ConvGen.Generator;
using Microsoft.CodeAnalysis;
using Xunit;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>
/// The step that finds kernels on events: the same source, an equivalent one, a different one, and an edit that has nothing to do
/// with kernels. It never writes a file, and what it says points into the text that is there.
/// </summary>
public sealed class EventTests
{
    private const string Before = """
        using System; using ConvGen;
        public static class C
        {
            [method: Kernel(-1, 1)]
            public static event Action Changed = null!;
            public static void Raise() => Changed();
        }
        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("Kernel(-1, 1)", "Kernel(-1, 2)")]
    [InlineData("Kernel(-1, 1)", "KernelAttribute(\"1 2 1\")")]
    [InlineData("[method: Kernel(-1, 1)]", "[method: Gaussian(1.5)]")]
    [InlineData("Changed();", "Changed.Invoke();")]
    public void TheSameOrAnEquivalentSourceSaysTheSame(string text, string replacement)
    {
        string after = text.Length == 0 ? Before : Before.Replace(text, replacement, StringComparison.Ordinal);
        GeneratorDriverRunResult result = Edits.Apply(Before, after);

        // The text stands in another tree, which the one diagnostic has to point to.
        Assert.Equal([Reason.Modified], Steps.Reasons(result, ConvolutionGenerator.StrayStep));
        Assert.Single(Steps.OutputReasons(result), static reason => reason == Reason.Modified);
        AssertSays(result, "'Changed' has a kernel but is an accessor", line: 4);
    }

    [Theory]
    [InlineData("Changed", "Moved", "'Moved' has a kernel", 4)]
    [InlineData("using System;", "// a comment\nusing System;", "'Changed' has a kernel", 5)]
    public void ADifferentSourceSaysSomethingElse(string text, string replacement, string message, int line) =>
        AssertSays(Edits.Apply(Before, Before.Replace(text, replacement, StringComparison.Ordinal)), message, line);

    [Theory]
    [InlineData("[method: Kernel(-1, 1)]", "")]
    [InlineData("[method: Kernel(-1, 1)]", "[method: Obsolete]")]
    [InlineData("[method: Kernel(-1, 1)]", "[Obsolete]")]
    public void ARepairedSourceSaysNothing(string text, string replacement)
    {
        GeneratorDriverRunResult result = Edits.Apply(Before, Before.Replace(text, replacement, StringComparison.Ordinal));
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedTrees);
    }

    [Fact]
    public void AnUnrelatedEditReportsNothingAnew()
    {
        GeneratorDriverRunResult result = Edits.ApplyElsewhere(Before);
        AssertSays(result, "'Changed' has a kernel", line: 4);
        Assert.NotEmpty(Steps.Reasons(result, ConvolutionGenerator.StrayStep));
        Steps.AssertAllCached(result);
    }

    private static void AssertSays(GeneratorDriverRunResult result, string message, int line)
    {
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.StartsWith(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(result.GeneratedTrees);
    }
}
