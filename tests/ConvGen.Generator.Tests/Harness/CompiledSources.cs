using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

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

        string path = Path.Combine(Folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(source))) + ".dll");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(path, GeneratorHarness.Run(source).Emit());
        }

        return new LoadedAssembly(new MemoryStream(File.ReadAllBytes(path)));
    }
}
