using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ConvGen.Fuzzing;

/// <summary>
/// Any text as one weight. A decimal has the value that the framework's own parser gives it, correctly rounded, in all three
/// floating types, and the framework's shortest text of a number means that number.
/// </summary>
internal static class WeightTarget
{
    /// <summary>Takes ASCII.</summary>
    public static void Run(byte[] input)
    {
        string text = Encoding.ASCII.GetString(input);
        if (!KernelText.TryParseWeight(text, out Rational weight, out KernelTextError? error))
        {
            Require.That(error is not null, "A refusal has no reason.");
            return;
        }

        double nearest = weight.ToDouble();
        if (!text.Contains('/'))
        {
            Require.That(Same(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), nearest), "Not the nearest double.");
            Require.That(Same(float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), weight.ToSingle()), "Not the nearest float.");
            Require.That(Same((double)Half.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), weight.RoundToHalf()), "Not the nearest Half.");
        }

        if (double.IsFinite(nearest))
        {
            Rational shortest = Rational.FromShortestDecimal(nearest);
            Require.That(Same(shortest.ToDouble(), nearest), "The shortest decimal is another number.");
            string written = nearest.ToString("R", CultureInfo.InvariantCulture);
            Require.That(!KernelText.TryParseWeight(written, out Rational read, out _) || read == shortest, "The framework's shortest decimal is another one.");
            Require.That(Same(Rational.FromDouble(nearest).ToDouble(), nearest), "A double does not survive as a fraction.");
        }
    }

    /// <summary>A rational number has no negative zero.</summary>
    private static bool Same(double left, double right) => left.Equals(right) || (left == 0 && right == 0);
}
