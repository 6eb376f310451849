using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Loads of 512 bits of lanes: exactly as many elements as there are lanes, widened in order.</summary>
internal readonly partial struct Lanes512<TEdge>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> LoadInt16(ref readonly byte source, nint offset) =>
        Avx512BW.IsSupported
            ? Avx512BW.ConvertToVector512Int16(Half(in source, offset))
            : Vector512.Create(
                Lanes256.LoadInt16(in source, offset),
                Lanes256.LoadInt16(in source, offset + Vector256<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> LoadInt16(ref readonly sbyte source, nint offset) =>
        Avx512BW.IsSupported
            ? Avx512BW.ConvertToVector512Int16(Half(in source, offset))
            : Vector512.Create(
                Lanes256.LoadInt16(in source, offset),
                Lanes256.LoadInt16(in source, offset + Vector256<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> LoadInt16(ref readonly short source, nint offset) => Whole(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly byte source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(Quarter(in source, offset))
            : Vector512.Create(
                Lanes256.LoadInt32(in source, offset),
                Lanes256.LoadInt32(in source, offset + Vector256<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly sbyte source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(Quarter(in source, offset))
            : Vector512.Create(
                Lanes256.LoadInt32(in source, offset),
                Lanes256.LoadInt32(in source, offset + Vector256<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly ushort source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(Half(in source, offset))
            : Vector512.Create(
                Lanes256.LoadInt32(in source, offset),
                Lanes256.LoadInt32(in source, offset + Vector256<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly short source, nint offset) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(Half(in source, offset))
            : Vector512.Create(
                Lanes256.LoadInt32(in source, offset),
                Lanes256.LoadInt32(in source, offset + Vector256<int>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadInt32(ref readonly int source, nint offset) => Whole(in source, offset);

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
    public static Vector512<float> LoadSingle(ref readonly float source, nint offset) => Whole(in source, offset);

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
    public static Vector512<double> LoadDouble(ref readonly double source, nint offset) => Whole(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadAcross(ref readonly float source, nint offset, Vector512<float> lower, Vector512<float> upper, [ConstantExpected] byte lane) =>
        Avx512F.IsSupported ? Avx512F.AlignRight32(upper.AsInt32(), lower.AsInt32(), lane).AsSingle() : LoadSingle(in source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadAcross(ref readonly double source, nint offset, Vector512<double> lower, Vector512<double> upper, [ConstantExpected] byte lane) =>
        Avx512F.IsSupported ? Avx512F.AlignRight64(upper.AsInt64(), lower.AsInt64(), lane).AsDouble() : LoadDouble(in source, offset);

    // Where there is no edge, nothing is left of it: the JIT decides about the type before it looks at what it would call.

    /// <summary>As many elements as fill a vector, at an edge those that the border shows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Whole<T>(ref readonly T source, nint offset)
        where T : unmanaged =>
        typeof(TEdge) == typeof(NoEdge) ? Vector512.LoadUnsafe(in source, (nuint)offset)
        : offset < EdgeTables<TEdge>.First || offset > EdgeTables<TEdge>.End - Vector512<T>.Count
            ? Shown(Vector512.LoadUnsafe(in source, (nuint)EdgeTables<TEdge>.NearestWhole), EdgeTables<TEdge>.Whole, offset)
        : Vector512.LoadUnsafe(in source, (nuint)(offset - EdgeTables<TEdge>.Before));

    /// <summary>As many elements as fill half a vector, at an edge those that the border shows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Half<T>(ref readonly T source, nint offset)
        where T : unmanaged =>
        typeof(TEdge) == typeof(NoEdge) ? Vector256.LoadUnsafe(in source, (nuint)offset)
        : offset < EdgeTables<TEdge>.First || offset > EdgeTables<TEdge>.End - Vector256<T>.Count
            ? Shown(Vector256.LoadUnsafe(in source, (nuint)EdgeTables<TEdge>.NearestHalf).ToVector512Unsafe(), EdgeTables<TEdge>.Half, offset).GetLower()
        : Vector256.LoadUnsafe(in source, (nuint)(offset - EdgeTables<TEdge>.Before));

    /// <summary>As many elements as fill a quarter of a vector, at an edge those that the border shows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Quarter<T>(ref readonly T source, nint offset)
        where T : unmanaged =>
        typeof(TEdge) == typeof(NoEdge) ? Vector128.LoadUnsafe(in source, (nuint)offset)
        : offset < EdgeTables<TEdge>.First || offset > EdgeTables<TEdge>.End - Vector128<T>.Count
            ? Shown(Vector128.LoadUnsafe(in source, (nuint)EdgeTables<TEdge>.NearestQuarter).ToVector256Unsafe().ToVector512Unsafe(), EdgeTables<TEdge>.Quarter, offset).GetLower().GetLower()
        : Vector128.LoadUnsafe(in source, (nuint)(offset - EdgeTables<TEdge>.Before));

    /// <summary>What the border shows of the vector at an edge, by the table's entries for the column of the load.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<T> Shown<T>(Vector512<T> nearest, nint table, nint column)
        where T : unmanaged => sizeof(T) switch
        {
            1 => Avx512Vbmi.PermuteVar64x8x2(nearest.AsByte(), Vector512.Load((byte*)table + column), Vector512.Load((byte*)EdgeTables<TEdge>.Values)).As<byte, T>(),
            2 => Avx512BW.PermuteVar32x16x2(nearest.AsInt16(), Vector512.Load((short*)table + column), Vector512.Load((short*)EdgeTables<TEdge>.Values)).As<short, T>(),
            4 => Avx512F.PermuteVar16x32x2(nearest.AsInt32(), Vector512.Load((int*)table + column), Vector512.Load((int*)EdgeTables<TEdge>.Values)).As<int, T>(),
            _ => Avx512F.PermuteVar8x64x2(nearest.AsInt64(), Vector512.Load((long*)table + column), Vector512.Load((long*)EdgeTables<TEdge>.Values)).As<long, T>(),
        };
}
