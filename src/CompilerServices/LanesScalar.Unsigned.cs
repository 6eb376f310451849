using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>One lane of 16 bits taken as an unsigned number: sums beyond Int16 that are never negative.</summary>
internal readonly partial struct LanesScalar
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short ShiftRightLogical(short value, int count) => (short)((ushort)value >> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short MultiplyHigh(short left, short right) => (short)(((uint)(ushort)left * (ushort)right) >> 16);
}
