using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>The same on vectors of 128 bits, with the same bits in every lane.</summary>
internal static partial class SoftwareMultiplyAdd
{
    // Factors from 2^-400 to 2^400 and an addend below 2^800: no term overflows, and none is too small to be exact.
    private const long SmallestFactor = (1023L - 400) << FractionBits;
    private const long LargestFactor = (1023L + 400) << FractionBits;
    private const long LargestAddend = (1023L + 800) << FractionBits;

    // 2^27 + 1: subtracting a number from its product with this leaves the upper half of its fraction.
    private const double Splitter = 134217729.0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<float> Compute(Vector128<float> left, Vector128<float> right, Vector128<float> addend)
    {
        Vector128<double> lowerProduct = Vector128.WidenLower(left) * Vector128.WidenLower(right);
        Vector128<double> upperProduct = Vector128.WidenUpper(left) * Vector128.WidenUpper(right);
        return Vector128.Narrow(
            AddToOdd(lowerProduct, Vector128.WidenLower(addend)),
            AddToOdd(upperProduct, Vector128.WidenUpper(addend)));
    }

    /// <remarks>
    /// Product and sum are split into exact pairs of doubles, and the two small parts are added with rounding to odd before
    /// they join the large one (Boldo and Melquiond, "Emulation of a FMA and correctly rounded sums", 2008). It takes terms
    /// of moderate size; the rest goes lane by lane.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Compute(Vector128<double> left, Vector128<double> right, Vector128<double> addend)
    {
        Vector128<long> safe = IsZeroOrModerate(left) & IsZeroOrModerate(right)
            & Vector128.LessThan(Magnitude(addend), Vector128.Create(LargestAddend));
        if (safe != Vector128<long>.AllBitsSet)
        {
            return Vector128.Create(Compute(left[0], right[0], addend[0]), Compute(left[1], right[1], addend[1]));
        }

        Vector128<double> product = left * right;
        Vector128<double> leftUpper = UpperHalf(left);
        Vector128<double> leftLower = left - leftUpper;
        Vector128<double> rightUpper = UpperHalf(right);
        Vector128<double> rightLower = right - rightUpper;
        Vector128<double> productRest = (leftLower * rightLower)
            - (((product - (leftUpper * rightUpper)) - (leftLower * rightUpper)) - (leftUpper * rightLower));

        (Vector128<double> small, Vector128<double> smallRest) = AddExact(addend, productRest);
        (Vector128<double> large, Vector128<double> largeRest) = AddExact(product, small);
        Vector128<double> sum = large + AddToOdd(smallRest, largeRest);

        // A product of zero leaves the addend, and the pairs do not keep the sign of a zero.
        Vector128<double> isZero = Vector128.Equals(product, Vector128<double>.Zero);
        return Vector128.ConditionalSelect(isZero, product + addend, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> IsZeroOrModerate(Vector128<double> value)
    {
        Vector128<long> magnitude = Magnitude(value);
        Vector128<long> isModerate = Vector128.GreaterThan(magnitude, Vector128.Create(SmallestFactor))
            & Vector128.LessThan(magnitude, Vector128.Create(LargestFactor));
        return isModerate | Vector128.Equals(magnitude, Vector128<long>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Magnitude(Vector128<double> value) => value.AsInt64() & Vector128.Create(long.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> UpperHalf(Vector128<double> value)
    {
        Vector128<double> scaled = value * Splitter;
        return scaled - (scaled - value);
    }

    /// <summary>The rounded sum and what rounding lost; not a number where the sum is infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<double> Sum, Vector128<double> Lost) AddExact(Vector128<double> left, Vector128<double> right)
    {
        Vector128<double> sum = left + right;
        Vector128<double> part = sum - left;
        return (sum, (left - (sum - part)) + (right - part));
    }

    /// <summary>The sum truncated, with its last bit set where that lost anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> AddToOdd(Vector128<double> left, Vector128<double> right)
    {
        (Vector128<double> sum, Vector128<double> lost) = AddExact(left, right);
        Vector128<long> isInexact = (Vector128.LessThan(lost, Vector128<double>.Zero)
            | Vector128.GreaterThan(lost, Vector128<double>.Zero)).AsInt64();
        Vector128<long> isTooLarge = isInexact & Vector128.LessThan(lost.AsInt64() ^ sum.AsInt64(), Vector128<long>.Zero);
        return ((sum.AsInt64() + isTooLarge) | (isInexact & Vector128<long>.One)).AsDouble();
    }
}
