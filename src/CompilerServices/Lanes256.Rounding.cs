using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Division and rounding in lanes of 256 bits: to integral values, and from floats to integers.</summary>
internal readonly partial struct Lanes256
{
    // 1.5 * 2^52: a sum with it has an exponent at which the lowest bit of the fraction is worth one.
    private const double IntegerBias = 6755399441055744.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> FloorDivide(Vector256<short> value, float reciprocal)
    {
        // Every 32 bits hold an even and an odd lane: sign-extended where they stand, divided, put back together.
        Vector256<int> even = FloorDivide((value.AsInt32() << 16) >> 16, reciprocal);
        Vector256<int> odd = FloorDivide(value.AsInt32() >> 16, reciprocal);
        return ((even & Vector256.Create(0xFFFF)) | (odd << 16)).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> FloorDivide(Vector256<int> value, float reciprocal) =>
        FloorToInt32((Vector256.ConvertToSingle(value) + Vector256.Create(0.5f)) * reciprocal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> FloorDivide(Vector256<int> value, double reciprocal)
    {
        Vector128<int> lower = FloorToInt32((ToDouble(value.GetLower()) + Vector256.Create(0.5)) * reciprocal);
        Vector128<int> upper = FloorToInt32((ToDouble(value.GetUpper()) + Vector256.Create(0.5)) * reciprocal);
        return lower.ToVector256Unsafe().WithUpper(upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> FloorDivide(Vector256<long> value, long divisor, double reciprocal)
    {
        // Adding the bias rounds the quotient to an integer in the low bits. Three roundings of at most 2^33 * 2^-53 each
        // leave that integer at the floor or one above it, fused or not, and the sign of the remainder tells which.
        Vector256<double> bias = Vector256.Create(IntegerBias);
        Vector256<double> biased = Vector256.MultiplyAddEstimate(Vector256.ConvertToDouble(value), Vector256.Create(reciprocal), bias);
        Vector256<long> quotient = biased.AsInt64() - bias.AsInt64();
        Vector256<long> remainder = value - (quotient * Vector256.Create(divisor));
        return quotient + Vector256.LessThan(remainder, Vector256<long>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Floor(Vector256<float> value) => Vector256.Floor(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Floor(Vector256<double> value) => Vector256.Floor(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Truncate(Vector256<float> value) => Vector256.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Truncate(Vector256<double> value) => Vector256.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> RoundHalfEven(Vector256<float> value) => Vector256.Round(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> RoundHalfEven(Vector256<double> value) => Vector256.Round(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> RoundHalfUp(Vector256<float> value)
    {
        Vector256<float> floor = Vector256.Floor(value);
        return floor + (Vector256.GreaterThanOrEqual(value - floor, Vector256.Create(0.5f)) & Vector256<float>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> RoundHalfUp(Vector256<double> value)
    {
        Vector256<double> floor = Vector256.Floor(value);
        return floor + (Vector256.GreaterThanOrEqual(value - floor, Vector256.Create(0.5)) & Vector256<double>.One);
    }

    // The largest number below a half, with the value's sign, carries a half and everything above it over the next integer
    // and nothing below it: the sum rounds up to that integer exactly when it should.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> RoundHalfAwayFromZero(Vector256<float> value) =>
        Vector256.Truncate(value + ((value & Vector256.Create(-0.0f)) | Vector256.Create(0.49999997f)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> RoundHalfAwayFromZero(Vector256<double> value) =>
        Vector256.Truncate(value + ((value & Vector256.Create(-0.0)) | Vector256.Create(0.49999999999999994)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToInt32(Vector256<float> value) => Vector256.ConvertToInt32(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ToInt64(Vector256<double> value)
    {
        Vector256<double> number = value & Vector256.Equals(value, value);
        Vector256<double> clamped = Vector256.MinNative(
            Vector256.MaxNative(number, Vector256.Create((double)int.MinValue)), Vector256.Create((double)int.MaxValue));
        Vector256<double> bias = Vector256.Create(IntegerBias);
        return (clamped + bias).AsInt64() - bias.AsInt64();
    }
}
