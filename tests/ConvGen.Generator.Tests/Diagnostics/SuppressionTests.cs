using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>Warnings have real places in the source, so that what suppresses the compiler's warnings suppresses ours.</summary>
public sealed class SuppressionTests
{
    private const string Declaration = "[Kernel(-1, 1)] public static partial void M(ReadOnlySpan<byte> source, Span<byte> destination);";

    [Fact]
    public void WithoutSuppressionItIsReported() => Assert.Equal(["CONVGEN016"], Report(Declaration));

    [Fact]
    public void APragmaSuppresses() => Assert.Empty(Report($"\n#pragma warning disable CONVGEN016\n{Declaration}\n#pragma warning restore CONVGEN016\n"));

    [Fact]
    public void APragmaElsewhereDoesNot() => Assert.Equal(["CONVGEN016"], Report($"\n#pragma warning disable CONVGEN016\n#pragma warning restore CONVGEN016\n{Declaration}"));

    [Fact]
    public void SeverityIsTheUsers()
    {
        Assert.Empty(Report(Declaration, ReportDiagnostic.Suppress));
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Run(Declaration, ReportDiagnostic.Error)).Severity);
    }

    private static string[] Report(string members, ReportDiagnostic severity = ReportDiagnostic.Warn) =>
        [.. Run(members, severity).Where(static diagnostic => !diagnostic.IsSuppressed).Select(static diagnostic => diagnostic.Id)];

    /// <summary>As a compiler does it: the driver's diagnostics are filtered by the options and pragmas of the compilation.</summary>
    private static ImmutableArray<Diagnostic> Run(string members, ReportDiagnostic severity)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile($"using System; using ConvGen; public static partial class C {{ {members} }}");
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("CONVGEN016", severity)]));
        GeneratorHarness.CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out _, out ImmutableArray<Diagnostic> diagnostics);
        return diagnostics;
    }
}
