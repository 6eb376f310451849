using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ConvGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>
/// Source with its diagnostics marked where they belong, as in <c>{|CONVGEN006:bad|}</c>. What is reported and not marked fails
/// a test as much as what is marked and not reported; the message prints the marks that are missing.
/// </summary>
internal static partial class Marked
{
    private const string Usings = "using System; using System.Threading.Tasks; using CommunityToolkit.HighPerformance; using ConvGen;\n";

    /// <summary>
    /// Runs the generator over members of a class and compares. Beside an error of ours neither generator nor compiler may have
    /// another to report.
    /// </summary>
    /// <returns>The run, whose messages a test may look at.</returns>
    public static GeneratorRun Verify(string members) => VerifyFile($"{Usings}public static partial class C\n{{\n    {members}\n}}\n");

    /// <summary>The same for a whole file, with errors of the compiler permitted where the test says so.</summary>
    public static GeneratorRun VerifyFile(string file, params string[] compilerErrors) => VerifyFile(file, LanguageVersion.CSharp14, compilerErrors);

    /// <summary>The same in a version of the language.</summary>
    public static GeneratorRun VerifyFile(string file, LanguageVersion version, params string[] compilerErrors)
    {
        string source = Mark().Replace(file, "$2");
        GeneratorRun run = GeneratorHarness.Run(GeneratorHarness.Compile([source], version));
        Assert.Null(run.Exception);
        Assert.Equal(Expected(file), run.Diagnostics.Select(diagnostic => Describe(source, diagnostic)).Order(StringComparer.Ordinal));
        Assert.Equal(
            compilerErrors.Order(StringComparer.Ordinal),
            run.GetCompilerDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        return run;
    }

    private static IEnumerable<string> Expected(string file)
    {
        List<string> marks = [];
        int removed = 0;
        foreach (Match mark in Mark().Matches(file))
        {
            marks.Add($"{{|{mark.Groups[1].Value}:{mark.Groups[2].Value}|}} at {mark.Index - removed}");
            removed += mark.Length - mark.Groups[2].Length;
        }

        return marks.Order(StringComparer.Ordinal);
    }

    private static string Describe(string source, Diagnostic diagnostic) =>
        $"{{|{diagnostic.Id}:{source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}|}} at {diagnostic.Location.SourceSpan.Start}";

    [GeneratedRegex(@"\{\|(\w+):(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
