using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// Dot products of neighbouring bytes, 512 bits of lanes. A lane sums up a window that begins at a multiple of the lane's bytes;
/// windows in between are other phases, which the stores put back in order.
/// </summary>
internal readonly partial struct Lanes512
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> LoadPairs(ref readonly byte source, nint offset) =>
        Vector512.LoadUnsafe(in source, (nuint)offset).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadQuads(ref readonly byte source, nint offset) =>
        Vector512.LoadUnsafe(in source, (nuint)offset).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Dot(Vector512<short> elements, Vector512<short> weights, Vector512<short> addend) =>
        Avx512BW.IsSupported
            ? addend + Avx512BW.MultiplyAddAdjacent(elements.AsByte(), weights.AsSByte())
            : addend + ((elements & Vector512.Create((short)0xFF)) * ((weights << 8) >> 8)) + ((elements >>> 8) * (weights >> 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Dot(Vector512<int> elements, Vector512<int> weights, Vector512<int> addend)
    {
        if (Avx512BW.IsSupported)
        {
            Vector512<short> pairs = Avx512BW.MultiplyAddAdjacent(elements.AsByte(), weights.AsSByte());
            return addend + Avx512BW.MultiplyAddAdjacent(pairs, Vector512<short>.One);
        }

        for (int shift = 0; shift < 32; shift += 8)
        {
            addend += ((elements >>> shift) & Vector512.Create(0xFF)) * ((weights << (24 - shift)) >> 24);
        }

        return addend;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<short> phase0, Vector512<short> phase1, ref byte destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            // Packing works in blocks of 128 bits: eight bytes of one phase, then eight of the other.
            Vector512<byte> packed = Avx512BW.PackUnsignedSaturate(phase0, phase1);
            Avx512BW.Shuffle(packed, Vector512.Create(Vector128.Create((byte)0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15))).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector256<byte>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<short> phase0, Vector512<short> phase1, ref short destination, nint offset)
    {
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
            Avx512BW.Shuffle(packed, Vector512.Create(Vector128.Create((byte)0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15))).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), phase2.GetLower(), phase3.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), phase2.GetUpper(), phase3.GetUpper(), ref destination, offset + Vector256<byte>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<int> phase0, Vector512<int> phase1, Vector512<int> phase2, Vector512<int> phase3, ref short destination, nint offset)
    {
        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), phase2.GetLower(), phase3.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), phase2.GetUpper(), phase3.GetUpper(), ref destination, offset + Vector256<byte>.Count);
    }
}
