using System;
using System.Numerics;

namespace ConvGen.Tests.Lanes;

/// <summary>left * right + addend in integers of any length, rounded once to nearest even: the definition, spelled out.</summary>
internal static class ExactMultiplyAdd
{
    public static float Single(float left, float right, float addend) =>
        (float)Compute(left, right, addend, 24, -149, (float)(left * right) + addend);

    public static double Double(double left, double right, double addend) =>
        Compute(left, right, addend, 53, -1074, (left * right) + addend);

    private static double Compute(double left, double right, double addend, int digits, int smallest, double signOfZero)
    {
        if (!double.IsFinite(left) || !double.IsFinite(right))
        {
            return (left * right) + addend;
        }

        if (!double.IsFinite(addend))
        {
            return addend;
        }

        BigInteger sum = (Units(left) * Units(right)) + (Units(addend) << 1074);
        if (sum.IsZero)
        {
            return signOfZero;
        }

        BigInteger magnitude = BigInteger.Abs(sum);
        int shift = Math.Max((int)magnitude.GetBitLength() - digits, smallest + 2148);
        BigInteger rounded = magnitude >> shift;
        BigInteger twiceRest = (magnitude - (rounded << shift)) << 1;
        int comparison = twiceRest.CompareTo(BigInteger.One << shift);
        rounded += comparison > 0 || (comparison == 0 && !rounded.IsEven) ? 1 : 0;
        double result = Math.ScaleB((double)rounded, shift - 2148);
        return sum.Sign < 0 ? -result : result;
    }

    /// <summary>A finite number in units of 2^-1074.</summary>
    public static BigInteger Units(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        BigInteger fraction = bits & ((1L << 52) - 1);
        BigInteger units = exponent == 0 ? fraction : (fraction + (1L << 52)) << (exponent - 1);
        return bits < 0 ? -units : units;
    }
}
