using System;
using System.Numerics;

namespace ConvGen;

/// <content>
/// To and from binary floating point, in integer arithmetic alone: the host's parser and formatter are never asked, so every
/// runtime that reads a kernel reads the same one.
/// </content>
public readonly partial struct Rational
{
    private const int DoubleMantissaBits = 52;
    private const int DoubleExponentBias = 1075;

    /// <summary>The value that the bits of a number stand for: <c>0.1</c> gives 3602879701896397/36028797018963968.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Rational FromDouble(double value)
    {
        (long mantissa, int exponent) = Decompose(value);
        Rational magnitude = new(mantissa * Power(2, exponent), Power(2, -exponent));
        return value < 0 ? -magnitude : magnitude;
    }

    /// <summary>
    /// The decimal fraction with the fewest digits that rounds to the number; of several the nearest, of two equally near the
    /// one with the even last digit. It is what a person meant who wrote the number: <c>0.1</c> gives 1/10.
    /// </summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Rational FromShortestDecimal(double value)
    {
        (long mantissa, int exponent) = Decompose(value);
        if (mantissa == 0)
        {
            return Zero;
        }

        // In quarters of the last bit everything that rounds to the number lies between low and high. A power of two has its
        // lower neighbour half as far away, except among the smallest numbers.
        bool lowerNeighbourIsCloser = mantissa == 1L << DoubleMantissaBits && exponent > 1 - DoubleExponentBias;
        long middle = 4 * mantissa;
        long low = middle - (lowerNeighbourIsCloser ? 1 : 2);
        long high = middle + 2;
        exponent -= 2;

        // A bound itself is half way to the neighbour and rounds to the even mantissa.
        int reach = mantissa % 2 == 0 ? 0 : 1;

        // No power of ten beyond the start lies below high: the logarithm is off by far less than one.
        for (int power = (int)Math.Log10(Math.Abs(value)) + 2; ; power--)
        {
            // mantissa · 2^exponent = digits · 10^power, multiplied out to integers.
            BigInteger scale = Power(2, exponent) * Power(10, -power);
            BigInteger unit = Power(2, -exponent) * Power(10, power);
            BigInteger target = middle * scale;
            BigInteger digits = target / unit;
            bool isBelowInside = (digits * unit).CompareTo(low * scale) >= reach;
            bool isAboveInside = (high * scale).CompareTo((digits + 1) * unit) >= reach;
            if (!isBelowInside && !isAboveInside)
            {
                continue;
            }

            int pastTheHalf = (2 * target).CompareTo(((2 * digits) + 1) * unit);
            bool isAboveNearer = pastTheHalf > 0 || (pastTheHalf == 0 && !digits.IsEven);
            if (isAboveInside && (isAboveNearer || !isBelowInside))
            {
                digits += 1;
            }

            Rational magnitude = new(digits * Power(10, power), Power(10, -power));
            return value < 0 ? -magnitude : magnitude;
        }
    }

    /// <summary>The nearest <see cref="double"/>, halves to even; beyond the largest an infinity.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator double(Rational value) => value.ToDouble();

    /// <summary>The nearest <see cref="float"/>, halves to even; beyond the largest an infinity.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator float(Rational value) => value.ToSingle();

    /// <summary>The nearest <see cref="double"/>, halves to even; beyond the largest an infinity.</summary>
    public double ToDouble() => BitConverter.Int64BitsToDouble(ToBinary(mantissaBits: DoubleMantissaBits, exponentBits: 11));

    /// <summary>The nearest <see cref="float"/>, halves to even; beyond the largest an infinity. One rounding, not two.</summary>
    public float ToSingle() => BitConverter.ToSingle(BitConverter.GetBytes((int)ToBinary(mantissaBits: 23, exponentBits: 8)), 0);

    /// <summary>The nearest half-precision number, halves to even, overflow to infinity; for hosts without that type.</summary>
    internal double RoundToHalf()
    {
        int bits = (int)ToBinary(mantissaBits: 10, exponentBits: 5);
        int exponent = (bits >> 10) & 0x1F;
        int mantissa = bits & 0x3FF;
        double magnitude = exponent switch
        {
            0x1F => double.PositiveInfinity,
            0 => mantissa / (double)(1 << 24),
            _ => (double)((mantissa | 0x400) * (1L << exponent)) / (1 << 25),
        };
        return Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The bits of the nearest number of an IEEE format.</summary>
    private long ToBinary(int mantissaBits, int exponentBits)
    {
        if (IsZero)
        {
            return 0;
        }

        long sign = Sign < 0 ? 1L << (mantissaBits + exponentBits) : 0;
        long infinity = ((1L << exponentBits) - 1) << mantissaBits;

        // Numbers of the format are integers times 2^exponent; no exponent is below that of the subnormals.
        int lowest = 2 - (1 << (exponentBits - 1)) - mantissaBits;
        BigInteger numerator = BigInteger.Abs(Numerator);
        int exponent = Math.Max(lowest, BitLength.Of(numerator) - BitLength.Of(Denominator) - mantissaBits - 1);
        BigInteger mantissa = DivideHalfEven(numerator, Denominator, exponent);
        if (BitLength.Of(mantissa) > mantissaBits + 1)
        {
            // The estimate was one too low. A mantissa that was rounded up to the next power of two comes here as well and is
            // the same number one exponent further.
            exponent++;
            mantissa = DivideHalfEven(numerator, Denominator, exponent);
        }

        // The leading bit of a normal number is not stored: added in, it raises the exponent by the one it stands for.
        long steps = exponent - lowest;
        long bits = steps >= (1L << exponentBits) - 2 ? infinity : (steps << mantissaBits) + (long)mantissa;
        return sign | bits;
    }

    /// <summary>numerator / (denominator · 2^exponent), neither of them negative, to the nearest integer.</summary>
    private static BigInteger DivideHalfEven(BigInteger numerator, BigInteger denominator, int exponent)
    {
        BigInteger divisor = denominator << Math.Max(0, exponent);
        BigInteger quotient = BigInteger.DivRem(numerator << Math.Max(0, -exponent), divisor, out BigInteger rest);
        int pastTheHalf = (rest << 1).CompareTo(divisor);
        return pastTheHalf > 0 || (pastTheHalf == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    /// <summary>A finite number as ± mantissa · 2^exponent.</summary>
    private static (long Mantissa, int Exponent) Decompose(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "The number is not finite.");
        }

        long bits = BitConverter.DoubleToInt64Bits(value);
        long mantissa = bits & ((1L << DoubleMantissaBits) - 1);
        int exponent = (int)(bits >> DoubleMantissaBits) & 0x7FF;
        return exponent == 0
            ? (mantissa, 1 - DoubleExponentBias)
            : (mantissa | (1L << DoubleMantissaBits), exponent - DoubleExponentBias);
    }

    /// <summary>A power, and 1 for negative exponents, whose power belongs on the other side of the fraction.</summary>
    private static BigInteger Power(int radix, int exponent) => exponent <= 0 ? BigInteger.One : BigInteger.Pow(radix, exponent);
}
