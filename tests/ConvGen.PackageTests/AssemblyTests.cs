using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace ConvGen.PackageTests;

/// <summary>The packed assemblies: reproducible, of the package's version, with symbols that match and hold every source.</summary>
[Collection(PackageCollection.Name)]
[Trait("Category", "Tooling")]
public sealed class AssemblyTests(PackedPackage package)
{
    private const string Library = "lib/net10.0/ConvGen";
    private const string Generator = "analyzers/dotnet/cs/ConvGen.Generator";
    private const string CodeFixes = "analyzers/dotnet/cs/ConvGen.CodeFixes";

    /// <summary>How portable symbols mark the text of a source they hold.</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [PackageTheory]
    [InlineData(Library)]
    [InlineData(Generator)]
    [InlineData(CodeFixes)]
    public void AssemblyIsReproducibleAndOfThePackagesVersion(string name)
    {
        using PEReader assembly = new(new MemoryStream(ContentsTests.Read(package.File, name + ".dll")));

        Assert.Contains(assembly.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        Version version = assembly.GetMetadataReader().GetAssemblyDefinition().Version;
        Assert.Equal(package.Version.Split('-')[0], version.ToString(3));
    }

    [PackageTheory]
    [InlineData(Library)]
    [InlineData(Generator)]
    [InlineData(CodeFixes)]
    public void SymbolsMatchAndHoldEverySource(string name)
    {
        using PEReader assembly = new(new MemoryStream(ContentsTests.Read(package.File, name + ".dll")));
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(ContentsTests.Read(package.SymbolFile, name + ".pdb")));
        MetadataReader symbols = provider.GetMetadataReader();

        CodeViewDebugDirectoryData link = assembly.ReadCodeViewDebugDirectoryData(assembly.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.CodeView));
        Assert.Equal(link.Guid, new BlobContentId(symbols.DebugMetadataHeader!.Id).Guid);
        Assert.NotEmpty(symbols.Documents);
        foreach (DocumentHandle document in symbols.Documents)
        {
            // No path of the machine that packed.
            Assert.StartsWith("/_/", symbols.GetString(symbols.GetDocument(document).Name).Replace('\\', '/'), StringComparison.Ordinal);
            Assert.Contains(symbols.GetCustomDebugInformation(document), info => symbols.GetGuid(symbols.GetCustomDebugInformation(info).Kind) == EmbeddedSource);
        }
    }
}
