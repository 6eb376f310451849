using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// The fused multiply-add where the hardware has none: <c>left * right + addend</c>, rounded once to nearest even, for every
/// value including subnormals, infinities and NaN.
/// </summary>
/// <remarks>
/// The framework's fallback is the C library's, which is not rounded correctly on every system (dotnet/runtime #98704,
/// #133349). None of these methods is inlined: a core makes hundreds of such calls.
/// </remarks>
internal static partial class SoftwareMultiplyAdd
{
    private const int FractionBits = 52;
    private const int SmallestExponent = -1074;

    /// <remarks>
    /// The product is exact in double. The sum is rounded to odd there: a double whose last bit says that something was lost
    /// cannot lie halfway between two floats, so rounding it again gives what rounding once would have given.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Compute(float left, float right, float addend)
    {
        double product = (double)left * right;
        double sum = product + addend;
        double part = sum - product;
        double lost = (product - (sum - part)) + (addend - part);

        // Nothing is lost, or the sum is infinite or not a number and what is lost is not a number.
        if (!(lost < 0) && !(lost > 0))
        {
            return (float)sum;
        }

        long bits = BitConverter.DoubleToInt64Bits(sum);
        long towardZero = (lost < 0) != (sum < 0) ? bits - 1 : bits;
        return (float)BitConverter.Int64BitsToDouble(towardZero | 1);
    }

    /// <remarks>The sum is found in 128-bit integers, in which only what is far below the last bit of the result is lost.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Compute(double left, double right, double addend)
    {
        if (!double.IsFinite(left) || !double.IsFinite(right) || left == 0 || right == 0)
        {
            return (left * right) + addend;
        }

        if (!double.IsFinite(addend))
        {
            return addend;
        }

        if (addend == 0)
        {
            return left * right;
        }

        // Both terms with their highest bit at bit 125: it leaves a bit for the carry and one for the sign.
        (ulong leftFraction, int leftExponent) = Split(left);
        (ulong rightFraction, int rightExponent) = Split(right);
        (ulong addendFraction, int addendExponent) = Split(addend);
        (UInt128 product, int productExponent) = Normalize((UInt128)leftFraction * rightFraction, leftExponent + rightExponent);
        (UInt128 term, int termExponent) = Normalize(addendFraction, addendExponent);

        int exponent = Math.Max(productExponent, termExponent);
        Int128 signedProduct = (Int128)ShiftRightSticky(product, exponent - productExponent);
        Int128 signedTerm = (Int128)ShiftRightSticky(term, exponent - termExponent);
        Int128 sum = (double.IsNegative(left) != double.IsNegative(right) ? -signedProduct : signedProduct)
            + (double.IsNegative(addend) ? -signedTerm : signedTerm);
        double magnitude = Round((UInt128)Int128.Abs(sum), exponent);
        return sum < 0 ? -magnitude : magnitude;
    }

    /// <summary>A finite number's magnitude as an integer and an exponent of two.</summary>
    private static (ulong Fraction, int Exponent) Split(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        ulong fraction = bits & ((1UL << FractionBits) - 1);
        int exponent = (int)(bits >> FractionBits) & 0x7FF;
        return exponent == 0
            ? (fraction, SmallestExponent)
            : (fraction | (1UL << FractionBits), exponent - 1 + SmallestExponent);
    }

    private static (UInt128 Value, int Exponent) Normalize(UInt128 value, int exponent)
    {
        int shift = (int)UInt128.LeadingZeroCount(value) - 2;
        return (value << shift, exponent - shift);
    }

    /// <summary>Shifts right; the last bit is set where a bit was lost.</summary>
    private static UInt128 ShiftRightSticky(UInt128 value, int count)
    {
        if (count >= 127)
        {
            return UInt128.One;
        }

        UInt128 shifted = value >> count;
        return shifted << count == value ? shifted : shifted | UInt128.One;
    }

    /// <summary><c>value * 2^exponent</c> to nearest even, where a double has a bit for it.</summary>
    private static double Round(UInt128 value, int exponent)
    {
        int length = 128 - (int)UInt128.LeadingZeroCount(value);
        int shift = Math.Max(length - (FractionBits + 1), SmallestExponent - exponent);
        if (shift <= 0)
        {
            return Math.ScaleB((double)(ulong)value, exponent);
        }

        // Two bits below the last one of the result, the lower of them sticky, decide the rounding.
        ulong quarters = shift >= 2 ? (ulong)ShiftRightSticky(value, shift - 2) : (ulong)value << 1;
        ulong fraction = quarters >> 2;
        ulong rest = quarters & 3;
        fraction += rest > 2 || (rest == 2 && (fraction & 1) != 0) ? 1UL : 0UL;
        return Math.ScaleB((double)fraction, exponent + shift);
    }
}
