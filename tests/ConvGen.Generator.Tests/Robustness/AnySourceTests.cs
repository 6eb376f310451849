using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConvGen.Generator.Tests.Harness;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Robustness;

/// <summary>
/// Whatever stands in a file: the generator does not throw, and a declaration that is C# either gets a diagnostic or a method that
/// compiles without a warning, in every version of the language from 13 up. <c>CsCheck_Iter</c> sets how many files there are.
/// </summary>
[Trait("Category", "Tooling")]
public sealed class AnySourceTests(ITestOutputHelper output)
{
    private const string Suppression = "#pragma warning disable\n";

    // No body is permitted here: the type is not partial, is a file's own, or the method cannot be implemented.
    private static readonly HashSet<string> Unavoidable = ["CS8795", "CS0751", "CS1994", "CS0759"];

    private static readonly LanguageVersion[] Versions = [LanguageVersion.CSharp13, LanguageVersion.CSharp14, LanguageVersion.Preview];

    [Fact]
    public void EveryOutcomeIsADiagnosticOrCodeWithoutAWarning()
    {
        ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
        Gen.Select(RandomSources.File, Gen.Int[0, Versions.Length - 1]).Sample(
            sample => Count(Outcomes(sample.Item1.Source, sample.Item1.Methods, Versions[sample.Item2]), counts),
            print: static sample => $"{Versions[sample.Item2]}\n{sample.Item1.Source}");
        foreach ((string outcome, int count) in counts.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{outcome}: {count}");
        }

        Assert.True(counts.GetValueOrDefault("methods generated and compiled") > 10);
        Assert.True(counts.GetValueOrDefault("methods with an error of ours") > 10);
    }

    private static void Count(IEnumerable<string> outcomes, ConcurrentDictionary<string, int> counts)
    {
        foreach (string outcome in outcomes)
        {
            counts.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
        }
    }

    private static IEnumerable<string> Outcomes(string source, int methods, LanguageVersion version)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile([source], version);
        GeneratorRun run = GeneratorHarness.Run(compilation);
        Assert.Null(run.Exception);
        yield return "files";
        if (compilation.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !Unavoidable.Contains(diagnostic.Id)))
        {
            yield return "files that are no C#";
            yield break;
        }

        Diagnostic[] errors = [.. run.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.DefaultSeverity == DiagnosticSeverity.Error)];
        string[] compiler = [.. Emit(run, version).Select(static diagnostic => diagnostic.Id).Where(id => errors.Length == 0 || !Unavoidable.Contains(id))];
        Assert.Empty(compiler);
        Assert.Equal(errors.Length, errors.Select(static error => error.Location.GetLineSpan().StartLinePosition.Line).Distinct().Count());
        Assert.InRange(errors.Length, 0, methods);
        Assert.InRange(run.Files.Count, methods - errors.Length, methods);
        foreach (string outcome in Enumerable.Repeat("methods generated and compiled", methods - errors.Length).Concat(Enumerable.Repeat("methods with an error of ours", errors.Length)))
        {
            yield return outcome;
        }
    }

    /// <summary>Compiles as a strict user would, and without the line that keeps warnings out of generated files.</summary>
    private static IEnumerable<Diagnostic> Emit(GeneratorRun run, LanguageVersion version)
    {
        CSharpParseOptions parse = new(version, DocumentationMode.Diagnose);
        CSharpCompilation compilation = run.Compilation;
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Skip(1))
        {
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString().Replace(Suppression, string.Empty, StringComparison.Ordinal), parse, tree.FilePath));
        }

        // Members without documentation are the user's.
        return compilation.Emit(Stream.Null).Diagnostics.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden && diagnostic.Id != "CS1591");
    }
}
