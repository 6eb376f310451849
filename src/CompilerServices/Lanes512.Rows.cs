using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Two rows side by side, 512 bits of lanes: the phases are the halves of each block of 128 bits, so that packing puts them back.</summary>
internal readonly partial struct Lanes512<TEdge>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadRows0(ref readonly short upper, ref readonly short lower, nint offset) =>
        Avx512BW.IsSupported
            ? Avx512BW.UnpackLow(Whole(in upper, offset), Whole(in lower, offset)).AsInt32()
            : Vector512.Create(Lanes256.LoadRows0(in upper, in lower, offset), Lanes256.LoadRows0(in upper, in lower, offset + Vector256<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadRows1(ref readonly short upper, ref readonly short lower, nint offset) =>
        Avx512BW.IsSupported
            ? Avx512BW.UnpackHigh(Whole(in upper, offset), Whole(in lower, offset)).AsInt32()
            : Vector512.Create(Lanes256.LoadRows1(in upper, in lower, offset), Lanes256.LoadRows1(in upper, in lower, offset + Vector256<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> DotRows(Vector512<int> elements, Vector512<int> weights) =>
        Avx512BW.IsSupported
            ? Avx512BW.MultiplyAddAdjacent(elements.AsInt16(), weights.AsInt16())
            : (((elements << 16) >> 16) * ((weights << 16) >> 16)) + ((elements >> 16) * (weights >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> DotRows(Vector512<int> elements, Vector512<int> weights, Vector512<int> addend) => addend + DotRows(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<int> phase0, Vector512<int> phase1, ref byte destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            Store(Avx512BW.PackSignedSaturate(phase0, phase1), ref destination, offset);
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector256<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<int> phase0, Vector512<int> phase1, ref sbyte destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            Store(Avx512BW.PackSignedSaturate(phase0, phase1), ref destination, offset);
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector256<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<int> phase0, Vector512<int> phase1, ref ushort destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            Avx512BW.PackUnsignedSaturate(phase0, phase1).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector256<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<int> phase0, Vector512<int> phase1, ref short destination, nint offset)
    {
        if (Avx512BW.IsSupported)
        {
            Avx512BW.PackSignedSaturate(phase0, phase1).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector256<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector512<int> phase0, Vector512<int> phase1, ref int destination, nint offset)
    {
        Lanes256.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes256.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector256<short>.Count);
    }
}
