using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace ConvGen;

/// <summary>
/// The law for several integer kernels whose results are combined: their weights and offsets as integers over one common
/// denominator. The reference and the generator both take it from here.
/// </summary>
/// <remarks>
/// Wherever sums below 2^53 hold them the integers are exact: 32 bits are an Int32 and 53 a double, in which integers that small
/// are exact. Beyond that the denominator is a power of two, the weights keep the sum of each kernel, and the deviation is
/// computed: 32 bits where that is within 1/256 of a unit of each result, else 53.
/// </remarks>
internal sealed class BankForm
{
    private const int WidestSum = 53;

    private static readonly Rational Tolerance = new(1, 256);

    private BankForm(WeightedSum[] kernels, BigInteger denominator, Rational errorBound)
    {
        Kernels = kernels;
        Denominator = denominator;
        ErrorBound = errorBound;
        SumLimit = kernels.Max(static kernel => kernel.GetMagnitude()).Numerator;
    }

    /// <summary>The kernels as integers: what is summed for each.</summary>
    public IReadOnlyList<WeightedSum> Kernels { get; }

    /// <summary>What every sum is divided by, at least 1.</summary>
    public BigInteger Denominator { get; }

    /// <summary>The largest magnitude of a sum.</summary>
    public BigInteger SumLimit { get; }

    /// <summary>The largest deviation of a kernel's result before activation and combination, in units of the destination; 0 for an exact form.</summary>
    public Rational ErrorBound { get; }

    /// <summary>The form; null where sums leave 53 bits even as integers.</summary>
    public static BankForm? TryCreate(IReadOnlyList<Rational[]> weights, IReadOnlyList<Rational> offsets, ElementType source)
    {
        WeightedSum[] exact = [.. weights.Zip(offsets, (kernel, offset) => new WeightedSum(kernel, offset, ElementTypeInfo.Of(source)))];
        BigInteger denominator = BigInteger.One;
        BigInteger limit = BigInteger.One << WidestSum;
        foreach (Rational number in exact.SelectMany(static kernel => kernel.Weights.Append(kernel.Offset)))
        {
            denominator = denominator < limit ? denominator / BigInteger.GreatestCommonDivisor(denominator, number.Denominator) * number.Denominator : limit;
        }

        Rational magnitude = exact.Max(static kernel => kernel.GetMagnitude());
        return denominator < limit && magnitude * denominator < limit
            ? new BankForm([.. exact.Select(kernel => kernel.Multiply(denominator))], denominator, Rational.Zero)
            : TryCreateFixed(exact, magnitude, 31) is { } narrow && narrow.ErrorBound <= Tolerance ? narrow : TryCreateFixed(exact, magnitude, WidestSum);
    }

    private static BankForm? TryCreateFixed(WeightedSum[] exact, Rational magnitude, int bits)
    {
        // Rounded weights may reach a little further, hence the second try.
        Rational room = (BigInteger.One << bits) / (magnitude + Rational.One);
        int start = BitLength.Of(room.Floor()) - 1;
        for (int power = start; power >= Math.Max(0, start - 2); power--)
        {
            BigInteger denominator = BigInteger.One << power;
            WeightedSum[] integers = [.. exact.Select(kernel => FixedPoint.Quantize(kernel.Multiply(denominator)))];
            if (integers.All(kernel => kernel.GetMagnitude() < BigInteger.One << bits))
            {
                return new BankForm(integers, denominator, integers.Zip(exact, (rounded, kernel) => rounded.Multiply(new Rational(1, denominator)).Subtract(kernel).GetMagnitude()).Max());
            }
        }

        return null;
    }
}
