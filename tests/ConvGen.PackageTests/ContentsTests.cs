using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace ConvGen.PackageTests;

/// <summary>What is in the package: everything a project needs, nothing else, and nothing that is not so.</summary>
[Collection(PackageCollection.Name)]
[Trait("Category", "Tooling")]
public sealed class ContentsTests(PackedPackage package)
{
    [PackageFact]
    public void PackingWarnsOfNothing() => Assert.Empty(Command.Warnings(package.PackOutput));

    [PackageFact]
    public void HoldsLibraryCompilerPartsTargetsAndReadme()
    {
        string[] expected =
        [
            "ConvGen.nuspec", "README.md", "buildTransitive/ConvGen.targets", "lib/net10.0/ConvGen.dll", "lib/net10.0/ConvGen.xml",
            "analyzers/dotnet/cs/ConvGen.Generator.dll", "analyzers/dotnet/cs/ConvGen.Generator.pdb",
            "analyzers/dotnet/cs/ConvGen.CodeFixes.dll", "analyzers/dotnet/cs/ConvGen.CodeFixes.pdb",
            .. Pages.Select(static page => "docs/rules/" + Path.GetFileName(page)),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Entries(package.File));
    }

    [PackageFact]
    public void HoldsThePageOfEveryRule() =>
        Assert.All(Pages, page => Assert.Equal(File.ReadAllBytes(page), Read(package.File, "docs/rules/" + Path.GetFileName(page))));

    private static string[] Pages => Directory.GetFiles(Path.Combine(PackedPackage.Repository, "generator", "Diagnostics", "Rules"));

    [PackageFact]
    public void SymbolPackageHoldsTheSymbolsOfEveryAssembly()
    {
        IEnumerable<string> assemblies = Entries(package.File).Where(static name => name.EndsWith(".dll", StringComparison.Ordinal));
        Assert.Equal(
            assemblies.Select(static name => Path.ChangeExtension(name, ".pdb")).Append("ConvGen.nuspec").Order(StringComparer.Ordinal),
            Entries(package.SymbolFile));
    }

    [PackageFact]
    public void NuspecSaysWhatItIs()
    {
        XElement metadata = XDocument.Load(new MemoryStream(Read(package.File, "ConvGen.nuspec"))).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("ConvGen", Value("id"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Contains("source generator", Value("description"), StringComparison.Ordinal);
        Assert.Contains("convolution", Value("tags"), StringComparison.Ordinal);
        XElement dependency = Assert.Single(metadata.Descendants(), static element => element.Name.LocalName == "dependency");
        Assert.Equal("CommunityToolkit.HighPerformance", dependency.Attribute("id")!.Value);

        // Directory.Build.props says where the repository is published, or nobody does.
        string? repository = metadata.Elements().SingleOrDefault(static element => element.Name.LocalName == "repository")?.Attribute("url")?.Value;
        Assert.Equal(repository, metadata.Elements().SingleOrDefault(static element => element.Name.LocalName == "projectUrl")?.Value);
    }

    /// <summary>The bytes of a file in a package.</summary>
    internal static byte[] Read(string archive, string name)
    {
        using ZipArchive zip = ZipFile.OpenRead(archive);
        using MemoryStream content = new();
        using (Stream entry = zip.GetEntry(name)!.Open())
        {
            entry.CopyTo(content);
        }

        return content.ToArray();
    }

    /// <summary>The files of a package in order, without those of the container format.</summary>
    private static string[] Entries(string archive)
    {
        using ZipArchive zip = ZipFile.OpenRead(archive);
        return [.. zip.Entries.Select(static entry => entry.FullName).Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }
}
