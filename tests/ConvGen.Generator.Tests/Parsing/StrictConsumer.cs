using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Tests.Harness;
using ConvGen.Generator.Tests.Incrementality;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ConvGen.Generator.Tests.Parsing;

/// <summary>
/// A user who treats every warning as an error, and reads generated files like any other: without the line that would suppress
/// warnings in them. Whatever compiles here compiles anywhere. Each run is repeated, and the second must be served from caches.
/// </summary>
internal static class StrictConsumer
{
    private const string Suppression = "#pragma warning disable\n";

    /// <summary>Generates and compiles; the generator may only give the hints that a test expects, the compiler has nothing to say.</summary>
    public static GeneratorRun Compile(string source, LanguageVersion version = LanguageVersion.CSharp14, params string[] hints)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile([source], version);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(version, trackSteps: true).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRun run = new((CSharpCompilation)output, driver.GetRunResult());
        Assert.Null(run.Exception);
        Assert.Equal(hints, run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Steps.AssertAllCached(driver.RunGenerators(compilation.Clone()).GetRunResult());

        CSharpParseOptions parse = new(version, DocumentationMode.Diagnose);
        HashSet<SyntaxTree> generated = [];
        foreach ((string name, string text) in run.Files)
        {
            Assert.Contains(Suppression, text, System.StringComparison.Ordinal);
            generated.Add(CSharpSyntaxTree.ParseText(text.Replace(Suppression, string.Empty), parse, name));
        }

        CSharpCompilation strict = CSharpCompilation.Create(
            "Consumer", [CSharpSyntaxTree.ParseText(source, parse, "User.cs"), .. generated], CompilerReferences.All, compilation.Options.WithSpecificDiagnosticOptions([]));
        Assert.Empty(strict.GetDiagnostics().Where(diagnostic => IsOurs(diagnostic, generated)));
        return run;
    }

    /// <summary>Undocumented members and unused usings of the user are the user's.</summary>
    private static bool IsOurs(Diagnostic diagnostic, HashSet<SyntaxTree> generated) =>
        generated.Contains(diagnostic.Location.SourceTree!) || (diagnostic.Severity > DiagnosticSeverity.Hidden && diagnostic.Id != "CS1591");
}
