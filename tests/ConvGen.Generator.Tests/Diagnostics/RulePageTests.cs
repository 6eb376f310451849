extern alias generator;
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ConvGen.Generator.Tests.Documentation;
using ConvGen.Generator.Tests.Harness;
using generator::ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>
/// One page a rule, and everything that names rules says the same: descriptors, pages, the list of releases and the table in
/// README.md. What a page shows as wrong gets its rule and no other, what it shows as right gets none.
/// </summary>
public sealed partial class RulePageTests
{
    /// <summary>The rule that the build reports, not the generator.</summary>
    private const string BuildRule = "CONVGEN900";

    private static readonly string Folder = Path.Combine(Repository.Root, "generator", "Diagnostics", "Rules");

    public static TheoryData<string> Ids => [.. RuleTests.All.Select(static rule => rule.Id)];

    [Fact]
    public void EveryRuleHasAPageAndNothingElseHas() => Assert.Equal(
        RuleTests.All.Select(static rule => rule.Id).Append(BuildRule),
        Directory.GetFiles(Folder).Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void APageHasTitleSeverityAndItsAddress(string id)
    {
        DiagnosticDescriptor rule = Rule(id);
        Assert.StartsWith($"# {id}: {rule.Title.ToString(CultureInfo.InvariantCulture)}\n\n{rule.DefaultSeverity}.\n\n## What\n", Page(id), StringComparison.Ordinal);
        Assert.Equal(["What", "Why", "Wrong", "Right"], Heading().Matches(Page(id)).Select(static heading => heading.Groups[1].Value));
        Assert.Equal(Rules.Page(RepositoryAddress.Url, id) ?? string.Empty, rule.HelpLinkUri);
        Assert.Contains($" docs/rules/{id}.md ", rule.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("https://example.org/kernels", "https://example.org/kernels/blob/main/generator/Diagnostics/Rules/CONVGEN006.md")]
    [InlineData("https://example.org/kernels/", "https://example.org/kernels/blob/main/generator/Diagnostics/Rules/CONVGEN006.md")]
    public void ALinkLeadsToWhereTheRepositoryIsPublished(string repository, string? page) => Assert.Equal(page, Rules.Page(repository, "CONVGEN006"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void WhatIsWrongGetsThisRuleAlone(string id) =>
        Assert.All(Fragments(id, "Wrong"), fragment => Assert.Equal([id], fragment.Diagnostics.Select(static diagnostic => diagnostic.Id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void WhatIsRightCompilesWithoutAWord(string id) => Assert.All(Fragments(id, "Right"), static fragment =>
    {
        Assert.Empty(fragment.Diagnostics);
        Assert.Empty(fragment.GetCompilerDiagnostics());
    });

    [Fact]
    public void TheListOfReleasesNamesEveryRule() => Assert.Equal(
        RuleTests.All.Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(CultureInfo.InvariantCulture)}"),
        new[] { "Shipped", "Unshipped" }
            .SelectMany(static state => File.ReadLines(Path.Combine(Repository.Root, "generator", $"AnalyzerReleases.{state}.md")))
            .Where(static line => line.StartsWith("CONVGEN", StringComparison.Ordinal)));

    [Fact]
    public void TheReadmeListsEveryRule() => Assert.Equal(
        RuleTests.All.Select(static rule => (rule.Id, rule.DefaultSeverity.ToString())).Append((BuildRule, "Warning")),
        ReadmeRow().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(static row => (row.Groups[1].Value, row.Groups[2].Value)));

    private static DiagnosticDescriptor Rule(string id) => RuleTests.All.Single(rule => rule.Id == id);

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    /// <summary>The C# of a section, run in the language version that a fragment of a project file beside it sets.</summary>
    private static IReadOnlyList<GeneratorRun> Fragments(string id, string section)
    {
        string text = Regex.Match(Page(id), $"^## {section}\n(.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        Match setting = LanguageVersionSetting().Match(text);
        LanguageVersion version = LanguageVersion.CSharp14;
        Assert.True(!setting.Success || LanguageVersionFacts.TryParse(setting.Groups[1].Value, out version));
        GeneratorRun[] runs = [.. Fences.Of(text).Select(code => GeneratorHarness.Run(GeneratorHarness.Compile([code, Fences.Usings], version)))];
        Assert.NotEmpty(runs);
        return runs;
    }

    [GeneratedRegex(@"^## (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<LangVersion>([\d.]+)</LangVersion>")]
    private static partial Regex LanguageVersionSetting();

    [GeneratedRegex(@"^\| \[(CONVGEN\d+)\]\(generator/Diagnostics/Rules/\1\.md\)\*? \| (\w+) \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex ReadmeRow();
}
