using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Loads of 256 bits of lanes: exactly as many elements as there are lanes, widened in order.</summary>
internal readonly partial struct Lanes256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> LoadInt16(ref readonly byte source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(in source, (nuint)offset))
            : Vector256.Create(
                Lanes128.LoadInt16(in source, offset),
                Lanes128.LoadInt16(in source, offset + Vector128<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> LoadInt16(ref readonly sbyte source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(in source, (nuint)offset))
            : Vector256.Create(
                Lanes128.LoadInt16(in source, offset),
                Lanes128.LoadInt16(in source, offset + Vector128<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> LoadInt16(ref readonly short source, nint offset) => Vector256.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadInt32(ref readonly byte source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(PartialVector.Load64(in source, offset))
            : Vector256.Create(
                Lanes128.LoadInt32(in source, offset),
                Lanes128.LoadInt32(in source, offset + Vector128<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadInt32(ref readonly sbyte source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(PartialVector.Load64(in source, offset))
            : Vector256.Create(
                Lanes128.LoadInt32(in source, offset),
                Lanes128.LoadInt32(in source, offset + Vector128<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadInt32(ref readonly ushort source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(in source, (nuint)offset))
            : Vector256.Create(
                Lanes128.LoadInt32(in source, offset),
                Lanes128.LoadInt32(in source, offset + Vector128<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadInt32(ref readonly short source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(in source, (nuint)offset))
            : Vector256.Create(
                Lanes128.LoadInt32(in source, offset),
                Lanes128.LoadInt32(in source, offset + Vector128<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadInt32(ref readonly int source, nint offset) => Vector256.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> LoadInt64(ref readonly byte source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(PartialVector.Load32(in source, offset))
            : Vector256.Create(
                Lanes128.LoadInt64(in source, offset),
                Lanes128.LoadInt64(in source, offset + Vector128<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> LoadInt64(ref readonly sbyte source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(PartialVector.Load32(in source, offset))
            : Vector256.Create(
                Lanes128.LoadInt64(in source, offset),
                Lanes128.LoadInt64(in source, offset + Vector128<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> LoadInt64(ref readonly ushort source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(PartialVector.Load64(in source, offset))
            : Vector256.Create(
                Lanes128.LoadInt64(in source, offset),
                Lanes128.LoadInt64(in source, offset + Vector128<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> LoadInt64(ref readonly short source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(PartialVector.Load64(in source, offset))
            : Vector256.Create(
                Lanes128.LoadInt64(in source, offset),
                Lanes128.LoadInt64(in source, offset + Vector128<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> LoadInt64(ref readonly int source, nint offset) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(in source, (nuint)offset))
            : Vector256.Create(
                Lanes128.LoadInt64(in source, offset),
                Lanes128.LoadInt64(in source, offset + Vector128<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadSingle(ref readonly byte source, nint offset) =>
        Vector256.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadSingle(ref readonly sbyte source, nint offset) =>
        Vector256.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadSingle(ref readonly ushort source, nint offset) =>
        Vector256.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadSingle(ref readonly short source, nint offset) =>
        Vector256.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadSingle(ref readonly int source, nint offset) =>
        Vector256.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadSingle(ref readonly Half source, nint offset) =>
        FromHalf(LoadInt32(in Unsafe.As<Half, ushort>(ref Unsafe.AsRef(in source)), offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadSingle(ref readonly float source, nint offset) => Vector256.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadSingle(ref readonly double source, nint offset) =>
        Vector256.Narrow(
            Vector256.LoadUnsafe(in source, (nuint)offset),
            Vector256.LoadUnsafe(in source, (nuint)(offset + Vector256<double>.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadDouble(ref readonly byte source, nint offset) => ToDouble(Lanes128.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadDouble(ref readonly sbyte source, nint offset) => ToDouble(Lanes128.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadDouble(ref readonly ushort source, nint offset) => ToDouble(Lanes128.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadDouble(ref readonly short source, nint offset) => ToDouble(Lanes128.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadDouble(ref readonly int source, nint offset) => ToDouble(Lanes128.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadDouble(ref readonly Half source, nint offset) => ToDouble(Lanes128.LoadSingle(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadDouble(ref readonly float source, nint offset) =>
        ToDouble(Vector128.LoadUnsafe(in source, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadDouble(ref readonly double source, nint offset) => Vector256.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadAcross(ref readonly float source, nint offset, Vector256<float> lower, Vector256<float> upper, [ConstantExpected] byte lane) => LoadSingle(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadAcross(ref readonly double source, nint offset, Vector256<double> lower, Vector256<double> upper, [ConstantExpected] byte lane) => LoadDouble(in source, offset);
}
