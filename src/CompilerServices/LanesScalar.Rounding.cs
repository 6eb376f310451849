using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Division and rounding in one lane: to integral values, and from floats to integers.</summary>
internal readonly partial struct LanesScalar
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short FloorDivide(short value, float reciprocal) => (short)FloorDivide((int)value, reciprocal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FloorDivide(int value, float reciprocal) => (int)MathF.Floor((value + 0.5f) * reciprocal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FloorDivide(int value, double reciprocal) => (int)Math.Floor((value + 0.5) * reciprocal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FloorDivide(long value, long divisor, double reciprocal)
    {
        long quotient = value / divisor;
        return quotient * divisor > value ? quotient - 1 : quotient;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Floor(float value) => MathF.Floor(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Floor(double value) => Math.Floor(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Truncate(float value) => MathF.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Truncate(double value) => Math.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float RoundHalfEven(float value) => MathF.Round(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double RoundHalfEven(double value) => Math.Round(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float RoundHalfUp(float value)
    {
        float floor = MathF.Floor(value);
        return floor + (value - floor >= 0.5f ? 1f : 0f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double RoundHalfUp(double value)
    {
        double floor = Math.Floor(value);
        return floor + (value - floor >= 0.5 ? 1.0 : 0.0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float RoundHalfAwayFromZero(float value)
    {
        float whole = MathF.Truncate(value);
        return MathF.Abs(value - whole) >= 0.5f ? whole + MathF.CopySign(1, value) : whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double RoundHalfAwayFromZero(double value)
    {
        double whole = Math.Truncate(value);
        return Math.Abs(value - whole) >= 0.5 ? whole + Math.CopySign(1, value) : whole;
    }

    // The conversion saturates and takes NaN to 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInt32(float value) => (int)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ToInt64(double value) => (int)value;
}
