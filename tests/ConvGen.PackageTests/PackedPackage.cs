using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace ConvGen.PackageTests;

/// <summary>
/// The package, packed once from this working copy into a folder of its own, and the programs that consume it. Each is made
/// when the first test asks for it; the folder is gone when the tests are.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private const string Aot = "-p:PublishAot=true";
    private const string InstructionSet = "-p:IlcInstructionSet=x86-64-v3";

    private readonly string _root = Directory.CreateTempSubdirectory("convgen-package-").FullName;
    private readonly Lazy<string> _packOutput;
    private readonly Lazy<ConsumerProject> _built;
    private readonly Lazy<ConsumerProject> _native;
    private readonly Lazy<ConsumerProject> _nativeBaseline;
    private readonly Lazy<ConsumerProject> _trimmed;

    /// <summary>Packs nothing yet: tests that are skipped have fixtures, too.</summary>
    public PackedPackage()
    {
        _packOutput = new(() => Command.DotNet(Repository, new Dictionary<string, string>(), "pack", "src", "-c", "Release", "--artifacts-path", Path.Combine(_root, "artifacts")));
        _built = new(() => Consumer("jit").Build());
        _native = new(() => Consumer("native").Publish(Aot, InstructionSet));
        _nativeBaseline = new(() => Consumer("native-baseline").Publish(Aot));
        _trimmed = new(() => Consumer("trimmed").Publish("--self-contained", "-p:PublishTrimmed=true", "-p:PublishSingleFile=true"));
    }

    /// <summary>The root of the working copy, with a separator at its end.</summary>
    public static string Repository { get; } =
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Repository").Value!;

    /// <summary>What packing printed.</summary>
    public string PackOutput => _packOutput.Value;

    /// <summary>The package.</summary>
    public string File => PackedFile("*.nupkg");

    /// <summary>Its symbols.</summary>
    public string SymbolFile => PackedFile("*.snupkg");

    /// <summary>Its version.</summary>
    public string Version => Path.GetFileNameWithoutExtension(File)["ConvGen.".Length..];

    /// <summary>The consumer, built and run by the JIT.</summary>
    internal ConsumerProject Built => _built.Value;

    /// <summary>The consumer as a native program, with AVX2 and FMA on x64.</summary>
    internal ConsumerProject Native => _native.Value;

    /// <summary>The consumer as a native program for every processor of its architecture.</summary>
    internal ConsumerProject NativeBaseline => _nativeBaseline.Value;

    /// <summary>The consumer as one trimmed file that brings its runtime along.</summary>
    internal ConsumerProject Trimmed => _trimmed.Value;

    /// <summary>Deletes everything.</summary>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string PackedFile(string pattern)
    {
        Assert.NotEmpty(PackOutput);
        return Assert.Single(Directory.GetFiles(Path.Combine(_root, "artifacts", "package", "release"), pattern));
    }

    private ConsumerProject Consumer(string name) => ConsumerProject.Create(_root, name, Path.GetDirectoryName(File)!, Version);
}

/// <summary>All tests share one package and its consumers, and take turns.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Package";
}
