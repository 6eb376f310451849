using System;
using System.IO;
using System.Linq;

namespace ConvGen.Generator.Tests.Harness;

/// <summary>
/// Compiled sources, kept in the folder that <c>CONVGEN_COMPILED</c> names, if it does. What a compiler makes is the same for every
/// processor: one run makes the assemblies that others take, with other instruction sets or under an emulator, where compiling would take hours.
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
            // Whole or not at all, as tests that run side by side may share a source.
            Directory.CreateDirectory(Folder);
            string unfinished = Path.Combine(Folder, Path.GetRandomFileName());
            File.WriteAllBytes(unfinished, GeneratorHarness.Run(source).Emit());
            File.Move(unfinished, path, overwrite: true);
        }

        return new LoadedAssembly(new MemoryStream(File.ReadAllBytes(path)));
    }

    /// <summary>FNV-1a in 64 bits: an emulated system has no cryptography.</summary>
    private static string NameOf(string source) =>
        FormattableString.Invariant($"{source.Aggregate(14695981039346656037UL, static (hash, character) => unchecked((hash ^ character) * 1099511628211UL)):x16}.dll");
}
