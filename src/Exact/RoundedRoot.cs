using System;
using System.Numerics;

namespace ConvGen;

/// <summary>Exact numbers and their square roots, rounded once.</summary>
internal static class RoundedRoot
{
    /// <summary>The root of a number as an integer in the stated mode.</summary>
    /// <param name="square">Not negative.</param>
    /// <param name="rounding">How the root becomes an integer.</param>
    public static BigInteger Round(Rational square, Rounding rounding)
    {
        BigInteger floor = Floor(square.Floor());
        if (rounding is Rounding.TowardZero or Rounding.Floor)
        {
            return floor;
        }

        // The root lies beyond floor + 1/2 where four times the square lies beyond (2 floor + 1)^2, and on it where they are equal.
        BigInteger odd = (2 * floor) + 1;
        int beyond = (4 * square).CompareTo(odd * odd);
        return beyond > 0 || (beyond == 0 && (rounding != Rounding.HalfEven || !floor.IsEven)) ? floor + 1 : floor;
    }

    /// <summary>A number as an integer in the stated mode.</summary>
    public static BigInteger RoundNumber(Rational value, Rounding rounding)
    {
        Rational half = new(1, 2);
        return rounding switch
        {
            Rounding.HalfUp => (value + half).Floor(),
            Rounding.HalfEven => value.RoundHalfEven(),
            Rounding.HalfAwayFromZero => value.Sign * (value.Abs() + half).Floor(),
            Rounding.TowardZero => value.Sign * value.Abs().Floor(),
            _ => value.Floor(),
        };
    }

    /// <summary>The largest integer whose square is not larger, by Newton's method from above.</summary>
    private static BigInteger Floor(BigInteger square)
    {
        if (square.IsZero)
        {
            return square;
        }

        BigInteger root = BigInteger.One << ((BitLength.Of(square) + 1) / 2);
        for (; ; )
        {
            BigInteger next = (root + (square / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
