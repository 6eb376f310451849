using System.Numerics;

namespace ConvGen.Generator.Emission;

/// <summary>
/// Exact numbers for readers: in full where they are short, to seven digits where they are not. Exact arithmetic all the way, so
/// that every host and culture shows the same text.
/// </summary>
internal static class Numbers
{
    private const int LongestInteger = 18;
    private const int LongestProperFraction = 9;
    private const int LongestFraction = 5;
    private const int LongestDecimalPlaces = 6;
    private const int ApproximateDigits = 7;
    private const int MatrixDigits = 5;
    private const int LongestMatrixPlaces = 9;

    /// <summary>An integer, a short decimal or a short fraction, or an approximation marked by ≈.</summary>
    public static string Show(Rational value) => ShowInteger(value) ?? ShowDecimal(value) ?? ShowFraction(value) ?? "≈" + Approximate(value);

    /// <summary>The same with fractions before decimals: 1/16 says more of a scale than 0.0625.</summary>
    public static string ShowScale(Rational value) => ShowInteger(value) ?? ShowFraction(value) ?? Show(value);

    /// <summary>The decimals that show five digits of a number; null where that takes more than nine, or none.</summary>
    public static int? PlacesFor(Rational magnitude)
    {
        for (int places = 0; places <= LongestMatrixPlaces; places++)
        {
            if (magnitude * PowerOfTen(places) >= PowerOfTen(MatrixDigits - 1))
            {
                return places > 0 ? places : null;
            }
        }

        return null;
    }

    /// <summary>A number rounded half to even to a number of decimals, 1 or more; 0 where nothing is left of it, and where it is 0.</summary>
    public static string Round(Rational value, int places)
    {
        BigInteger digits = (value * PowerOfTen(places)).RoundHalfEven();
        string text = Text.Of(BigInteger.Abs(digits)).PadLeft(places + 1, '0');
        return digits.IsZero ? "0" : (digits.Sign < 0 ? "-" : string.Empty) + text.Insert(text.Length - places, ".");
    }

    private static string? ShowInteger(Rational value) => value.IsInteger && Text.Of(value.Numerator).Length <= LongestInteger ? Text.Of(value.Numerator) : null;

    private static string? ShowFraction(Rational value)
    {
        string exact = value.ToString();
        return !value.IsInteger && exact.Length <= (value.Abs() < Rational.One ? LongestProperFraction : LongestFraction) ? exact : null;
    }

    private static string? ShowDecimal(Rational value)
    {
        for (int places = 1; places <= LongestDecimalPlaces; places++)
        {
            Rational scaled = value * PowerOfTen(places);
            if (scaled.IsInteger)
            {
                return Text.Of(scaled.Numerator).Length <= LongestInteger ? Sign(value) + InsertPoint(BigInteger.Abs(scaled.Numerator), places) : null;
            }
        }

        return null;
    }

    /// <summary>Digits rounded half to even, trailing zeros removed; with an exponent where there would be many zeros.</summary>
    private static string Approximate(Rational value)
    {
        Rational magnitude = value.Abs();
        int exponent = Text.Of(magnitude.Numerator).Length - Text.Of(magnitude.Denominator).Length;
        exponent -= magnitude < PowerOfTen(exponent) ? 1 : 0;
        BigInteger digits = (magnitude * PowerOfTen(ApproximateDigits - 1 - exponent)).RoundHalfEven();
        if (exponent is >= -LongestDecimalPlaces and <= LongestInteger)
        {
            int places = ApproximateDigits - 1 - exponent;
            return Sign(value) + (places > 0 ? InsertPoint(digits, places) : Text.Of(digits * BigInteger.Pow(10, -places)));
        }

        // Rounding up may have made one digit more.
        exponent += Text.Of(digits).Length - ApproximateDigits;
        return $"{Sign(value)}{InsertPoint(digits, Text.Of(digits).Length - 1)}e{Text.Of(exponent)}";
    }

    private static string Sign(Rational value) => value.Sign < 0 ? "-" : string.Empty;

    private static string InsertPoint(BigInteger digits, int places)
    {
        string text = Text.Of(digits).PadLeft(places + 1, '0');
        return text.Insert(text.Length - places, ".").TrimEnd('0').TrimEnd('.');
    }

    private static Rational PowerOfTen(int exponent) =>
        exponent < 0 ? new Rational(BigInteger.One, BigInteger.Pow(10, -exponent)) : BigInteger.Pow(10, exponent);
}
