using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Loads of 512 bits of lanes: exactly as many elements as there are lanes, widened in order.</summary>
internal readonly partial struct Lanes512
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> LoadInt16(ref readonly byte source, nint offset) =>
        Avx512BW.IsSupported
            ? Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(in source, (nuint)offset))
            : Vector512.Create(
                Lanes256.LoadInt16(in source, offset),
                Lanes256.LoadInt16(in source, offset + Vector256<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> LoadInt16(ref readonly sbyte source, nint offset) =>
        Avx512BW.IsSupported
            ? Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(in source, (nuint)offset))
            : Vector512.Create(
                Lanes256.LoadInt16(in source, offset),
                Lanes256.LoadInt16(in source, offset + Vector256<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> LoadInt16(ref readonly short source, nint offset) => Vector512.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly byte source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(in source, (nuint)offset))
            : Vector512.Create(
                Lanes256.LoadInt32(in source, offset),
                Lanes256.LoadInt32(in source, offset + Vector256<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly sbyte source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(in source, (nuint)offset))
            : Vector512.Create(
                Lanes256.LoadInt32(in source, offset),
                Lanes256.LoadInt32(in source, offset + Vector256<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly ushort source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(in source, (nuint)offset))
            : Vector512.Create(
                Lanes256.LoadInt32(in source, offset),
                Lanes256.LoadInt32(in source, offset + Vector256<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly short source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(in source, (nuint)offset))
            : Vector512.Create(
                Lanes256.LoadInt32(in source, offset),
                Lanes256.LoadInt32(in source, offset + Vector256<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly int source, nint offset) => Vector512.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> LoadInt64(ref readonly byte source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(PartialVector.Load64(in source, offset))
            : Vector512.Create(
                Lanes256.LoadInt64(in source, offset),
                Lanes256.LoadInt64(in source, offset + Vector256<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> LoadInt64(ref readonly sbyte source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(PartialVector.Load64(in source, offset))
            : Vector512.Create(
                Lanes256.LoadInt64(in source, offset),
                Lanes256.LoadInt64(in source, offset + Vector256<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> LoadInt64(ref readonly ushort source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(Vector128.LoadUnsafe(in source, (nuint)offset))
            : Vector512.Create(
                Lanes256.LoadInt64(in source, offset),
                Lanes256.LoadInt64(in source, offset + Vector256<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> LoadInt64(ref readonly short source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(Vector128.LoadUnsafe(in source, (nuint)offset))
            : Vector512.Create(
                Lanes256.LoadInt64(in source, offset),
                Lanes256.LoadInt64(in source, offset + Vector256<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> LoadInt64(ref readonly int source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(Vector256.LoadUnsafe(in source, (nuint)offset))
            : Vector512.Create(
                Lanes256.LoadInt64(in source, offset),
                Lanes256.LoadInt64(in source, offset + Vector256<long>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadSingle(ref readonly byte source, nint offset) =>
        Vector512.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadSingle(ref readonly sbyte source, nint offset) =>
        Vector512.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadSingle(ref readonly ushort source, nint offset) =>
        Vector512.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadSingle(ref readonly short source, nint offset) =>
        Vector512.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadSingle(ref readonly int source, nint offset) =>
        Vector512.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadSingle(ref readonly Half source, nint offset) =>
        FromHalf(LoadInt32(in Unsafe.As<Half, ushort>(ref Unsafe.AsRef(in source)), offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadSingle(ref readonly float source, nint offset) => Vector512.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadSingle(ref readonly double source, nint offset) =>
        Vector512.Narrow(
            Vector512.LoadUnsafe(in source, (nuint)offset),
            Vector512.LoadUnsafe(in source, (nuint)(offset + Vector512<double>.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadDouble(ref readonly byte source, nint offset) => ToDouble(Lanes256.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadDouble(ref readonly sbyte source, nint offset) => ToDouble(Lanes256.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadDouble(ref readonly ushort source, nint offset) => ToDouble(Lanes256.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadDouble(ref readonly short source, nint offset) => ToDouble(Lanes256.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadDouble(ref readonly int source, nint offset) => ToDouble(Lanes256.LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadDouble(ref readonly Half source, nint offset) => ToDouble(Lanes256.LoadSingle(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadDouble(ref readonly float source, nint offset) =>
        ToDouble(Vector256.LoadUnsafe(in source, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadDouble(ref readonly double source, nint offset) => Vector512.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadAcross(ref readonly float source, nint offset, Vector512<float> lower, Vector512<float> upper, [ConstantExpected] byte lane) =>
        Avx512F.IsSupported ? Avx512F.AlignRight32(upper.AsInt32(), lower.AsInt32(), lane).AsSingle() : LoadSingle(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadAcross(ref readonly double source, nint offset, Vector512<double> lower, Vector512<double> upper, [ConstantExpected] byte lane) =>
        Avx512F.IsSupported ? Avx512F.AlignRight64(upper.AsInt64(), lower.AsInt64(), lane).AsDouble() : LoadDouble(in source, offset);
}
