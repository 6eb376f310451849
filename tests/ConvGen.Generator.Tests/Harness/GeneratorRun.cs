using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ConvGen.Generator.Tests.Harness;

/// <summary>What one run of the generator produced: its files, its diagnostics, and the compilation with both.</summary>
internal sealed class GeneratorRun(CSharpCompilation compilation, GeneratorDriverRunResult result)
{
    /// <summary>The user's sources and the generated files.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = result.Diagnostics;

    /// <summary>The generated files: hint name and text.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } = result.Results.Single().GeneratedSources
        .ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());

    /// <summary>The only generated file.</summary>
    public string File => Files.Values.Single();

    /// <summary>What the generator threw, or null.</summary>
    public Exception? Exception { get; } = result.Results.Single().Exception;

    /// <summary>What the compiler reports about sources and generated files together, warnings among them.</summary>
    public ImmutableArray<Diagnostic> GetCompilerDiagnostics() =>
        [.. Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Compiles to an assembly and loads it.</summary>
    /// <exception cref="InvalidOperationException">It does not compile; the message holds the numbered lines around each error.</exception>
    public LoadedAssembly Load() => new(new MemoryStream(Emit()));

    /// <summary>Compiles to the bytes of an assembly.</summary>
    /// <exception cref="InvalidOperationException">It does not compile; the message holds the numbered lines around each error.</exception>
    public byte[] Emit()
    {
        ThrowOn(Exception is null ? [] : [Exception.ToString()]);
        ThrowOn(Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));
        using MemoryStream image = new();
        EmitResult emitted = Compilation.Emit(image);
        ThrowOn(emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));
        return image.ToArray();
    }

    private static void ThrowOn(IEnumerable<string> problems)
    {
        string[] first = [.. problems.Take(5)];
        if (first.Length > 0)
        {
            throw new InvalidOperationException("The generated code does not compile.\n" + string.Join("\n", first));
        }
    }

    private static string Describe(Diagnostic diagnostic)
    {
        const int context = 12;
        StringBuilder text = new();
        text.AppendLine(diagnostic.ToString());
        if (diagnostic.Location.SourceTree is { } tree)
        {
            int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
            foreach ((int number, string content) in tree.GetText().Lines.Index().Skip(Math.Max(0, line - context)).Take(2 * context).Select(static item => (item.Index + 1, item.Item.ToString())))
            {
                text.Append(CultureInfo.InvariantCulture, $"{number,5} {content}\n");
            }
        }

        return text.ToString();
    }
}
