using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace ConvGen.Generator.Tests.Harness;

/// <summary>An assembly that was compiled in memory, unloaded with its last use after disposal.</summary>
internal sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Consumer", isCollectible: true);

    /// <summary>Loads an assembly; what it references comes from the test host.</summary>
    public LoadedAssembly(Stream image) => Assembly = _context.LoadFromStream(image);

    /// <summary>The assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>A static method as a delegate.</summary>
    /// <param name="type">The full name of its type.</param>
    /// <param name="method">The name of the method, which has no overloads.</param>
    public TDelegate GetMethod<TDelegate>(string type, string method)
        where TDelegate : Delegate =>
        Assembly.GetType(type, throwOnError: true)!
            .GetMethod(method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!
            .CreateDelegate<TDelegate>();

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
