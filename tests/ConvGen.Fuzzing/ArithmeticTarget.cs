using System;
using System.Numerics;

namespace ConvGen.Fuzzing;

/// <summary>Rational numbers of any size obey the laws that define them, and stay reduced.</summary>
internal static class ArithmeticTarget
{
    /// <summary>Takes four integers of one length, as bytes in two's complement.</summary>
    public static void Run(byte[] input)
    {
        int size = input.Length / 4;
        BigInteger Take(int index) => new(input.AsSpan(index * size, size));
        (BigInteger a, BigInteger b, BigInteger c, BigInteger d) = (Take(0), Take(1), Take(2), Take(3));
        if (b.IsZero || d.IsZero)
        {
            return;
        }

        (Rational x, Rational y) = (new Rational(a, b), new Rational(c, d));
        foreach (Rational number in (Rational[])[x, y, x + y, x - y, x * y])
        {
            Require.That(number.Denominator.Sign > 0 && BigInteger.GreatestCommonDivisor(number.Numerator, number.Denominator).IsOne, "A fraction is not reduced.");
            Require.That(number.Floor() <= number && number < number.Floor() + BigInteger.One, "The floor is another integer.");
            Require.That((number - number.RoundHalfEven()).Abs() * 2 <= Rational.One, "The nearest integer is not the nearest.");
        }

        Require.That(x.Numerator * b == a * x.Denominator, "A fraction is another number.");
        Require.That(x + y == y + x && x + y - y == x, "Sums are wrong.");
        Require.That(x * y == y * x && (y.IsZero || x * y / y == x), "Products are wrong.");
        Require.That((x + y) * x == (x * x) + (y * x), "Products of sums are wrong.");
        Require.That(x.CompareTo(y) == (a * d * (b * d).Sign).CompareTo(c * b * (b * d).Sign), "The order is wrong.");
        Require.That(Math.Sign(x.CompareTo(y)) == -Math.Sign(y.CompareTo(x)) && (x == y) == (x.CompareTo(y) == 0), "Order and equality differ.");
        Require.That(x != y || x.GetHashCode() == y.GetHashCode(), "Equal numbers have different hashes.");
    }
}
