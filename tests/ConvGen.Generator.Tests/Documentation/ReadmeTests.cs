using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using ConvGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ConvGen.Generator.Tests.Documentation;

/// <summary>What README.md shows compiles, without a word from compiler or generator, and runs.</summary>
public sealed class ReadmeTests
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "README.md");

    [Fact]
    public void EveryPieceOfCSharpCompilesAndRuns()
    {
        IReadOnlyDictionary<int, string> fences = Fences.Read(Path);
        Assert.NotEmpty(fences);
        Assert.Equal(File.ReadLines(Path).Count(static line => line.StartsWith("```csharp", StringComparison.Ordinal)), fences.Count);
        Assert.All(fences, static fence => Run(fence.Value));
    }

    [Theory]
    [InlineData("[Kernel(-1, 1)]\npublic static partial void Step(ReadOnlySpan<float> source, Span<float> destination);\n")]
    [InlineData("using System;\n\n// A comment.\n[Kernel(-1, 1)]\npublic static partial void Step(ReadOnlySpan<float> source, Span<float> destination);\n")]
    [InlineData("float[] differences = new float[1];\nFilters.Step([1f, 2f], differences);\npublic static partial class Filters { [Kernel(-1, 1)] public static partial void Step(ReadOnlySpan<float> source, Span<float> destination); }\n")]
    [InlineData("[assembly: Convolution(Border = Border.Wrap)]\n")]
    public void FragmentsAreCompleted(string code) => Run(Fences.Complete(code));

    private static void Run(string code)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(code, Fences.Usings);
        bool isProgram = compilation.SyntaxTrees[0].GetCompilationUnitRoot().Members.Any(static member => member.IsKind(SyntaxKind.GlobalStatement));
        GeneratorRun run = GeneratorHarness.Run(compilation.WithOptions(compilation.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.GetCompilerDiagnostics());
        using LoadedAssembly loaded = run.Load();
        MethodInfo? entry = loaded.Assembly.EntryPoint;
        Assert.Equal(isProgram, entry is not null);
        entry?.Invoke(null, entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
    }
}
