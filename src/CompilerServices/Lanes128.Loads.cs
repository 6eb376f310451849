using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Loads of 128 bits of lanes: exactly as many elements as there are lanes, widened in order.</summary>
internal readonly partial struct Lanes128
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> LoadInt16(ref readonly byte source, nint offset) =>
        Vector128.WidenLower(PartialVector.Load64(in source, offset)).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> LoadInt16(ref readonly sbyte source, nint offset) =>
        Vector128.WidenLower(PartialVector.Load64(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> LoadInt16(ref readonly short source, nint offset) => Vector128.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadInt32(ref readonly byte source, nint offset) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int32(PartialVector.Load32(in source, offset))
            : Vector128.WidenLower(Vector128.WidenLower(PartialVector.Load32(in source, offset))).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadInt32(ref readonly sbyte source, nint offset) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int32(PartialVector.Load32(in source, offset))
            : Vector128.WidenLower(Vector128.WidenLower(PartialVector.Load32(in source, offset)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadInt32(ref readonly ushort source, nint offset) =>
        Vector128.WidenLower(PartialVector.Load64(in source, offset)).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadInt32(ref readonly short source, nint offset) =>
        Vector128.WidenLower(PartialVector.Load64(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadInt32(ref readonly int source, nint offset) => Vector128.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> LoadInt64(ref readonly byte source, nint offset) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(PartialVector.Load16(in source, offset))
            : Vector128.WidenLower(Vector128.WidenLower(Vector128.WidenLower(PartialVector.Load16(in source, offset)))).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> LoadInt64(ref readonly sbyte source, nint offset) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(PartialVector.Load16(in source, offset))
            : Vector128.WidenLower(Vector128.WidenLower(Vector128.WidenLower(PartialVector.Load16(in source, offset))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> LoadInt64(ref readonly ushort source, nint offset) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(PartialVector.Load32(in source, offset))
            : Vector128.WidenLower(Vector128.WidenLower(PartialVector.Load32(in source, offset))).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> LoadInt64(ref readonly short source, nint offset) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(PartialVector.Load32(in source, offset))
            : Vector128.WidenLower(Vector128.WidenLower(PartialVector.Load32(in source, offset)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> LoadInt64(ref readonly int source, nint offset) =>
        Vector128.WidenLower(PartialVector.Load64(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadSingle(ref readonly byte source, nint offset) =>
        Vector128.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadSingle(ref readonly sbyte source, nint offset) =>
        Vector128.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadSingle(ref readonly ushort source, nint offset) =>
        Vector128.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadSingle(ref readonly short source, nint offset) =>
        Vector128.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadSingle(ref readonly int source, nint offset) =>
        Vector128.ConvertToSingle(LoadInt32(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadSingle(ref readonly Half source, nint offset) =>
        FromHalf(LoadInt32(in Unsafe.As<Half, ushort>(ref Unsafe.AsRef(in source)), offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadSingle(ref readonly float source, nint offset) => Vector128.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadSingle(ref readonly double source, nint offset) =>
        Vector128.Narrow(
            Vector128.LoadUnsafe(in source, (nuint)offset),
            Vector128.LoadUnsafe(in source, (nuint)(offset + Vector128<double>.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadDouble(ref readonly byte source, nint offset) =>
        ToDouble(Vector128.WidenLower(Vector128.WidenLower(PartialVector.Load16(in source, offset))).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadDouble(ref readonly sbyte source, nint offset) =>
        ToDouble(Vector128.WidenLower(Vector128.WidenLower(PartialVector.Load16(in source, offset))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadDouble(ref readonly ushort source, nint offset) =>
        ToDouble(Vector128.WidenLower(PartialVector.Load32(in source, offset)).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadDouble(ref readonly short source, nint offset) =>
        ToDouble(Vector128.WidenLower(PartialVector.Load32(in source, offset)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadDouble(ref readonly int source, nint offset) => ToDouble(PartialVector.Load64(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadDouble(ref readonly Half source, nint offset)
    {
        Vector128<ushort> bits = PartialVector.Load32(in Unsafe.As<Half, ushort>(ref Unsafe.AsRef(in source)), offset);
        return Vector128.WidenLower(FromHalf(Vector128.WidenLower(bits).AsInt32()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadDouble(ref readonly float source, nint offset) =>
        Vector128.WidenLower(PartialVector.Load64(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadDouble(ref readonly double source, nint offset) => Vector128.LoadUnsafe(in source, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadAcross(ref readonly float source, nint offset, Vector128<float> lower, Vector128<float> upper, [ConstantExpected] byte lane) => LoadSingle(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadAcross(ref readonly double source, nint offset, Vector128<double> lower, Vector128<double> upper, [ConstantExpected] byte lane) => LoadDouble(in source, offset);
}
