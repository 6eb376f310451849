extern alias generator;
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using CommunityToolkit.HighPerformance;
using generator::ConvGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ConvGen.Benchmarks.Generation;

/// <summary>
/// What a project of kernels costs, in milliseconds and kilobytes for all of it. Times are those of the processors, all threads
/// together: no other program's work is in them, and what a compiler does on several threads is there in full.
/// </summary>
internal sealed record GenerationCost
{
    /// <summary>A build whose compiler has just started: what <c>dotnet build</c> pays without a compiler server.</summary>
    public required double FirstGenerator { get; init; }

    /// <summary>The generator in a build by a compiler that has run before.</summary>
    public required double Generator { get; init; }

    /// <summary>The compiler with the generated methods, beyond what it takes with empty ones.</summary>
    public required double Compiler { get; init; }

    /// <summary>The generator after an edit that has nothing to do with kernels.</summary>
    public required double EditElsewhere { get; init; }

    /// <summary>The generator after an edit of one weight.</summary>
    public required double EditWeight { get; init; }

    /// <summary>The generated text.</summary>
    public required double Kilobytes { get; init; }

    /// <summary>What the assembly grows by.</summary>
    public required double AssemblyKilobytes { get; init; }

    /// <summary>The JIT in the first calls of all methods.</summary>
    public required double Jit { get; init; }

    /// <summary>How many methods it compiled in them.</summary>
    public required double JittedMethods { get; init; }

    /// <summary>Measures everything.</summary>
    public static GenerationCost Measure(int kernels, int rounds)
    {
        CSharpCompilation project = Compile(MixedKernels.Source(kernels), "class Neighbour { }");
        CSharpCompilation empty = Compile(MixedKernels.Source(kernels, isGenerated: false), "class Neighbour { }");
        double first = Time(() => Generate(project, out _));

        List<(double Generator, double Elsewhere, double Weight, double Compiler)> measured = [];
        Compilation output = project;
        for (int round = 0; round < rounds; round++)
        {
            GeneratorDriver driver = null!;
            double generator = Time(() => driver = Generate(project, out output));
            double elsewhere = Time(() => driver.RunGenerators(Edit(project, 1, "class Neighbour { int field; }")));
            double weight = Time(() => driver.RunGenerators(Edit(project, 0, MixedKernels.Source(kernels, changedWeight: kernels / 2))));
            double compiler = Time(() => Emit(output)) - Time(() => Emit(empty));
            measured.Add((generator, elsewhere, weight, compiler));
        }

        byte[] assembly = Emit(output);
        (double jit, long methods) = MeasureJit(assembly, kernels);
        return new GenerationCost
        {
            FirstGenerator = first,
            Generator = Median(measured.Select(static costs => costs.Generator)),
            Compiler = Median(measured.Select(static costs => costs.Compiler)),
            EditElsewhere = Median(measured.Select(static costs => costs.Elsewhere)),
            EditWeight = Median(measured.Select(static costs => costs.Weight)),
            Kilobytes = output.SyntaxTrees.Skip(project.SyntaxTrees.Length).Sum(static tree => Encoding.UTF8.GetByteCount(tree.ToString())) / 1024.0,
            AssemblyKilobytes = (assembly.Length - Emit(empty).Length) / 1024.0,
            Jit = jit,
            JittedMethods = methods,
        };
    }

    /// <summary>Calls every method once, on an image large enough that its inside and its borders are computed.</summary>
    private static (double Jit, long Methods) MeasureJit(byte[] assembly, int kernels)
    {
        Type type = Assembly.Load(assembly).GetType(MixedKernels.TypeName, throwOnError: true)!;
        FirstCall[] calls = [.. Enumerable.Range(0, kernels).Select(index => FirstCall.Create(type.GetMethod(FormattableString.Invariant($"K{index}"))!, MixedKernels.TypesOf(index)))];
        long before = System.Runtime.JitInfo.GetCompiledMethodCount(currentThread: true);
        double first = Time(() => Array.ForEach(calls, static call => call.Invoke()));
        long methods = System.Runtime.JitInfo.GetCompiledMethodCount(currentThread: true) - before;
        return (first - Time(() => Array.ForEach(calls, static call => call.Invoke())), methods);
    }

    private static GeneratorDriver Generate(CSharpCompilation project, out Compilation output) => CSharpGeneratorDriver
        .Create([new ConvolutionGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)project.SyntaxTrees[0].Options)
        .RunGeneratorsAndUpdateCompilation(project, out output, out _);

    private static CSharpCompilation Edit(CSharpCompilation project, int file, string text) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees[file], CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)project.SyntaxTrees[file].Options, project.SyntaxTrees[file].FilePath));

    private static byte[] Emit(Compilation compilation)
    {
        using MemoryStream image = new();

        // Every time from the beginning: a compilation remembers what it has bound.
        EmitResult result = compilation.Clone().Emit(image);
        return result.Success ? image.ToArray() : throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private static CSharpCompilation Compile(params string[] files)
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == runtime)
            .Append(typeof(KernelAttribute).Assembly.Location).Append(typeof(Span2D<>).Assembly.Location);
        return CSharpCompilation.Create(
            "Project",
            files.Select(static (file, index) => CSharpSyntaxTree.ParseText(file, new CSharpParseOptions(LanguageVersion.CSharp14), FormattableString.Invariant($"File{index}.cs"))),
            references.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static double Time(Action action)
    {
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
