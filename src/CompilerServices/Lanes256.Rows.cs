using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Two rows side by side, 256 bits of lanes: the phases are the halves of each block of 128 bits, so that packing puts them back.</summary>
internal readonly partial struct Lanes256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadRows0(ref readonly short upper, ref readonly short lower, nint offset) =>
        Avx2.IsSupported
            ? Avx2.UnpackLow(Vector256.LoadUnsafe(in upper, (nuint)offset), Vector256.LoadUnsafe(in lower, (nuint)offset)).AsInt32()
            : Vector256.Create(Lanes128.LoadRows0(in upper, in lower, offset), Lanes128.LoadRows0(in upper, in lower, offset + Vector128<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadRows1(ref readonly short upper, ref readonly short lower, nint offset) =>
        Avx2.IsSupported
            ? Avx2.UnpackHigh(Vector256.LoadUnsafe(in upper, (nuint)offset), Vector256.LoadUnsafe(in lower, (nuint)offset)).AsInt32()
            : Vector256.Create(Lanes128.LoadRows1(in upper, in lower, offset), Lanes128.LoadRows1(in upper, in lower, offset + Vector128<short>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> DotRows(Vector256<int> elements, Vector256<int> weights) =>
        Avx2.IsSupported
            ? Avx2.MultiplyAddAdjacent(elements.AsInt16(), weights.AsInt16())
            : (((elements << 16) >> 16) * ((weights << 16) >> 16)) + ((elements >> 16) * (weights >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> DotRows(Vector256<int> elements, Vector256<int> weights, Vector256<int> addend) =>
        AvxVnni.IsSupported
            ? AvxVnni.MultiplyWideningAndAdd(addend, elements.AsInt16(), weights.AsInt16())
            : addend + DotRows(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector256<int> phase0, Vector256<int> phase1, ref byte destination, nint offset)
    {
        if (Avx2.IsSupported)
        {
            Store(Avx2.PackSignedSaturate(phase0, phase1), ref destination, offset);
            return;
        }

        Lanes128.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes128.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector128<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector256<int> phase0, Vector256<int> phase1, ref sbyte destination, nint offset)
    {
        if (Avx2.IsSupported)
        {
            Store(Avx2.PackSignedSaturate(phase0, phase1), ref destination, offset);
            return;
        }

        Lanes128.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes128.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector128<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector256<int> phase0, Vector256<int> phase1, ref ushort destination, nint offset)
    {
        if (Avx2.IsSupported)
        {
            Avx2.PackUnsignedSaturate(phase0, phase1).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes128.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes128.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector128<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector256<int> phase0, Vector256<int> phase1, ref short destination, nint offset)
    {
        if (Avx2.IsSupported)
        {
            Avx2.PackSignedSaturate(phase0, phase1).StoreUnsafe(ref destination, (nuint)offset);
            return;
        }

        Lanes128.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes128.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector128<short>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector256<int> phase0, Vector256<int> phase1, ref int destination, nint offset)
    {
        Lanes128.StorePhases(phase0.GetLower(), phase1.GetLower(), ref destination, offset);
        Lanes128.StorePhases(phase0.GetUpper(), phase1.GetUpper(), ref destination, offset + Vector128<short>.Count);
    }
}
