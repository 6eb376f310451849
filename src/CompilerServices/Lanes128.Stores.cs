using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Stores of 128 bits of lanes: exactly as many elements as there are lanes, integers saturated.</summary>
internal readonly partial struct Lanes128
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<short> value, ref byte destination, nint offset) =>
        PartialVector.Store64(Saturate.ToByte(value, value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<short> value, ref sbyte destination, nint offset) =>
        PartialVector.Store64(Saturate.ToSByte(value, value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<short> value, ref ushort destination, nint offset) =>
        Vector128.Max(value, Vector128<short>.Zero).AsUInt16().StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<short> value, ref short destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<short> value, ref int destination, nint offset)
    {
        Vector128.WidenLower(value).StoreUnsafe(ref destination, (nuint)offset);
        Vector128.WidenUpper(value).StoreUnsafe(ref destination, (nuint)(offset + Vector128<int>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<int> value, ref byte destination, nint offset)
    {
        Vector128<short> narrow = Saturate.ToInt16(value, value);
        PartialVector.Store32(Saturate.ToByte(narrow, narrow), ref destination, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<int> value, ref sbyte destination, nint offset)
    {
        Vector128<short> narrow = Saturate.ToInt16(value, value);
        PartialVector.Store32(Saturate.ToSByte(narrow, narrow), ref destination, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<int> value, ref ushort destination, nint offset) =>
        PartialVector.Store64(Saturate.ToUInt16(value, value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<int> value, ref short destination, nint offset) =>
        PartialVector.Store64(Saturate.ToInt16(value, value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<int> value, ref int destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<long> value, ref byte destination, nint offset) =>
        StoreLower(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<long> value, ref sbyte destination, nint offset) =>
        StoreLower(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<long> value, ref ushort destination, nint offset) =>
        StoreLower(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<long> value, ref short destination, nint offset) =>
        StoreLower(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<long> value, ref int destination, nint offset) =>
        StoreLower(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> value, ref byte destination, nint offset) =>
        StoreLower(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> value, ref sbyte destination, nint offset) =>
        StoreLower(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> value, ref ushort destination, nint offset) =>
        StoreLower(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> value, ref short destination, nint offset) =>
        StoreLower(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> value, ref int destination, nint offset) =>
        StoreLower(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> value, ref Half destination, nint offset) =>
        Store(ToHalf(value), ref Unsafe.As<Half, ushort>(ref destination), offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> value, ref float destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> value, ref double destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    // Two lanes of what is mostly twice as long.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLower(Vector128<int> value, ref byte destination, nint offset)
    {
        Vector128<short> narrow = Saturate.ToInt16(value, value);
        PartialVector.Store16(Saturate.ToByte(narrow, narrow), ref destination, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLower(Vector128<int> value, ref sbyte destination, nint offset)
    {
        Vector128<short> narrow = Saturate.ToInt16(value, value);
        PartialVector.Store16(Saturate.ToSByte(narrow, narrow), ref destination, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLower(Vector128<int> value, ref ushort destination, nint offset) =>
        PartialVector.Store32(Saturate.ToUInt16(value, value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLower(Vector128<int> value, ref short destination, nint offset) =>
        PartialVector.Store32(Saturate.ToInt16(value, value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLower(Vector128<int> value, ref int destination, nint offset) =>
        PartialVector.Store64(value, ref destination, offset);
}
