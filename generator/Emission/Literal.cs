using System;
using System.Globalization;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>The one place where numbers become C# literals: with their suffix, culture-free, and read back bit for bit.</summary>
internal static class Literal
{
    /// <summary>A number that is exactly representable in the lanes' type; beyond a floating type it is an infinity.</summary>
    public static string Of(Rational number, LaneType type) => type switch
    {
        LaneType.Int16 => number.Sign < 0 ? $"(short)({Text.Of(number.Numerator)})" : $"(short){Text.Of(number.Numerator)}",
        LaneType.Int32 => number.Numerator == int.MinValue ? "int.MinValue" : Text.Of(number.Numerator),
        LaneType.Int64 => number.Numerator == long.MinValue ? "long.MinValue" : Text.Of(number.Numerator) + "L",
        LaneType.Single => Of(number.ToSingle()),
        LaneType.Double => Of(number.ToDouble()),
        _ => throw new InvalidOperationException($"Unknown lane type {type}."),
    };

    /// <summary>A float: the fewest digits that read back as the same value.</summary>
    public static string Of(float value)
    {
        if (float.IsInfinity(value))
        {
            return value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        }

        return Shortest(digits => value.ToString("G" + Text.Of(digits), CultureInfo.InvariantCulture), read => read.ToSingle() == value, enough: 9) + "f";
    }

    /// <summary>A double: the fewest digits that read back as the same value.</summary>
    public static string Of(double value)
    {
        if (double.IsInfinity(value))
        {
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        return Shortest(digits => value.ToString("G" + Text.Of(digits), CultureInfo.InvariantCulture), read => read.ToDouble() == value, enough: 17) + "d";
    }

    /// <summary>
    /// The text of the fewest digits that reads back, given how many always do. More digits never come to lie further away, so those
    /// that read back are all from some number on, which is found by halving.
    /// </summary>
    private static string Shortest(Func<int, string> write, Func<Rational, bool> isSame, int enough)
    {
        string shortest = write(enough);
        for (int low = 1, high = enough; low < high;)
        {
            int digits = (low + high) / 2;
            string text = write(digits);
            if (KernelText.TryParseWeight(text, out Rational read, out _) && isSame(read))
            {
                (shortest, high) = (text, digits);
            }
            else
            {
                low = digits + 1;
            }
        }

        return shortest;
    }

    /// <summary>An integer element of a source, or a floating one rounded to it.</summary>
    public static string OfElement(Rational value, ElementType type) => type switch
    {
        ElementType.Half => value.Sign < 0 ? $"(Half)({Of((float)value.RoundToHalf())})" : $"(Half){Of((float)value.RoundToHalf())}",
        ElementType.Single => Of(value.ToSingle()),
        ElementType.Double => Of(value.ToDouble()),
        _ => value.Numerator == int.MinValue ? "int.MinValue" : Text.Of(value.Numerator),
    };
}
