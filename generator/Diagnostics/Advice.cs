using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Emission;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>Warnings that follow from the facts of a kernel that can be generated.</summary>
internal static class Advice
{
    private static readonly Rational HalfUnitAndShare = new(129, 256);

    /// <summary>Reports what the user may not have meant.</summary>
    public static void Report(KernelFacts facts, Location location, DiagnosticSink sink)
    {
        if (facts.ActiveTaps == 0)
        {
            sink.Report(Rules.AllZero, location);
        }

        if (facts.Integers is not { } form)
        {
            return;
        }

        if (!Fits(facts, facts.Destination))
        {
            ElementType? wider = new[] { ElementType.SByte, ElementType.Byte, ElementType.Int16, ElementType.UInt16, ElementType.Int32 }
                .Where(type => Fits(facts, type)).Cast<ElementType?>().FirstOrDefault();
            sink.Report(Rules.Saturates, location, Numbers.Show(facts.Range!.Value.Minimum), Numbers.Show(facts.Range.Value.Maximum), facts.Destination, wider is null ? string.Empty : $"{wider}, ");
        }

        if (form.ErrorBound + new Rational(1, 2) > HalfUnitAndShare)
        {
            sink.Report(Rules.FixedPoint, location, Numbers.Show(form.ErrorBound + new Rational(1, 2)));
        }
    }

    /// <summary>True if every rounded result is a value of the type.</summary>
    private static bool Fits(KernelFacts facts, ElementType type)
    {
        ElementTypeInfo info = ElementTypeInfo.Of(type);
        Interval range = facts.Range!.Value;
        Rounding mode = facts.Rounding!.Value;
        return ExactRounding.Round(range.Minimum, mode) >= info.Minimum && ExactRounding.Round(range.Maximum, mode) <= info.Maximum;
    }
}
