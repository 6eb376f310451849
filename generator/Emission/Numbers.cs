using System.Globalization;
using System.Numerics;

namespace ConvGen.Generator.Emission;

/// <summary>Exact numbers for readers: in full where they are short, to four digits where they are not.</summary>
internal static class Numbers
{
    private const int LongestExact = 9;

    /// <summary>An integer, a short decimal, a short fraction, or an approximation marked by ≈.</summary>
    public static string Show(Rational value)
    {
        string exact = value.ToString();
        if (value.IsInteger && exact.Length <= 2 * LongestExact)
        {
            return exact;
        }

        return ShowDecimal(value) ?? (exact.Length <= LongestExact ? exact : "≈" + value.ToDouble().ToString("G4", CultureInfo.InvariantCulture));
    }

    /// <summary>A decimal of at most six places, or null if there is none that is exact.</summary>
    private static string? ShowDecimal(Rational value)
    {
        Rational millionths = value * 1_000_000;
        return millionths.IsInteger && BigInteger.Abs(millionths.Numerator) < 1_000_000_000_000
            ? ((double)millionths.Numerator / 1e6).ToString("0.######", CultureInfo.InvariantCulture)
            : null;
    }
}
