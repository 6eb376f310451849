using System.Collections.Immutable;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>Warnings and hints that follow from the facts of a kernel that can be generated.</summary>
internal static class Advice
{
    /// <summary>No kernel of so few taps is too large to unroll; planning is for those above.</summary>
    private const int SurelyUnrolled = 64;

    /// <summary>What the user may not have meant; a pure function of the spec but for the place.</summary>
    public static ImmutableArray<Diagnostic> For(KernelSpec spec, Location location)
    {
        KernelFacts facts = KernelAnalyzer.Analyze(spec);
        DiagnosticSink sink = new(spec.Method.Name);
        if (facts.ActiveTaps == 0)
        {
            sink.Report(Rules.AllZero, location);
        }

        if (facts.Integers is { } form)
        {
            IntegerAdvice.Report(spec, facts, form, location, sink);
        }
        else
        {
            FloatAdvice.Report(facts, location, sink);
        }

        if (facts.ActiveTaps > SurelyUnrolled && Planner.Plan(facts).Wide.Order == TapOrder.TapLoop)
        {
            sink.Report(Rules.Budget, location, facts.ActiveTaps);
        }

        return sink.ToImmutable();
    }
}
