using System;
using System.Linq;
using System.Numerics;

namespace ConvGen;

/// <summary>
/// Integer weights for a kernel whose exact ones do not fit 64 bits: the weights in steps of a fixed fraction, chosen so that
/// their sum is that of the kernel, and the deviation that this costs, computed exactly.
/// </summary>
/// <remarks>
/// <para>
/// The denominator is <c>q · 2^k</c>. A power of two makes the steps as fine as the accumulator allows; with the denominator of
/// the kernel's gain as <c>q</c> the gain itself is a whole number of steps, and as the integer weights add up to exactly that
/// number, a flat source gives exactly what it should: a blur neither brightens nor darkens. A gain whose denominator is large
/// would leave few steps, so beyond 2^15 it is rounded to the nearest step instead.
/// </para>
/// <para>
/// 32-bit accumulators cost half of what 64-bit ones cost. They are taken where the result is off by no more than
/// 1/2 + 1/256 of a unit, rounding included, which is the figure up to which the contract asks for no warning. Before them
/// comes <see cref="FixedPointProduct"/>: a product of a column and a row costs least.
/// </para>
/// </remarks>
internal static class FixedPoint
{
    private static readonly BigInteger LargestGainDenominator = 1 << 15;

    private static readonly Rational Tolerance = new(1, 256);

    /// <summary>The form of a kernel that has no exact one.</summary>
    public static IntegerForm Create(WeightedSum exact, int columns)
    {
        if (FixedPointProduct.TryCreate(exact, columns, Tolerance) is IntegerForm product)
        {
            return product;
        }

        IntegerForm? narrow = CreateWithGain(exact, columns, 32);
        if (narrow is not null && narrow.ErrorBound <= Tolerance)
        {
            return narrow;
        }

        return CreateWithGain(exact, columns, 64) ?? throw new InvalidOperationException("A kernel has more weights than an array can hold.");
    }

    private static IntegerForm? CreateWithGain(WeightedSum exact, int columns, int bits)
    {
        BigInteger gain = exact.GetGain().Denominator;
        return (gain <= LargestGainDenominator ? Create(exact, columns, bits, gain, lowestPower: 0) : null)
            ?? Create(exact, columns, bits, BigInteger.One, lowestPower: int.MinValue);
    }

    /// <summary>The finest steps that fit. Powers below 0 are for weights that are too large even as integers.</summary>
    private static IntegerForm? Create(WeightedSum exact, int columns, int bits, BigInteger factor, int lowestPower)
    {
        // The sum, and one unit for the rounding, must stay below 2^(bits - 1). The quotient of the lengths is at most one power
        // too high, and rounded weights may cost one more; the rest are for kernels with more weights than there are steps.
        Rational room = new Rational(BigInteger.One << (bits - 1), factor) / (exact.GetMagnitude() + Rational.One);
        int start = BitLength.Of(room.Numerator) - BitLength.Of(room.Denominator);
        for (int power = start; power >= lowestPower && power > start - bits; power--)
        {
            int shiftLeft = Math.Max(0, -power);
            BigInteger denominator = factor << Math.Max(0, power);
            WeightedSum integers = Quantize(exact.Multiply(new Rational(denominator, BigInteger.One << shiftLeft)));
            if (IntegerForm.TryCreate(exact, integers, columns, denominator, shiftLeft, bits) is IntegerForm form)
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>Every weight rounded, so that they add up to the rounded sum. Integers, and therefore zeros, stay as they are.</summary>
    internal static WeightedSum Quantize(WeightedSum scaled) => scaled with
    {
        Weights = Array.ConvertAll(RoundAll(scaled.Weights, static weight => !weight.IsInteger), integer => (Rational)integer),
        Offset = scaled.Offset.RoundHalfEven(),
    };

    /// <summary>
    /// Every number rounded to the nearest integer, so that equal ones stay equal and what is symmetric stays so, which halves the
    /// multiplications; what is missing from the rounded sum goes to the largest that may take it, the middle one of several.
    /// </summary>
    internal static BigInteger[] RoundAll(Rational[] numbers, Predicate<Rational> mayTakeTheRest)
    {
        BigInteger[] integers = Array.ConvertAll(numbers, number => number.RoundHalfEven());
        Rational sum = numbers.Aggregate(Rational.Zero, static (total, number) => total + number);
        BigInteger missing = sum.RoundHalfEven() - integers.Aggregate(BigInteger.Zero, static (total, integer) => total + integer);
        if (!missing.IsZero)
        {
            int[] places = [.. Enumerable.Range(0, numbers.Length).Where(index => mayTakeTheRest(numbers[index]))];
            Rational largest = places.Max(index => numbers[index].Abs());
            places = [.. places.Where(index => numbers[index].Abs() == largest)];
            integers[places[places.Length / 2]] += missing;
        }

        return integers;
    }
}
