using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// Dot products of neighbouring bytes, 512 bits of lanes. A lane sums up a window that begins at a multiple of the lane's bytes;
/// windows in between are other phases, which the stores put back in order.
/// </summary>
internal readonly partial struct Lanes512<TEdge>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> LoadPairs(ref readonly byte source, nint offset) =>
        Whole(in source, offset).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadQuads(ref readonly byte source, nint offset) =>
        Whole(in source, offset).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Dot(Vector512<short> elements, Vector512<short> weights) =>
        Avx512BW.IsSupported
            ? Avx512BW.MultiplyAddAdjacent(elements.AsByte(), weights.AsSByte())
            : ((elements & Vector512.Create((short)0xFF)) * ((weights << 8) >> 8)) + ((elements >>> 8) * (weights >> 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Dot(Vector512<int> elements, Vector512<int> weights)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(elements.AsByte(), weights.AsSByte()), Vector512<short>.One);
        }

        Vector512<int> sum = Vector512<int>.Zero;
        for (int shift = 0; shift < 32; shift += 8)
        {
            sum += ((elements >>> shift) & Vector512.Create(0xFF)) * ((weights << (24 - shift)) >> 24);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Dot(Vector512<short> elements, Vector512<short> weights, Vector512<short> addend) => addend + Dot(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Dot(Vector512<int> elements, Vector512<int> weights, Vector512<int> addend) =>
        addend + Dot(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> DotHalves(Vector512<int> elements, Vector512<int> weights) => Dot(elements.AsInt16(), weights.AsInt16()).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> DotHalves(Vector512<int> elements, Vector512<int> weights, Vector512<int> addend) =>
        (addend.AsInt16() + Dot(elements.AsInt16(), weights.AsInt16())).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> SumHalves(Vector512<int> value) =>
        Avx512BW.IsSupported
            ? Avx512BW.MultiplyAddAdjacent(value.AsInt16(), Vector512<short>.One)
            : ((value << 16) >> 16) + (value >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<short> phase0, Vector512<short> phase1, ref byte destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            // Packing works in blocks of 128 bits: eight bytes of one phase, then eight of the other.
            Vector512<byte> packed = Avx512BW.PackUnsignedSaturate(phase0, phase1);
            Avx512BW.Shuffle(packed, Vector512.Create(
                (byte)0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15,
                0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15,
                0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15,
                0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15)).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector256<byte>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<short> phase0, Vector512<short> phase1, ref short destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            // Indices from 32 on are lanes of the second phase.
            Avx512BW.PermuteVar32x16x2(phase0, Vector512.Create(
                (short)0, 32, 1, 33, 2, 34, 3, 35, 4, 36, 5, 37, 6, 38, 7, 39,
                8, 40, 9, 41, 10, 42, 11, 43, 12, 44, 13, 45, 14, 46, 15, 47), phase1).StoreUnsafe(ref destination, (nuint)offset);
            Avx512BW.PermuteVar32x16x2(phase0, Vector512.Create(
                (short)16, 48, 17, 49, 18, 50, 19, 51, 20, 52, 21, 53, 22, 54, 23, 55,
                24, 56, 25, 57, 26, 58, 27, 59, 28, 60, 29, 61, 30, 62, 31, 63), phase1).StoreUnsafe(ref destination, (nuint)(offset + Vector512<short>.Count));
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector256<byte>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<int> phase0, Vector512<int> phase1, Vector512<int> phase2, Vector512<int> phase3, ref byte destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            // Packing works in blocks of 128 bits: four bytes of each phase, one phase after the other.
            Vector512<byte> packed = Avx512BW.PackUnsignedSaturate(Avx512BW.PackSignedSaturate(phase0, phase1), Avx512BW.PackSignedSaturate(phase2, phase3));
            Avx512BW.Shuffle(packed, Vector512.Create(
                (byte)0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
                0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
                0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
                0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), phase2.GetLower(), phase3.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), phase2.GetUpper(), phase3.GetUpper(), ref destination, offset + Vector256<byte>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<int> phase0, Vector512<int> phase1, Vector512<int> phase2, Vector512<int> phase3, ref short destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            // Packing works in blocks of 128 bits: four words of one phase, then four of the other. Indices from 32 on are the upper two phases.
            Vector512<short> lower = Avx512BW.PackSignedSaturate(phase0, phase1);
            Vector512<short> upper = Avx512BW.PackSignedSaturate(phase2, phase3);
            Avx512BW.PermuteVar32x16x2(lower, Vector512.Create(
                (short)0, 4, 32, 36, 1, 5, 33, 37, 2, 6, 34, 38, 3, 7, 35, 39,
                8, 12, 40, 44, 9, 13, 41, 45, 10, 14, 42, 46, 11, 15, 43, 47), upper).StoreUnsafe(ref destination, (nuint)offset);
            Avx512BW.PermuteVar32x16x2(lower, Vector512.Create(
                (short)16, 20, 48, 52, 17, 21, 49, 53, 18, 22, 50, 54, 19, 23, 51, 55,
                24, 28, 56, 60, 25, 29, 57, 61, 26, 30, 58, 62, 27, 31, 59, 63), upper).StoreUnsafe(ref destination, (nuint)(offset + Vector512<short>.Count));
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), phase2.GetLower(), phase3.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), phase2.GetUpper(), phase3.GetUpper(), ref destination, offset + Vector256<byte>.Count);
    }
}
