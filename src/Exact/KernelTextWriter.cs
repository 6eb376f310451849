using System;
using System.Globalization;
using System.Numerics;

namespace ConvGen;

/// <summary>
/// Writes a weight exactly, in every culture alike, in the grammar that <see cref="KernelText"/> reads. A weight that the
/// grammar's limits can express at all is written within them; what arithmetic has driven beyond is written as a fraction.
/// </summary>
internal static class KernelTextWriter
{
    /// <summary>An integer or a fraction where it has few enough digits, otherwise a decimal with an exponent.</summary>
    public static string Format(Rational weight)
    {
        string text = weight.ToString();
        return CountDigits(text) <= KernelText.MaximumDigits ? text : FormatDecimal(weight) ?? text;
    }

    /// <summary>Digits with a point or an exponent; null if the number is no decimal fraction or lies beyond the limits.</summary>
    private static string? FormatDecimal(Rational weight)
    {
        int twos = RemoveFactor(2, weight.Denominator, out BigInteger rest);
        int fives = RemoveFactor(5, rest, out rest);
        if (!rest.IsOne)
        {
            return null;
        }

        // weight = digits · 10^exponent with the fewest digits.
        int decimals = Math.Max(twos, fives);
        BigInteger digits = BigInteger.Abs(weight.Numerator) * BigInteger.Pow(2, decimals - twos) * BigInteger.Pow(5, decimals - fives);
        int exponent = RemoveFactor(10, digits, out digits) - decimals;

        // Zeros carry an exponent beyond the limits: behind the digits, or between the point and the digits.
        string text = digits.ToString(CultureInfo.InvariantCulture);
        int inside = Math.Max(-KernelText.MaximumExponent, Math.Min(KernelText.MaximumExponent, exponent));
        text = exponent >= inside
            ? text + new string('0', exponent - inside)
            : InsertPoint(text.PadLeft(inside - exponent, '0'), inside - exponent);
        if (CountDigits(text) > KernelText.MaximumDigits)
        {
            return null;
        }

        return (weight.Sign < 0 ? "-" : "") + text + "e" + inside.ToString(CultureInfo.InvariantCulture);
    }

    private static string InsertPoint(string digits, int decimals) => digits.Insert(digits.Length - decimals, ".");

    /// <summary>How often a positive integer is divisible by a factor, and what is left of it.</summary>
    private static int RemoveFactor(int factor, BigInteger value, out BigInteger rest)
    {
        int count = 0;
        rest = value;
        for (; ; count++)
        {
            BigInteger quotient = BigInteger.DivRem(rest, factor, out BigInteger remainder);
            if (!remainder.IsZero)
            {
                return count;
            }

            rest = quotient;
        }
    }

    private static int CountDigits(string text)
    {
        int count = 0;
        foreach (char character in text)
        {
            count += character is >= '0' and <= '9' ? 1 : 0;
        }

        return count;
    }
}
