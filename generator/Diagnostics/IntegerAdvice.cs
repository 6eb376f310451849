using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>Advice about kernels from integers to integers, whose range is known exactly.</summary>
internal static class IntegerAdvice
{
    private static readonly Rational HalfUnitAndShare = new(129, 256);

    private static readonly ElementType[] NarrowestFirst = [ElementType.SByte, ElementType.Byte, ElementType.Int16, ElementType.UInt16, ElementType.Int32];

    /// <summary>Results that saturate, averages that do not keep an even image, weights that became fixed-point numbers.</summary>
    public static void Report(KernelSpec spec, KernelFacts facts, IntegerForm form, Location location, DiagnosticSink sink)
    {
        string? scale = ScaleToOne(spec, facts);
        if (!Fits(facts, facts.Destination))
        {
            int first = Array.FindIndex(NarrowestFirst, type => Fits(facts, type));
            ElementType? wider = first < 0 ? null : NarrowestFirst[first];
            Dictionary<string, string?> remedies = new()
            {
                [Remedy.Type] = wider is { } type ? ElementTypeInfo.Of(type).Keyword : null,
                [Remedy.Scale] = scale,
                [Remedy.Offset] = facts.Range!.Value.Minimum.Sign < 0 ? Middle.Of(facts) : null,
            };
            sink.Report(
                Rules.Saturates, location, remedies,
                Numbers.Show(facts.Range.Value.Minimum), Numbers.Show(facts.Range.Value.Maximum), facts.Destination, wider is null ? string.Empty : $"{wider}, ");
        }
        else if (scale is not null)
        {
            sink.Report(Rules.Sum, location, new Dictionary<string, string?> { [Remedy.Scale] = scale }, Numbers.Show(facts.Gain), scale);
        }

        if (form.ErrorBound + new Rational(1, 2) > HalfUnitAndShare)
        {
            sink.Report(Rules.FixedPoint, location, Numbers.Show(form.ErrorBound + new Rational(1, 2)));
        }
    }

    /// <summary>
    /// The scale under which the weights of an average sum to one; null where they do, where the kernel is no average of images of
    /// one type, and where the scale has more digits than one may have.
    /// </summary>
    private static string? ScaleToOne(KernelSpec spec, KernelFacts facts)
    {
        bool isAverage = facts.Source == facts.Destination && facts.Offset.IsZero && facts.ActiveTaps > 1 && facts.Taps.All(static tap => tap.Weight.Sign >= 0);
        if (!isAverage || KeepsEvenImages(facts))
        {
            return null;
        }

        string scale = KernelTextWriter.Format(spec.Scale / facts.Gain);
        return KernelText.TryParseWeight(scale, out _, out _) ? scale : null;
    }

    /// <summary>
    /// True if every even image keeps its value. The deviation grows with the value, so rounding to nearest fails first at the
    /// ends of the type and directed rounding at one or at the ends: where these three hold, all do.
    /// </summary>
    private static bool KeepsEvenImages(KernelFacts facts)
    {
        ElementTypeInfo type = ElementTypeInfo.Of(facts.Source);
        return new[] { BigInteger.One, type.Maximum, type.Minimum }.All(value => ExactRounding.Round(facts.Gain * value, facts.Rounding!.Value) == value);
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
