using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Division and rounding in lanes of 128 bits: to integral values, and from floats to integers.</summary>
internal readonly partial struct Lanes128
{
    // 1.5 * 2^52: a sum with it has an exponent at which the lowest bit of the fraction is worth one.
    private const double IntegerBias = 6755399441055744.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> FloorDivide(Vector128<short> value, float reciprocal)
    {
        // Every 32 bits hold an even and an odd lane: sign-extended where they stand, divided, put back together.
        Vector128<int> even = FloorDivide((value.AsInt32() << 16) >> 16, reciprocal);
        Vector128<int> odd = FloorDivide(value.AsInt32() >> 16, reciprocal);
        return ((even & Vector128.Create(0xFFFF)) | (odd << 16)).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> FloorDivide(Vector128<int> value, float reciprocal) =>
        FloorToInt32((Vector128.ConvertToSingle(value) + Vector128.Create(0.5f)) * reciprocal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> FloorDivide(Vector128<int> value, double reciprocal)
    {
        Vector128<int> lower = FloorToInt32((ToDouble(value) + Vector128.Create(0.5)) * reciprocal);
        Vector128<int> upper = FloorToInt32((ToDouble(PartialVector.Upper(value)) + Vector128.Create(0.5)) * reciprocal);
        return PartialVector.Join(lower, upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> FloorDivide(Vector128<long> value, long divisor, double reciprocal)
    {
        // Adding the bias rounds the quotient to an integer in the low bits. Three roundings of at most 2^33 * 2^-53 each
        // leave that integer at the floor or one above it, fused or not, and the sign of the remainder tells which.
        Vector128<double> bias = Vector128.Create(IntegerBias);
        Vector128<double> biased = Vector128.MultiplyAddEstimate(Vector128.ConvertToDouble(value), Vector128.Create(reciprocal), bias);
        Vector128<long> quotient = biased.AsInt64() - bias.AsInt64();
        Vector128<long> remainder = value - (quotient * Vector128.Create(divisor));
        return quotient + Vector128.LessThan(remainder, Vector128<long>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Floor(Vector128<float> value) => Vector128.Floor(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Floor(Vector128<double> value) => Vector128.Floor(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Truncate(Vector128<float> value) => Vector128.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Truncate(Vector128<double> value) => Vector128.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> RoundHalfEven(Vector128<float> value) => Vector128.Round(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> RoundHalfEven(Vector128<double> value) => Vector128.Round(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> RoundHalfUp(Vector128<float> value)
    {
        Vector128<float> floor = Vector128.Floor(value);
        return floor + (Vector128.GreaterThanOrEqual(value - floor, Vector128.Create(0.5f)) & Vector128<float>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> RoundHalfUp(Vector128<double> value)
    {
        Vector128<double> floor = Vector128.Floor(value);
        return floor + (Vector128.GreaterThanOrEqual(value - floor, Vector128.Create(0.5)) & Vector128<double>.One);
    }

    // The largest number below a half, with the value's sign, carries a half and everything above it over the next integer
    // and nothing below it: the sum rounds up to that integer exactly when it should.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> RoundHalfAwayFromZero(Vector128<float> value) =>
        Vector128.Truncate(value + ((value & Vector128.Create(-0.0f)) | Vector128.Create(0.49999997f)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> RoundHalfAwayFromZero(Vector128<double> value) =>
        Vector128.Truncate(value + ((value & Vector128.Create(-0.0)) | Vector128.Create(0.49999999999999994)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToInt32(Vector128<float> value) => Vector128.ConvertToInt32(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ToInt64(Vector128<double> value)
    {
        Vector128<double> number = value & Vector128.Equals(value, value);
        Vector128<double> clamped = Vector128.MinNative(
            Vector128.MaxNative(number, Vector128.Create((double)int.MinValue)), Vector128.Create((double)int.MaxValue));
        Vector128<double> bias = Vector128.Create(IntegerBias);
        return (clamped + bias).AsInt64() - bias.AsInt64();
    }
}
