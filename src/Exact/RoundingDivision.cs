using System;

namespace ConvGen;

/// <summary>The one rounding of an integer convolution: exact for every 64-bit value.</summary>
internal static class RoundingDivision
{
    /// <summary>value / denominator as an integer in the stated mode. No intermediate result can overflow.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="denominator">At least 1.</param>
    /// <param name="rounding">How the quotient becomes an integer.</param>
    public static long Divide(long value, long denominator, Rounding rounding)
    {
        // value = floor · denominator + rest with 0 <= rest < denominator; a rest of 0 rounds nowhere.
        long floor = value / denominator;
        long rest = value % denominator;
        if (rest < 0)
        {
            floor--;
            rest += denominator;
        }

        // The distance to the next integer, less the distance to the floor: negative beyond the half, 0 on it.
        long toHalf = denominator - rest - rest;
        bool roundsUp = RoundsUp(toHalf < 0 ? -1 : toHalf > 0 ? 1 : 0, rest > 0, floor % 2 != 0, floor < 0, rounding);
        return roundsUp ? floor + 1 : floor;
    }

    /// <summary>True if a number is rounded to the integer above its floor.</summary>
    /// <param name="toHalf">The sign of its distance to the integer above less that to the floor; 0 half way.</param>
    /// <param name="hasRest">True if it is no integer.</param>
    /// <param name="isOdd">True if its floor is odd.</param>
    /// <param name="isNegative">True if its floor is negative.</param>
    /// <param name="rounding">How a number becomes an integer.</param>
    public static bool RoundsUp(int toHalf, bool hasRest, bool isOdd, bool isNegative, Rounding rounding) => rounding switch
    {
        Rounding.HalfUp => toHalf <= 0,
        Rounding.HalfEven => toHalf < 0 || (toHalf == 0 && isOdd),
        Rounding.HalfAwayFromZero => toHalf < 0 || (toHalf == 0 && !isNegative),
        Rounding.TowardZero => isNegative && hasRest,
        Rounding.Floor => false,
        _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
    };
}
