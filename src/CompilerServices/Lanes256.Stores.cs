using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Stores of 256 bits of lanes: exactly as many elements as there are lanes, integers saturated.</summary>
internal readonly partial struct Lanes256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<short> value, ref byte destination, nint offset) =>
        Saturate.ToByte(value.GetLower(), value.GetUpper()).StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<short> value, ref sbyte destination, nint offset) =>
        Saturate.ToSByte(value.GetLower(), value.GetUpper()).StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<short> value, ref ushort destination, nint offset) =>
        Vector256.Max(value, Vector256<short>.Zero).AsUInt16().StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<short> value, ref short destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<short> value, ref int destination, nint offset)
    {
        Vector256.WidenLower(value).StoreUnsafe(ref destination, (nuint)offset);
        Vector256.WidenUpper(value).StoreUnsafe(ref destination, (nuint)(offset + Vector256<int>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> value, ref byte destination, nint offset)
    {
        Vector128<short> narrow = Saturate.ToInt16(value.GetLower(), value.GetUpper());
        PartialVector.Store64(Saturate.ToByte(narrow, narrow), ref destination, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> value, ref sbyte destination, nint offset)
    {
        Vector128<short> narrow = Saturate.ToInt16(value.GetLower(), value.GetUpper());
        PartialVector.Store64(Saturate.ToSByte(narrow, narrow), ref destination, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> value, ref ushort destination, nint offset) =>
        Saturate.ToUInt16(value.GetLower(), value.GetUpper()).StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> value, ref short destination, nint offset) =>
        Saturate.ToInt16(value.GetLower(), value.GetUpper()).StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> value, ref int destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<long> value, ref byte destination, nint offset) =>
        Lanes128.Store(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<long> value, ref sbyte destination, nint offset) =>
        Lanes128.Store(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<long> value, ref ushort destination, nint offset) =>
        Lanes128.Store(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<long> value, ref short destination, nint offset) =>
        Lanes128.Store(SaturateToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<long> value, ref int destination, nint offset) =>
        SaturateToInt32(value).StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> value, ref Half destination, nint offset) =>
        Store(ToHalf(value), ref Unsafe.As<Half, ushort>(ref destination), offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> value, ref float destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, ref byte destination, nint offset) =>
        Lanes128.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, ref sbyte destination, nint offset) =>
        Lanes128.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, ref ushort destination, nint offset) =>
        Lanes128.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, ref short destination, nint offset) =>
        Lanes128.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, ref int destination, nint offset) =>
        Lanes128.Store(CutToInt32(value), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, ref double destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);
}
