using System;
using System.Collections.Generic;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>The checks and defaults of each option; a null result means that an error was reported.</summary>
internal sealed class OptionChecks(IReadOnlyDictionary<string, OptionValue> values, MethodSpec method, WeightMatrix weights, DiagnosticSink sink)
{
    /// <summary>An enum option, 0 by default.</summary>
    public int? Enum(string name, Func<int, bool> isMember)
    {
        if (!values.TryGetValue(name, out OptionValue? option) || option.Value is not int value)
        {
            return 0;
        }

        if (!isMember(value))
        {
            sink.Report(Rules.UnknownOption, option.Location, name, option.Text);
            return null;
        }

        return value;
    }

    /// <summary>A finite number, 0 by default.</summary>
    public Rational? Number(string name)
    {
        if (!values.TryGetValue(name, out OptionValue? option) || option.Value is not double value)
        {
            return Rational.Zero;
        }

        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            sink.Report(Rules.NotFinite, option.Location, name, option.Text);
            return null;
        }

        return Rational.FromShortestDecimal(value);
    }

    /// <summary>The border value: an element of the source where it is used, 0 where it is not.</summary>
    public Rational? BorderValue(Border border)
    {
        if (border != Border.Constant || !values.TryGetValue("BorderValue", out OptionValue? option) || option.Value is not double value)
        {
            return Rational.Zero;
        }

        if (Number("BorderValue") is null)
        {
            return null;
        }

        if (!BorderConstant.TryRead(value, method.Source, out double element, out string? error))
        {
            sink.Report(Rules.BorderValue, option.Location, error);
            return null;
        }

        return Rational.FromDouble(element);
    }

    /// <summary>An anchor inside a kernel of <paramref name="size"/> taps; the middle by default and wherever it has no effect.</summary>
    public int? Anchor(string name, int size, Border border)
    {
        if (border == Border.Valid || !values.TryGetValue(name, out OptionValue? option) || option.Value is not int anchor)
        {
            return size / 2;
        }

        if (anchor < 0 || anchor >= size)
        {
            sink.Report(Rules.Anchor, option.Location, name, anchor, size - 1);
            return null;
        }

        return anchor;
    }

    /// <summary>Warns about options on the method itself that change nothing; inherited ones are silent.</summary>
    public void ReportWithoutEffect(Border border)
    {
        const string onlySame = "with Border.Valid";
        foreach (string anchor in (string[])["AnchorX", "AnchorY"])
        {
            ReportWithoutEffect(anchor, border == Border.Valid, onlySame);
        }

        ReportWithoutEffect("BorderValue", border != Border.Constant, "without Border.Constant");
        ReportWithoutEffect("Rounding", !ElementTypeInfo.Of(method.Destination).IsInteger, "on a floating destination");
        if (values.TryGetValue("Flip", out OptionValue? flip) && flip.Value is true)
        {
            ReportWithoutEffect("Flip", weights.Rows == 1 && weights.Columns == 1, "on a kernel of one weight");
        }
    }

    /// <summary>Hints at the anchor of an even size that nobody chose, where it decides where the result lies.</summary>
    public void ReportEvenSize(Border border, Location name)
    {
        bool open = (weights.Columns % 2 == 0 && !values.ContainsKey("AnchorX")) || (weights.Rows % 2 == 0 && !values.ContainsKey("AnchorY"));
        if (border != Border.Valid && open)
        {
            sink.Report(Rules.EvenSize, name, $"{Text.Of(weights.Rows)} × {Text.Of(weights.Columns)}", weights.Columns / 2, weights.Rows / 2);
        }
    }

    private void ReportWithoutEffect(string name, bool hasNone, string reason)
    {
        if (hasNone && values.TryGetValue(name, out OptionValue? option) && option.IsOwn)
        {
            sink.Report(Rules.NoEffect, option.Location, name, reason);
        }
    }
}
