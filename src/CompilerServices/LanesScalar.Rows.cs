using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Two rows side by side, one lane: the phases are neighbouring columns.</summary>
internal readonly partial struct LanesScalar
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LoadRows0(ref readonly short upper, ref readonly short lower, nint offset) =>
        (ushort)Unsafe.Add(ref Unsafe.AsRef(in upper), offset) | (Unsafe.Add(ref Unsafe.AsRef(in lower), offset) << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LoadRows1(ref readonly short upper, ref readonly short lower, nint offset) => LoadRows0(in upper, in lower, offset + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DotRows(int elements, int weights) => ((short)elements * (short)weights) + ((elements >> 16) * (weights >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DotRows(int elements, int weights, int addend) => addend + DotRows(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(int phase0, int phase1, ref byte destination, nint offset)
    {
        Store(phase0, ref destination, offset);
        Store(phase1, ref destination, offset + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(int phase0, int phase1, ref sbyte destination, nint offset)
    {
        Store(phase0, ref destination, offset);
        Store(phase1, ref destination, offset + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(int phase0, int phase1, ref ushort destination, nint offset)
    {
        Store(phase0, ref destination, offset);
        Store(phase1, ref destination, offset + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(int phase0, int phase1, ref short destination, nint offset)
    {
        Store(phase0, ref destination, offset);
        Store(phase1, ref destination, offset + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(int phase0, int phase1, ref int destination, nint offset)
    {
        Store(phase0, ref destination, offset);
        Store(phase1, ref destination, offset + 1);
    }
}
