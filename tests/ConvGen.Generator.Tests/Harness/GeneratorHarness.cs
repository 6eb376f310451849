extern alias generator;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using generator::ConvGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Harness;

/// <summary>
/// Compiles C# with the generator in memory, as a strict project of a user would: nullable references, every warning an error,
/// arithmetic checked for overflow.
/// </summary>
internal static class GeneratorHarness
{
    /// <summary>Runs the generator over the sources, each a file of its own.</summary>
    public static GeneratorRun Run(params string[] sources) => Run(Compile(sources));

    /// <summary>Runs the generator over a compilation.</summary>
    public static GeneratorRun Run(CSharpCompilation compilation)
    {
        GeneratorDriver driver = CreateDriver(((CSharpParseOptions)compilation.SyntaxTrees[0].Options).LanguageVersion)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> _);
        return new GeneratorRun((CSharpCompilation)output, driver.GetRunResult());
    }

    /// <summary>A compilation of the sources, without what the generator adds.</summary>
    public static CSharpCompilation Compile(params string[] sources) => Compile(sources, LanguageVersion.CSharp14);

    /// <summary>A compilation of the sources in a version of the language.</summary>
    public static CSharpCompilation Compile(IReadOnlyList<string> sources, LanguageVersion version) => CSharpCompilation.Create(
        "Consumer",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions(version), $"File{index}.cs")),
        CompilerReferences.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            checkOverflow: true,
            generalDiagnosticOption: ReportDiagnostic.Error,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: true,
            deterministic: true,
            // What the generator advises is the subject of its own tests; here kernels may saturate on purpose.
            specificDiagnosticOptions: [
                new("CONVGEN014", ReportDiagnostic.Warn), new("CONVGEN015", ReportDiagnostic.Warn),
                new("CONVGEN016", ReportDiagnostic.Warn), new("CONVGEN017", ReportDiagnostic.Warn), new("CONVGEN020", ReportDiagnostic.Warn), new("CONVGEN023", ReportDiagnostic.Warn),
            ]));

    /// <summary>A driver with the generator, which can be run again and again.</summary>
    /// <param name="version">The version of the language generated files are parsed in.</param>
    /// <param name="trackSteps">True to record the incremental steps and why each ran.</param>
    public static GeneratorDriver CreateDriver(LanguageVersion version = LanguageVersion.CSharp14, bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new ConvolutionGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions(version),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    private static CSharpParseOptions ParseOptions(LanguageVersion version) => new(version);
}
