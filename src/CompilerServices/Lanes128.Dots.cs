using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// Dot products of neighbouring bytes, 128 bits of lanes. A lane sums up a window that begins at a multiple of the lane's bytes;
/// windows in between are other phases, which the stores put back in order.
/// </summary>
internal readonly partial struct Lanes128
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> LoadPairs(ref readonly byte source, nint offset) =>
        Vector128.LoadUnsafe(in source, (nuint)offset).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadQuads(ref readonly byte source, nint offset) =>
        Vector128.LoadUnsafe(in source, (nuint)offset).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Dot(Vector128<short> elements, Vector128<short> weights) =>
        Ssse3.IsSupported
            ? Ssse3.MultiplyAddAdjacent(elements.AsByte(), weights.AsSByte())
            : ((elements & Vector128.Create((short)0xFF)) * ((weights << 8) >> 8)) + ((elements >>> 8) * (weights >> 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Dot(Vector128<int> elements, Vector128<int> weights)
    {
        if (Ssse3.IsSupported)
        {
            return Sse2.MultiplyAddAdjacent(Ssse3.MultiplyAddAdjacent(elements.AsByte(), weights.AsSByte()), Vector128<short>.One);
        }

        Vector128<int> sum = Vector128<int>.Zero;
        for (int shift = 0; shift < 32; shift += 8)
        {
            sum += ((elements >>> shift) & Vector128.Create(0xFF)) * ((weights << (24 - shift)) >> 24);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Dot(Vector128<short> elements, Vector128<short> weights, Vector128<short> addend) => addend + Dot(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Dot(Vector128<int> elements, Vector128<int> weights, Vector128<int> addend) =>
        AvxVnni.IsSupported
            ? AvxVnni.MultiplyWideningAndAdd(addend, elements.AsByte(), weights.AsSByte())
            : addend + Dot(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> DotHalves(Vector128<int> elements, Vector128<int> weights) => Dot(elements.AsInt16(), weights.AsInt16()).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> DotHalves(Vector128<int> elements, Vector128<int> weights, Vector128<int> addend) =>
        (addend.AsInt16() + Dot(elements.AsInt16(), weights.AsInt16())).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> SumHalves(Vector128<int> value) =>
        Sse2.IsSupported
            ? Sse2.MultiplyAddAdjacent(value.AsInt16(), Vector128<short>.One)
            : ((value << 16) >> 16) + (value >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector128<short> phase0, Vector128<short> phase1, ref byte destination, nint offset)
    {
        // Eight bytes of one phase and eight of the other, then one of each in turn.
        Vector128<byte> packed = Saturate.ToByte(phase0, phase1);
        Vector128.Shuffle(packed, Vector128.Create((byte)0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15)).StoreUnsafe(ref destination, (nuint)offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector128<short> phase0, Vector128<short> phase1, ref short destination, nint offset)
    {
        // A lane of 32 bits holds one element of each phase, the first in its low half.
        Vector128<int> lower = Vector128.BitwiseAnd(Vector128.WidenLower(phase0), Vector128.Create(0xFFFF)) | (Vector128.WidenLower(phase1) << 16);
        Vector128<int> upper = Vector128.BitwiseAnd(Vector128.WidenUpper(phase0), Vector128.Create(0xFFFF)) | (Vector128.WidenUpper(phase1) << 16);
        lower.AsInt16().StoreUnsafe(ref destination, (nuint)offset);
        upper.AsInt16().StoreUnsafe(ref destination, (nuint)(offset + Vector128<short>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector128<int> phase0, Vector128<int> phase1, Vector128<int> phase2, Vector128<int> phase3, ref byte destination, nint offset)
    {
        // Four bytes of each phase, one phase after the other, then one of each in turn.
        Vector128<byte> packed = Saturate.ToByte(Saturate.ToInt16(phase0, phase1), Saturate.ToInt16(phase2, phase3));
        Vector128.Shuffle(packed, Vector128.Create((byte)0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)).StoreUnsafe(ref destination, (nuint)offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector128<int> phase0, Vector128<int> phase1, Vector128<int> phase2, Vector128<int> phase3, ref short destination, nint offset)
    {
        // Phases 0 and 1 of four windows, then phases 2 and 3, each pair as one lane of 32 bits; then the pairs in turn.
        Vector128<byte> pairs = Vector128.Create((byte)0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15);
        Vector128<long> first = Widen(Vector128.Shuffle(Saturate.ToInt16(phase0, phase1).AsByte(), pairs).AsUInt32(), Vector128.Shuffle(Saturate.ToInt16(phase2, phase3).AsByte(), pairs).AsUInt32(), out Vector128<long> second);
        first.AsInt16().StoreUnsafe(ref destination, (nuint)offset);
        second.AsInt16().StoreUnsafe(ref destination, (nuint)(offset + Vector128<short>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Widen(Vector128<uint> lower, Vector128<uint> upper, out Vector128<long> second)
    {
        second = (Vector128.WidenUpper(lower) | (Vector128.WidenUpper(upper) << 32)).AsInt64();
        return (Vector128.WidenLower(lower) | (Vector128.WidenLower(upper) << 32)).AsInt64();
    }
}
