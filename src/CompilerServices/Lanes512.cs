using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// Lanes of 512 bits, in AVX-512 instructions. Without AVX-512 a vector is two of 256 bits.
/// This part is the arithmetic.
/// </summary>
internal readonly partial struct Lanes512<TEdge> : ILanes<Vector512<short>, Vector512<int>, Vector512<long>, Vector512<float>, Vector512<double>>
    where TEdge : struct, IEdge
{
    public static int Count16
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<short>.Count;
    }

    public static int Count32
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<int>.Count;
    }

    public static int Count64
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<long>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Broadcast(short value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Broadcast(int value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Broadcast(long value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Broadcast(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Add(Vector512<short> left, Vector512<short> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Add(Vector512<int> left, Vector512<int> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Add(Vector512<long> left, Vector512<long> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(Vector512<double> left, Vector512<double> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Subtract(Vector512<short> left, Vector512<short> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Subtract(Vector512<int> left, Vector512<int> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Subtract(Vector512<long> left, Vector512<long> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Subtract(Vector512<float> left, Vector512<float> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Subtract(Vector512<double> left, Vector512<double> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Multiply(Vector512<short> left, Vector512<short> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Multiply(Vector512<int> left, Vector512<int> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Multiply(Vector512<long> left, Vector512<long> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Multiply(Vector512<double> left, Vector512<double> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> MultiplyAdd(Vector512<short> left, Vector512<short> right, Vector512<short> addend) =>
        (left * right) + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> MultiplyAdd(Vector512<int> left, Vector512<int> right, Vector512<int> addend) =>
        (left * right) + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> MultiplyAdd(Vector512<long> left, Vector512<long> right, Vector512<long> addend) =>
        (left * right) + addend;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        Avx512F.IsSupported
            ? Vector512.FusedMultiplyAdd(left, right, addend)
            : Vector512.Create(
                Lanes256.MultiplyAdd(left.GetLower(), right.GetLower(), addend.GetLower()),
                Lanes256.MultiplyAdd(left.GetUpper(), right.GetUpper(), addend.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyAdd(Vector512<double> left, Vector512<double> right, Vector512<double> addend) =>
        Avx512F.IsSupported
            ? Vector512.FusedMultiplyAdd(left, right, addend)
            : Vector512.Create(
                Lanes256.MultiplyAdd(left.GetLower(), right.GetLower(), addend.GetLower()),
                Lanes256.MultiplyAdd(left.GetUpper(), right.GetUpper(), addend.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Negate(Vector512<short> value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Negate(Vector512<int> value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Negate(Vector512<long> value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Negate(Vector512<float> value) => value ^ Vector512.Create(-0.0f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Negate(Vector512<double> value) => value ^ Vector512.Create(-0.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> ShiftLeft(Vector512<short> value, int count) => value << count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ShiftLeft(Vector512<int> value, int count) => value << count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ShiftLeft(Vector512<long> value, int count) => value << count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> ShiftRight(Vector512<short> value, int count) => value >> count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ShiftRight(Vector512<int> value, int count) => value >> count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ShiftRight(Vector512<long> value, int count) => value >> count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> And(Vector512<short> left, Vector512<short> right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> And(Vector512<int> left, Vector512<int> right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> And(Vector512<long> left, Vector512<long> right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> IsZero(Vector512<short> value) => Vector512.Equals(value, Vector512<short>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> IsZero(Vector512<int> value) => Vector512.Equals(value, Vector512<int>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> IsZero(Vector512<long> value) => Vector512.Equals(value, Vector512<long>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Clamp(Vector512<int> value, Vector512<int> minimum, Vector512<int> maximum) =>
        Vector512.Min(Vector512.Max(value, minimum), maximum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Clamp(Vector512<long> value, Vector512<long> minimum, Vector512<long> maximum) =>
        Vector512.Min(Vector512.Max(value, minimum), maximum);
}
