using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Stores of 512 bits of lanes: exactly as many elements as there are lanes, integers saturated.</summary>
internal readonly partial struct Lanes512<TEdge>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<short> value, ref byte destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            Vector512<ushort> positive = Vector512.Max(value, Vector512<short>.Zero).AsUInt16();
            Avx512BW.ConvertToVector256ByteWithSaturation(positive).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.Store(value.GetLower(), ref destination, offset);
        Lanes256.Store(value.GetUpper(), ref destination, offset + Vector256<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<short> value, ref sbyte destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            Avx512BW.ConvertToVector256SByteWithSaturation(value).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.Store(value.GetLower(), ref destination, offset);
        Lanes256.Store(value.GetUpper(), ref destination, offset + Vector256<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<short> value, ref ushort destination, nint offset) =>
        Vector512.Max(value, Vector512<short>.Zero).AsUInt16().StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<short> value, ref short destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<short> value, ref int destination, nint offset)
    {
        Vector512.WidenLower(value).StoreUnsafe(ref destination, (nuint)offset);
        Vector512.WidenUpper(value).StoreUnsafe(ref destination, (nuint)(offset + Vector512<int>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> value, ref byte destination, nint offset)
    {
        if (Avx512F.IsSupported)
        {
            Vector512<uint> positive = Vector512.Max(value, Vector512<int>.Zero).AsUInt32();
            Avx512F.ConvertToVector128ByteWithSaturation(positive).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.Store(value.GetLower(), ref destination, offset);
        Lanes256.Store(value.GetUpper(), ref destination, offset + Vector256<int>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> value, ref sbyte destination, nint offset)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128SByteWithSaturation(value).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.Store(value.GetLower(), ref destination, offset);
        Lanes256.Store(value.GetUpper(), ref destination, offset + Vector256<int>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> value, ref ushort destination, nint offset)
    {
        if (Avx512F.IsSupported)
        {
            Vector512<uint> positive = Vector512.Max(value, Vector512<int>.Zero).AsUInt32();
            Avx512F.ConvertToVector256UInt16WithSaturation(positive).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.Store(value.GetLower(), ref destination, offset);
        Lanes256.Store(value.GetUpper(), ref destination, offset + Vector256<int>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> value, ref short destination, nint offset)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector256Int16WithSaturation(value).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.Store(value.GetLower(), ref destination, offset);
        Lanes256.Store(value.GetUpper(), ref destination, offset + Vector256<int>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> value, ref int destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<long> value, ref byte destination, nint offset) =>
        Lanes256.Store(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<long> value, ref sbyte destination, nint offset) =>
        Lanes256.Store(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<long> value, ref ushort destination, nint offset) =>
        Lanes256.Store(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<long> value, ref short destination, nint offset) =>
        Lanes256.Store(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<long> value, ref int destination, nint offset) =>
        SaturateToInt32(value).StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> value, ref Half destination, nint offset) =>
        Store(ToHalf(value), ref Unsafe.As<Half, ushort>(ref destination), offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> value, ref float destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, ref byte destination, nint offset) =>
        Lanes256.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, ref sbyte destination, nint offset) =>
        Lanes256.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, ref ushort destination, nint offset) =>
        Lanes256.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, ref short destination, nint offset) =>
        Lanes256.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, ref int destination, nint offset) =>
        Lanes256.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, ref double destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);
}
