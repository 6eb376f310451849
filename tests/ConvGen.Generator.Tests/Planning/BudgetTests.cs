extern alias generator;
using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Text;
using ConvGen.Generator.Tests.Analysis;
using CsCheck;
using generator::ConvGen;
using generator::ConvGen.Generator;
using generator::ConvGen.Generator.Model;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>
/// The budgets of every generated file: beyond 450 lane calls in what a processor compiles of a core the JIT may stop inlining
/// them, and 20 KB of text a kernel on average keep a build fast. Calls are counted in the text, where nothing hides.
/// </summary>
public sealed class BudgetTests(ITestOutputHelper output)
{
    private const int MostCalls = 450;
    private const int AverageBytes = 20 * 1024;

    [Fact]
    public void RandomKernelsStayInside()
    {
        ConcurrentBag<(int Calls, int Bytes)> cores = [];
        // So many that their average is that of all: of three hundred it varies by half a kilobyte.
        Specs.Random.Sample(spec => cores.Add(Measure(spec)), iter: 3000);
        Report("random kernels", [.. cores]);
        Assert.InRange(cores.Average(static core => core.Bytes), 1, AverageBytes);
    }

    [Fact]
    public void TheLargestUnrolledKernelsStayInside()
    {
        // Every weight different, every rounding, the types that take the most operations to finish.
        (int Calls, int Bytes)[] cores =
        [
            .. from shape in (string[][])[[Row(64)], [.. Enumerable.Range(0, 8).Select(static row => Row(8, 8 * row))], [.. Enumerable.Range(0, 64).Select(static row => Row(1, row))]]
               from rounding in Enum.GetValues<Rounding>()
               from types in ((ElementType, ElementType)[])[(ElementType.Byte, ElementType.Byte), (ElementType.Int32, ElementType.Int16), (ElementType.Single, ElementType.Byte), (ElementType.Double, ElementType.Double)]
               select Measure(Specs.Create(types.Item1, types.Item2, shape).Scaled(new Rational(1, 154)).With(options => options with { Rounding = rounding, Offset = 1 })),
        ];
        Report("kernels of 64 taps", cores);
    }

    private static (int Calls, int Bytes) Measure(KernelSpec spec)
    {
        string text = KernelCompiler.Compile(spec);
        return (LaneCalls.OfCore(text), Encoding.UTF8.GetByteCount(text));
    }

    private static string Row(int columns, int first = 0) => string.Join(' ', Enumerable.Range(first, columns).Select(static weight => (2 * weight) + 3));

    private void Report(string what, (int Calls, int Bytes)[] cores)
    {
        (int mostCalls, double bytes, int mostBytes) = (cores.Max(static core => core.Calls), cores.Average(static core => core.Bytes), cores.Max(static core => core.Bytes));
        output.WriteLine($"{cores.Length} {what}: at most {mostCalls} lane calls, {bytes / 1024:F1} KB on average, at most {mostBytes / 1024.0:F1} KB.");
        Assert.InRange(mostCalls, 1, MostCalls);
    }
}
