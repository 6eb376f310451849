using System;
using System.IO;
using System.Linq;

namespace ConvGen.Generator.Tests.Harness;

/// <summary>
/// Compiled sources, kept in the folder that <c>CONVGEN_COMPILED</c> names, if it does. What a compiler makes is the same for every
/// processor: a run on this machine makes the assemblies that a run under an emulator takes, where compiling would take hours.
/// </summary>
internal static class CompiledSources
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CONVGEN_COMPILED");

    /// <summary>Compiles with the generator and loads, or loads what was compiled from the same text.</summary>
    public static LoadedAssembly Load(string source)
    {
        if (string.IsNullOrEmpty(Folder))
        {
            return GeneratorHarness.Run(source).Load();
        }

        string path = Path.Combine(Folder, NameOf(source));
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(path, GeneratorHarness.Run(source).Emit());
        }

        return new LoadedAssembly(new MemoryStream(File.ReadAllBytes(path)));
    }

    /// <summary>FNV-1a in 64 bits: an emulated system has no cryptography.</summary>
    private static string NameOf(string source) =>
        FormattableString.Invariant($"{source.Aggregate(14695981039346656037UL, static (hash, character) => unchecked((hash ^ character) * 1099511628211UL)):x16}.dll");
}
