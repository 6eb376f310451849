using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ConvGen;

/// <summary>The value beyond the edges under <see cref="Border.Constant"/>, as an element of the source.</summary>
internal static class BorderConstant
{
    /// <summary>
    /// Reads the value as its shortest decimal. For an integer source it must be an integer in range; for a floating one it is
    /// rounded once to the nearest element and must not become infinite.
    /// </summary>
    /// <param name="value">The value as it was declared.</param>
    /// <param name="source">The element type of the source.</param>
    /// <param name="element">The element; a <see cref="double"/> holds those of every type exactly.</param>
    /// <param name="error">What is wrong with the value, and how to put it right.</param>
    public static bool TryRead(double value, ElementType source, out double element, [NotNullWhen(false)] out string? error)
    {
        ElementTypeInfo info = ElementTypeInfo.Of(source);
        element = 0;
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            error = "the border value is not finite; use a number.";
            return false;
        }

        Rational exact = Rational.FromShortestDecimal(value);
        if (info.IsInteger && (!exact.IsInteger || exact < info.Minimum || exact > info.Maximum))
        {
            error = "the border value " + KernelTextWriter.Format(exact) + " is not an element of a " + source
                + " source; use an integer from " + info.Minimum.ToString(CultureInfo.InvariantCulture)
                + " to " + info.Maximum.ToString(CultureInfo.InvariantCulture) + ".";
            return false;
        }

        element = source switch
        {
            ElementType.Half => exact.RoundToHalf(),
            ElementType.Single => exact.ToSingle(),
            _ => exact.ToDouble(),
        };
        error = double.IsInfinity(element) ? "the border value " + KernelTextWriter.Format(exact) + " is too large for a " + source + " source; use a smaller one." : null;
        return error is null;
    }
}
