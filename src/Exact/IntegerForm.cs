using System;
using System.Numerics;

namespace ConvGen;

/// <summary>
/// The law for integer sources and destinations: a kernel with its scale and offset as integers over one denominator. Every
/// result is <c>(Offset + Σ Weights · x) / Denominator</c>, rounded once, shifted left by <see cref="ShiftLeft"/> and saturated
/// once. The reference and the generator both take it from here and agree bit for bit, also where it is an approximation.
/// </summary>
/// <remarks>
/// Wherever 64 bits hold the exact sums the form is exact: its denominator is the least common multiple of all denominators.
/// Only a kernel beyond that is approximated, by <see cref="FixedPoint"/>. As 0 lies in the range of every source type, a sum
/// that starts at the offset stays between <see cref="SumMinimum"/> and <see cref="SumMaximum"/> after every term, in any order.
/// </remarks>
internal sealed class IntegerForm
{
    // Rounding adds up to the denominator to a sum; the remainder of a division doubled must not overflow either.
    private static readonly BigInteger DenominatorLimit = BigInteger.One << 62;

    // From here on every sum but 0 saturates an Int32, so a larger shift gives the same results.
    private const int LargestShift = 31;

    private IntegerForm(Rational minimum, Rational maximum, BigInteger sumMinimum, BigInteger sumMaximum)
    {
        Minimum = minimum;
        Maximum = maximum;
        SumMinimum = sumMinimum;
        SumMaximum = sumMaximum;
    }

    /// <summary>The integer weights.</summary>
    public required long[,] Weights { get; init; }

    /// <summary>The integer offset; a sum starts with it.</summary>
    public required long Offset { get; init; }

    /// <summary>What a sum is divided by, at least 1 and below 2^62.</summary>
    public required long Denominator { get; init; }

    /// <summary>
    /// How far a rounded result is shifted left before it saturates: 0 unless the weights are too large for 64 bits, and at most
    /// 31. The denominator is 1 where it is not 0. A 64-bit sum overflows in the shift unless it is saturated to 32 bits first.
    /// </summary>
    public required int ShiftLeft { get; init; }

    /// <summary>
    /// 16, 32 or 64: the smallest accumulator that holds every weight, the offset, every sum over the full range of the source
    /// type, and each sum plus or minus the denominator, so that a rounding bias can be added.
    /// </summary>
    public required int AccumulatorBits { get; init; }

    /// <summary>The exact smallest result before rounding and saturation, over the full range of the source type.</summary>
    public Rational Minimum { get; }

    /// <summary>The exact largest result before rounding and saturation, over the full range of the source type.</summary>
    public Rational Maximum { get; }

    /// <summary>The smallest sum an accumulator has to hold, the offset included.</summary>
    public BigInteger SumMinimum { get; }

    /// <summary>The largest sum an accumulator has to hold, the offset included.</summary>
    public BigInteger SumMaximum { get; }

    /// <summary>
    /// The largest deviation from the exact result before rounding and saturation, over the full range of the source type: 0 for
    /// an exact form. A rounded result is off by at most this and the half unit of the rounding itself.
    /// </summary>
    public required Rational ErrorBound { get; init; }

    /// <summary>True where every result is the exact one.</summary>
    public bool IsExact => ErrorBound.IsZero;

    /// <summary>The form of a kernel: a pure function of the kernel, its offset and the two types.</summary>
    /// <param name="weights">The weights as they are applied, the scale multiplied in.</param>
    /// <param name="offset">What is added to every result.</param>
    /// <param name="source">The element type of the source, an integer type.</param>
    /// <param name="destination">The element type of the destination, an integer type.</param>
    public static IntegerForm Create(Rational[,] weights, Rational offset, ElementType source, ElementType destination)
    {
        ElementTypeInfo sourceInfo = ElementTypeInfo.Of(source);
        if (!sourceInfo.IsInteger || !ElementTypeInfo.Of(destination).IsInteger)
        {
            throw new ArgumentException("Only integer types have an integer form.");
        }

        Rational[] flat = new Rational[weights.Length];
        for (int index = 0; index < flat.Length; index++)
        {
            flat[index] = weights[index / weights.GetLength(1), index % weights.GetLength(1)];
        }

        WeightedSum exact = new(flat, offset, sourceInfo);
        return CreateExact(exact, weights.GetLength(1)) ?? FixedPoint.Create(exact, weights.GetLength(1));
    }

    /// <summary>The form with the given integers, or null where they do not fit the accumulators.</summary>
    /// <param name="exact">What the integers stand for, exactly or nearly.</param>
    /// <param name="integers">The sum as integers: the exact one times the denominator, divided by 2^shift.</param>
    /// <param name="columns">The number of weights a row.</param>
    /// <param name="denominator">The denominator.</param>
    /// <param name="shiftLeft">The shift, of any size.</param>
    /// <param name="largestSum">The bits, a sign among them, that every sum must fit; the accumulator has at least as many.</param>
    public static IntegerForm? TryCreate(WeightedSum exact, WeightedSum integers, int columns, BigInteger denominator, int shiftLeft, int largestSum)
    {
        (Rational sumMinimum, Rational sumMaximum) = integers.GetRange();
        if (!Fits(integers, sumMinimum - denominator, sumMaximum + denominator, largestSum))
        {
            return null;
        }

        int bits = 16;
        while (!Fits(integers, sumMinimum - denominator, sumMaximum + denominator, bits))
        {
            bits *= 2;
        }

        if (denominator >= DenominatorLimit)
        {
            return null;
        }

        long[,] weights = new long[integers.Weights.Length / columns, columns];
        for (int index = 0; index < weights.Length; index++)
        {
            weights[index / columns, index % columns] = (long)integers.Weights[index].Numerator;
        }

        (Rational minimum, Rational maximum) = exact.GetRange();
        WeightedSum computed = integers.Multiply(new Rational(BigInteger.One << shiftLeft, denominator));
        return new IntegerForm(minimum, maximum, sumMinimum.Numerator, sumMaximum.Numerator)
        {
            Weights = weights,
            Offset = (long)integers.Offset.Numerator,
            Denominator = (long)denominator,
            ShiftLeft = Math.Min(shiftLeft, LargestShift),
            AccumulatorBits = bits,
            ErrorBound = computed.Subtract(exact).GetMagnitude(),
        };
    }

    /// <summary>The result for a sum: divided and rounded, shifted, saturated to the range of the destination.</summary>
    /// <param name="sum">The offset and the weighted elements.</param>
    /// <param name="rounding">How the quotient becomes an integer.</param>
    /// <param name="minimum">The smallest element of the destination.</param>
    /// <param name="maximum">The largest element of the destination.</param>
    public long ToResult(long sum, Rounding rounding, int minimum, int maximum)
    {
        // Every destination lies within 32 bits, so saturating to them first changes nothing and makes room for the shift.
        long quotient = RoundingDivision.Divide(sum, Denominator, rounding);
        long shifted = Math.Max(int.MinValue, Math.Min(int.MaxValue, quotient)) << ShiftLeft;
        return Math.Max(minimum, Math.Min(maximum, shifted));
    }

    private static IntegerForm? CreateExact(WeightedSum exact, int columns)
    {
        BigInteger denominator = exact.Offset.Denominator;
        foreach (Rational weight in exact.Weights)
        {
            denominator = denominator / BigInteger.GreatestCommonDivisor(denominator, weight.Denominator) * weight.Denominator;

            // Given up here and not at the end, where it could have thousands of digits.
            if (denominator >= DenominatorLimit)
            {
                return null;
            }
        }

        return TryCreate(exact, exact.Multiply(denominator), columns, denominator, shiftLeft: 0, largestSum: 64);
    }

    private static bool Fits(WeightedSum integers, Rational minimum, Rational maximum, int bits)
    {
        BigInteger end = BigInteger.One << (bits - 1);
        bool Holds(Rational integer) => integer.Numerator >= -end && integer.Numerator < end;
        return Holds(minimum) && Holds(maximum) && Holds(integers.Offset) && Array.TrueForAll(integers.Weights, Holds);
    }
}
