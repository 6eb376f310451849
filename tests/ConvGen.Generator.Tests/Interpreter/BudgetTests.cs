extern alias generator;
extern alias library;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Tests.Conformance;
using ConvGen.Generator.Tests.Planning;
using CsCheck;
using generator::ConvGen.Generator;
using library::ConvGen;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>What a core may cost: beyond some number of lane calls the JIT stops inlining them and the core runs tens of times slower.</summary>
public class BudgetTests(ITestOutputHelper output)
{
    private const int MaximumLaneCalls = 450;
    private const int MaximumAverageSize = 20 * 1024;

    [Fact]
    public void CoresStayBelowTheLaneCallsThatTheJitInlines()
    {
        string[] files = [.. Sweep.Declarations.Concat(EdgeKernels.All).Where(static declaration => declaration.Notation != Notation.Numbers).Select(Compile)];
        output.WriteLine($"{files.Length} files: {files.Max(LaneCalls.OfCore)} lane calls at most, {files.Average(static file => file.Length):F0} characters on average.");
        Assert.All(files, static file => Assert.InRange(LaneCalls.OfCore(file), 0, MaximumLaneCalls));
        Assert.InRange(files.Average(static file => file.Length), 0, MaximumAverageSize);
    }

    [Fact]
    public void CoresOfRandomKernelsDoAsWell() =>
        Gen.OneOf(RandomDeclarations.Integers, RandomDeclarations.Floats).Sample(static declaration => LaneCalls.OfCore(Compile(declaration)) <= MaximumLaneCalls, iter: 300);

    /// <summary>Every number of taps up to the first loop, in the lanes and with the finish that take most calls.</summary>
    [Fact]
    public void EveryNumberOfTapsStaysWithinTheBudget()
    {
        IEnumerable<Declaration> declarations =
            from rows in Enumerable.Range(1, 9)
            from columns in Enumerable.Range(1, 9)
            select new Declaration
            {
                Rows = [.. Enumerable.Range(0, rows).Select(row => string.Join(' ', Enumerable.Range(0, columns).Select(column => (row * columns) + column + 3)))],
                Scale = "1/1000006",
                Source = typeof(int),
                Destination = typeof(byte),
                Rounding = Rounding.HalfEven,
            };
        Assert.All(declarations, static declaration => Assert.InRange(LaneCalls.OfCore(Compile(declaration)), 0, MaximumLaneCalls));
    }

    private static string Compile(Declaration declaration) => KernelCompiler.Compile(SpecFactory.Create(declaration));
}
