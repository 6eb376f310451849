using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Upper halves of products of 16 bits, and a lane taken as an unsigned number: sums beyond Int16 that are never negative.</summary>
internal readonly partial struct LanesScalar
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short ShiftRightLogical(short value, int count) => (short)((ushort)value >> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short MultiplyHigh(short left, short right) => (short)(((uint)(ushort)left * (ushort)right) >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short MultiplyHighRounded(short left, short right) => (short)(((left * right) + (1 << 14)) >> 15);
}
