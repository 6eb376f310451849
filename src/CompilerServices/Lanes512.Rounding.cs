using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Division and rounding in lanes of 512 bits: to integral values, and from floats to integers.</summary>
internal readonly partial struct Lanes512<TEdge>
{
    // 1.5 * 2^52: a sum with it has an exponent at which the lowest bit of the fraction is worth one.
    private const double IntegerBias = 6755399441055744.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> FloorDivide(Vector512<short> value, float reciprocal)
    {
        // Every 32 bits hold an even and an odd lane: sign-extended where they stand, divided, put back together.
        Vector512<int> even = FloorDivide((value.AsInt32() << 16) >> 16, reciprocal);
        Vector512<int> odd = FloorDivide(value.AsInt32() >> 16, reciprocal);
        return ((even & Vector512.Create(0xFFFF)) | (odd << 16)).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> FloorDivide(Vector512<int> value, float reciprocal) =>
        FloorToInt32((Vector512.ConvertToSingle(value) + Vector512.Create(0.5f)) * reciprocal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> FloorDivide(Vector512<int> value, double reciprocal)
    {
        Vector256<int> lower = FloorToInt32((ToDouble(value.GetLower()) + Vector512.Create(0.5)) * reciprocal);
        Vector256<int> upper = FloorToInt32((ToDouble(value.GetUpper()) + Vector512.Create(0.5)) * reciprocal);
        return lower.ToVector512Unsafe().WithUpper(upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> FloorDivide(Vector512<long> value, long divisor, double reciprocal)
    {
        // Adding the bias rounds the quotient to an integer in the low bits. Three roundings of at most 2^33 * 2^-53 each
        // leave that integer at the floor or one above it, fused or not, and the sign of the remainder tells which.
        Vector512<double> bias = Vector512.Create(IntegerBias);
        Vector512<double> biased = Vector512.MultiplyAddEstimate(Vector512.ConvertToDouble(value), Vector512.Create(reciprocal), bias);
        Vector512<long> quotient = biased.AsInt64() - bias.AsInt64();
        Vector512<long> remainder = value - (quotient * Vector512.Create(divisor));
        return quotient + Vector512.LessThan(remainder, Vector512<long>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Floor(Vector512<float> value) => Vector512.Floor(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Floor(Vector512<double> value) => Vector512.Floor(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Truncate(Vector512<float> value) => Vector512.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Truncate(Vector512<double> value) => Vector512.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> RoundHalfEven(Vector512<float> value) => Vector512.Round(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> RoundHalfEven(Vector512<double> value) => Vector512.Round(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> RoundHalfUp(Vector512<float> value)
    {
        Vector512<float> floor = Vector512.Floor(value);
        return floor + (Vector512.GreaterThanOrEqual(value - floor, Vector512.Create(0.5f)) & Vector512<float>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> RoundHalfUp(Vector512<double> value)
    {
        Vector512<double> floor = Vector512.Floor(value);
        return floor + (Vector512.GreaterThanOrEqual(value - floor, Vector512.Create(0.5)) & Vector512<double>.One);
    }

    // The largest number below a half, with the value's sign, carries a half and everything above it over the next integer
    // and nothing below it: the sum rounds up to that integer exactly when it should.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> RoundHalfAwayFromZero(Vector512<float> value) =>
        Vector512.Truncate(value + ((value & Vector512.Create(-0.0f)) | Vector512.Create(0.49999997f)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> RoundHalfAwayFromZero(Vector512<double> value) =>
        Vector512.Truncate(value + ((value & Vector512.Create(-0.0)) | Vector512.Create(0.49999999999999994)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ToInt32(Vector512<float> value) => Vector512.ConvertToInt32(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ToInt64(Vector512<double> value)
    {
        Vector512<double> number = value & Vector512.Equals(value, value);
        Vector512<double> clamped = Vector512.MinNative(
            Vector512.MaxNative(number, Vector512.Create((double)int.MinValue)), Vector512.Create((double)int.MaxValue));
        Vector512<double> bias = Vector512.Create(IntegerBias);
        return (clamped + bias).AsInt64() - bias.AsInt64();
    }
}
