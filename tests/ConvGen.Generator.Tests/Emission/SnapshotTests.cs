using System.IO;
using System.Linq;
using ConvGen.Generator.Tests.Documentation;
using ConvGen.Generator.Tests.Harness;
using ConvGen.Generator.Tests.Parsing;
using Xunit;

namespace ConvGen.Generator.Tests.Emission;

/// <summary>Whole generated files, one for each kind of plan: text that a person would be content to have written.</summary>
public sealed class SnapshotTests
{
    private static readonly GeneratorRun Run = StrictConsumer.Compile(Catalogue.Source, hints: "CONVGEN022");

    /// <summary>The methods of the catalogue.</summary>
    public static TheoryData<string> Methods() => [.. Catalogue.Names];

    [Theory]
    [MemberData(nameof(Methods))]
    public void IsAsReviewed(string method) =>
        Snapshots.Match(method, Run.Files.Single(file => file.Key.Contains($".{method}-", System.StringComparison.Ordinal)).Value);

    [Fact]
    public void EverySnapshotIsInUse()
    {
        string folder = Path.Combine(Repository.Root, "tests", "ConvGen.Generator.Tests", "Emission", "__snapshots__");
        Assert.Equal(Catalogue.Names.Order(), Directory.GetFiles(folder, "*.snap").Select(Path.GetFileNameWithoutExtension).Order()!);
        Assert.Equal(Catalogue.Names.Length, Run.Files.Count);
    }
}
