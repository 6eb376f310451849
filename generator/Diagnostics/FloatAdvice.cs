using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;
using ConvGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>Advice about kernels with a floating source or destination, whose results have no known range.</summary>
internal static class FloatAdvice
{
    /// <summary>Negative results in an unsigned destination, numbers beyond the arithmetic.</summary>
    public static void Report(KernelFacts facts, Location location, DiagnosticSink sink)
    {
        if (facts.Gain.IsZero && facts.ActiveTaps > 0 && Middle.Of(facts) is { } middle)
        {
            ElementType signed = facts.Destination == ElementType.Byte ? ElementType.Int16 : ElementType.Int32;
            Dictionary<string, string?> remedies = new() { [Remedy.Type] = ElementTypeInfo.Of(signed).Keyword, [Remedy.Offset] = middle };
            sink.Report(Rules.NegativeResults, location, remedies, facts.Destination, signed, middle);
        }

        LaneType lanes = AccumulatorPlanner.FloatingLanes(facts);
        string use = lanes == LaneType.Single ? "numbers nearer to one, or a Double destination" : "numbers nearer to one";
        if (facts.Taps.Select(tap => Loss(tap.Weight, lanes)).FirstOrDefault(static loss => loss is not null) is { } lost)
        {
            sink.Report(Rules.FloatRange, location, "A weight", lost, lanes, use);
        }
        else if (Loss(facts.Offset, lanes) is { } lostOffset)
        {
            sink.Report(Rules.FloatRange, location, "Offset", lostOffset, lanes, use);
        }
    }

    /// <summary>What becomes of a number that the type cannot hold, or null.</summary>
    private static string? Loss(Rational exact, LaneType lanes)
    {
        double rounded = lanes == LaneType.Single ? exact.ToSingle() : exact.ToDouble();
        return double.IsInfinity(rounded) ? "infinite"
            : rounded == 0 && !exact.IsZero ? "zero"
            : null;
    }
}
