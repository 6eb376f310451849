using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// One lane of each kind, in plain C#: the form for what is narrower than a vector, and what the vectors are tested against.
/// This part is the arithmetic.
/// </summary>
internal readonly partial struct LanesScalar : ILanes<short, int, long, float, double>
{
    public static int Count16
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Count32
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Count64
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Broadcast(short value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Broadcast(int value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Broadcast(long value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Broadcast(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Broadcast(double value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Add(short left, short right) => (short)(left + right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Add(int left, int right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Add(long left, long right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Add(float left, float right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Add(double left, double right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Subtract(short left, short right) => (short)(left - right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Subtract(int left, int right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Subtract(long left, long right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Subtract(float left, float right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Subtract(double left, double right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Multiply(short left, short right) => (short)(left * right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Multiply(int left, int right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Multiply(long left, long right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Multiply(float left, float right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Multiply(double left, double right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short MultiplyAdd(short left, short right, short addend) => (short)((left * right) + addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MultiplyAdd(int left, int right, int addend) => (left * right) + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long MultiplyAdd(long left, long right, long addend) => (left * right) + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float left, float right, float addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? MathF.FusedMultiplyAdd(left, right, addend)
            : SoftwareMultiplyAdd.Compute(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double left, double right, double addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? Math.FusedMultiplyAdd(left, right, addend)
            : SoftwareMultiplyAdd.Compute(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Negate(short value) => (short)-value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Negate(int value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Negate(long value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Negate(float value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Negate(double value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short ShiftLeft(short value, int count) => (short)(value << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ShiftLeft(int value, int count) => value << count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftLeft(long value, int count) => value << count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short ShiftRight(short value, int count) => (short)(value >> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ShiftRight(int value, int count) => value >> count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftRight(long value, int count) => value >> count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short And(short left, short right) => (short)(left & right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int And(int left, int right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long And(long left, long right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short IsZero(short value) => (short)(value == 0 ? -1 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IsZero(int value) => value == 0 ? -1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long IsZero(long value) => value == 0 ? -1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Clamp(int value, int minimum, int maximum) => Math.Min(Math.Max(value, minimum), maximum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Clamp(long value, long minimum, long maximum) => Math.Min(Math.Max(value, minimum), maximum);
}
