using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Stores of one lane, integers saturated.</summary>
internal readonly partial struct LanesScalar
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(short value, ref byte destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (byte)Math.Clamp((int)value, byte.MinValue, byte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(short value, ref sbyte destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (sbyte)Math.Clamp((int)value, sbyte.MinValue, sbyte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(short value, ref ushort destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (ushort)Math.Clamp((int)value, ushort.MinValue, ushort.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(short value, ref short destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(short value, ref int destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(int value, ref byte destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (byte)Math.Clamp(value, byte.MinValue, byte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(int value, ref sbyte destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (sbyte)Math.Clamp(value, sbyte.MinValue, sbyte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(int value, ref ushort destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (ushort)Math.Clamp(value, ushort.MinValue, ushort.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(int value, ref short destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(int value, ref int destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(long value, ref byte destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (byte)Math.Clamp(value, byte.MinValue, byte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(long value, ref sbyte destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (sbyte)Math.Clamp(value, sbyte.MinValue, sbyte.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(long value, ref ushort destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (ushort)Math.Clamp(value, ushort.MinValue, ushort.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(long value, ref short destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(long value, ref int destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (int)Math.Clamp(value, int.MinValue, int.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float value, ref Half destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = (Half)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float value, ref float destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double value, ref byte destination, nint offset) =>
        Store((long)value, ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double value, ref sbyte destination, nint offset) =>
        Store((long)value, ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double value, ref ushort destination, nint offset) =>
        Store((long)value, ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double value, ref short destination, nint offset) =>
        Store((long)value, ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double value, ref int destination, nint offset) =>
        Store((long)value, ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double value, ref double destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = value;
}
