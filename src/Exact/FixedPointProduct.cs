using System;
using System.Linq;
using System.Numerics;

namespace ConvGen;

/// <summary>
/// Integer weights for a kernel without an exact form that is the product of a column and a row, as a Gaussian is: each factor in
/// steps of its own, so that the integers are a product as well and a row of the source need be summed only once.
/// </summary>
/// <remarks>
/// Both sums are preserved: a factor is rounded to the nearest steps, and what is missing goes to its largest one, which of a
/// symmetric factor is the middle. The sums of elements stay below 2^53, where a <see cref="double"/> is exact too.
/// </remarks>
internal static class FixedPointProduct
{
    /// <summary>A sign, and sums up to 2^53.</summary>
    private const int SumBits = 54;

    /// <summary>Up to so many weights, one 32-bit multiplication each costs no more than two passes in wider lanes.</summary>
    private const int FewWeights = 25;

    private static readonly BigInteger LargestGainDenominator = 1 << 15;

    /// <summary>The form of a kernel of several rows and columns; null where it is no product, has few weights, or integers of 53 bits are too coarse.</summary>
    /// <param name="exact">The kernel.</param>
    /// <param name="columns">The number of weights a row.</param>
    /// <param name="tolerance">The deviation of a result, in units of the destination, beyond which there is no form.</param>
    public static IntegerForm? TryCreate(WeightedSum exact, int columns, Rational tolerance)
    {
        if (exact.Weights.Length <= FewWeights || Factor(exact.Weights, columns) is not { } factors)
        {
            return null;
        }

        BigInteger gain = exact.GetGain().Denominator;
        gain = gain <= LargestGainDenominator ? gain : BigInteger.One;
        Rational room = new Rational(BigInteger.One << (SumBits - 1), gain) / (exact.GetMagnitude() + Rational.One);
        int start = BitLength.Of(room.Numerator) - BitLength.Of(room.Denominator);
        for (int bits = start; bits > start - 4 && bits > 0; bits--)
        {
            BigInteger[] column = Quantize(factors.Column, BigInteger.One << (bits / 2));
            BigInteger[] row = Quantize(factors.Row, gain << (bits - (bits / 2)));
            BigInteger denominator = gain << bits;
            WeightedSum integers = exact with
            {
                Weights = [.. column.SelectMany(_ => row, static (down, across) => (Rational)(down * across))],
                Offset = (exact.Offset * denominator).RoundHalfEven(),
            };
            if (IntegerForm.TryCreate(exact, integers, columns, denominator, shiftLeft: 0, SumBits) is IntegerForm form)
            {
                return form.ErrorBound <= tolerance && KeepsZeros(exact, integers) ? form : null;
            }
        }

        return null;
    }

    /// <summary>
    /// The factors of a product of several rows and columns: weight (r, c) is <c>Column[r] · Row[c]</c>. The column adds up to 1
    /// where its sum is not 0, so that the row adds up to the gain; otherwise its largest factor is 1.
    /// </summary>
    private static (Rational[] Column, Rational[] Row)? Factor(Rational[] weights, int columns)
    {
        int rows = weights.Length / columns;
        Rational largest = weights.Max(static weight => weight.Abs());
        int pivot = Array.FindIndex(weights, weight => weight.Abs() == largest);
        if (rows == 1 || columns == 1 || largest.IsZero)
        {
            return null;
        }

        Rational[] column = [.. Enumerable.Range(0, rows).Select(row => weights[(row * columns) + (pivot % columns)])];
        Rational sum = column.Aggregate(Rational.Zero, static (total, weight) => total + weight);
        Rational unit = sum.IsZero ? weights[pivot] : sum;
        column = Array.ConvertAll(column, weight => weight / unit);
        Rational[] across = [.. Enumerable.Range(0, columns).Select(c => weights[(pivot / columns * columns) + c] * unit / weights[pivot])];
        bool isProduct = Enumerable.Range(0, weights.Length).All(i => weights[i] == column[i / columns] * across[i % columns]);
        return isProduct ? (column, across) : null;
    }

    private static BigInteger[] Quantize(Rational[] factors, BigInteger steps) =>
        FixedPoint.RoundAll(Array.ConvertAll(factors, factor => factor * steps), static _ => true);

    /// <summary>A weight that is 0 stays 0; one that is not may become 0.</summary>
    private static bool KeepsZeros(WeightedSum exact, WeightedSum integers) =>
        exact.Weights.Zip(integers.Weights, static (weight, integer) => !weight.IsZero || integer.IsZero).All(static kept => kept);
}
