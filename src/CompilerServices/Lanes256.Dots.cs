using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// Dot products of neighbouring bytes, 256 bits of lanes. A lane sums up a window that begins at a multiple of the lane's bytes;
/// windows in between are other phases, which the stores put back in order.
/// </summary>
internal readonly partial struct Lanes256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> LoadPairs(ref readonly byte source, nint offset) =>
        Vector256.LoadUnsafe(in source, (nuint)offset).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadQuads(ref readonly byte source, nint offset) =>
        Vector256.LoadUnsafe(in source, (nuint)offset).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Dot(Vector256<short> elements, Vector256<short> weights) =>
        Avx2.IsSupported
            ? Avx2.MultiplyAddAdjacent(elements.AsByte(), weights.AsSByte())
            : ((elements & Vector256.Create((short)0xFF)) * ((weights << 8) >> 8)) + ((elements >>> 8) * (weights >> 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Dot(Vector256<int> elements, Vector256<int> weights)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(elements.AsByte(), weights.AsSByte()), Vector256<short>.One);
        }

        Vector256<int> sum = Vector256<int>.Zero;
        for (int shift = 0; shift < 32; shift += 8)
        {
            sum += ((elements >>> shift) & Vector256.Create(0xFF)) * ((weights << (24 - shift)) >> 24);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Dot(Vector256<short> elements, Vector256<short> weights, Vector256<short> addend) => addend + Dot(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Dot(Vector256<int> elements, Vector256<int> weights, Vector256<int> addend) =>
        AvxVnni.IsSupported
            ? AvxVnni.MultiplyWideningAndAdd(addend, elements.AsByte(), weights.AsSByte())
            : addend + Dot(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> DotHalves(Vector256<int> elements, Vector256<int> weights) => Dot(elements.AsInt16(), weights.AsInt16()).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> DotHalves(Vector256<int> elements, Vector256<int> weights, Vector256<int> addend) =>
        (addend.AsInt16() + Dot(elements.AsInt16(), weights.AsInt16())).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> SumHalves(Vector256<int> value) =>
        Avx2.IsSupported
            ? Avx2.MultiplyAddAdjacent(value.AsInt16(), Vector256<short>.One)
            : ((value << 16) >> 16) + (value >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector256<short> phase0, Vector256<short> phase1, ref byte destination, nint offset)
    {
        if (Avx2.IsSupported)
        {
            // Packing works in blocks of 128 bits: eight bytes of one phase, then eight of the other.
            Vector256<byte> packed = Avx2.PackUnsignedSaturate(phase0, phase1);
            Avx2.Shuffle(packed, Vector256.Create(
                (byte)0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15,
                0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15)).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes128.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes128.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector128<byte>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector256<short> phase0, Vector256<short> phase1, ref short destination, nint offset)
    {
        Lanes128.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes128.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector128<byte>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector256<int> phase0, Vector256<int> phase1, Vector256<int> phase2, Vector256<int> phase3, ref byte destination, nint offset)
    {
        if (Avx2.IsSupported)
        {
            // Packing works in blocks of 128 bits: four bytes of each phase, one phase after the other.
            Vector256<byte> packed = Avx2.PackUnsignedSaturate(Avx2.PackSignedSaturate(phase0, phase1), Avx2.PackSignedSaturate(phase2, phase3));
            Avx2.Shuffle(packed, Vector256.Create(
                (byte)0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
                0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes128.StorePhases(phase0.GetLower(), phase1.GetLower(), phase2.GetLower(), phase3.GetLower(), ref destination, offset);
        Lanes128.StorePhases(phase0.GetUpper(), phase1.GetUpper(), phase2.GetUpper(), phase3.GetUpper(), ref destination, offset + Vector128<byte>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector256<int> phase0, Vector256<int> phase1, Vector256<int> phase2, Vector256<int> phase3, ref short destination, nint offset)
    {
        Lanes128.StorePhases(phase0.GetLower(), phase1.GetLower(), phase2.GetLower(), phase3.GetLower(), ref destination, offset);
        Lanes128.StorePhases(phase0.GetUpper(), phase1.GetUpper(), phase2.GetUpper(), phase3.GetUpper(), ref destination, offset + Vector128<byte>.Count);
    }
}
