using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Dot products of neighbouring bytes, one lane.</summary>
internal readonly partial struct LanesScalar
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short LoadPairs(ref readonly byte source, nint offset)
    {
        ref byte first = ref Unsafe.Add(ref Unsafe.AsRef(in source), offset);
        return (short)(first | (Unsafe.Add(ref first, 1) << 8));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LoadQuads(ref readonly byte source, nint offset) =>
        (ushort)LoadPairs(in source, offset) | (LoadPairs(in source, offset + 2) << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Dot(short elements, short weights) =>
        (short)(((byte)elements * (sbyte)weights) + ((byte)(elements >> 8) * (sbyte)(weights >> 8)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Dot(int elements, int weights)
    {
        int sum = 0;
        for (int shift = 0; shift < 32; shift += 8)
        {
            sum += (byte)(elements >> shift) * (sbyte)(weights >> shift);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Dot(short elements, short weights, short addend) => (short)(addend + Dot(elements, weights));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Dot(int elements, int weights, int addend) => addend + Dot(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DotHalves(int elements, int weights) => DotHalves(elements, weights, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DotHalves(int elements, int weights, int addend) =>
        (ushort)Dot((short)elements, (short)weights, (short)addend) | (Dot((short)(elements >> 16), (short)(weights >> 16), (short)(addend >> 16)) << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SumHalves(int value) => (short)value + (value >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(short phase0, short phase1, ref byte destination, nint offset)
    {
        Store(phase0, ref destination, offset);
        Store(phase1, ref destination, offset + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(short phase0, short phase1, ref short destination, nint offset)
    {
        Store(phase0, ref destination, offset);
        Store(phase1, ref destination, offset + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(int phase0, int phase1, int phase2, int phase3, ref byte destination, nint offset)
    {
        Store(phase0, ref destination, offset);
        Store(phase1, ref destination, offset + 1);
        Store(phase2, ref destination, offset + 2);
        Store(phase3, ref destination, offset + 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(int phase0, int phase1, int phase2, int phase3, ref short destination, nint offset)
    {
        Store(phase0, ref destination, offset);
        Store(phase1, ref destination, offset + 1);
        Store(phase2, ref destination, offset + 2);
        Store(phase3, ref destination, offset + 3);
    }
}
