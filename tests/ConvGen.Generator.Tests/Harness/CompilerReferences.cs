extern alias library;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using CommunityToolkit.HighPerformance;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests.Harness;

/// <summary>What a user's project references: the runtime that runs the tests, the library and the span types of its signatures.</summary>
internal static class CompilerReferences
{
    /// <summary>The references, read once.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. Read()];

    private static IEnumerable<MetadataReference> Read()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        foreach (string path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        {
            // The host lists the tests' own dependencies as well; a user has the runtime's only.
            if (Path.GetDirectoryName(path) == runtime)
            {
                yield return MetadataReference.CreateFromFile(path);
            }
        }

        yield return MetadataReference.CreateFromFile(typeof(library::ConvGen.KernelAttribute).Assembly.Location);
        yield return MetadataReference.CreateFromFile(typeof(Span2D<>).Assembly.Location);
    }
}
