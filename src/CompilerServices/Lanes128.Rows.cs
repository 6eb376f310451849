using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Two rows side by side, 128 bits of lanes: the phases are the halves of the columns.</summary>
internal readonly partial struct Lanes128
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadRows0(ref readonly short upper, ref readonly short lower, nint offset)
    {
        Vector128<short> first = Vector128.LoadUnsafe(in upper, (nuint)offset);
        Vector128<short> second = Vector128.LoadUnsafe(in lower, (nuint)offset);
        return Sse2.IsSupported
            ? Sse2.UnpackLow(first, second).AsInt32()
            : Beside(Vector128.WidenLower(first), Vector128.WidenLower(second));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadRows1(ref readonly short upper, ref readonly short lower, nint offset)
    {
        Vector128<short> first = Vector128.LoadUnsafe(in upper, (nuint)offset);
        Vector128<short> second = Vector128.LoadUnsafe(in lower, (nuint)offset);
        return Sse2.IsSupported
            ? Sse2.UnpackHigh(first, second).AsInt32()
            : Beside(Vector128.WidenUpper(first), Vector128.WidenUpper(second));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> DotRows(Vector128<int> elements, Vector128<int> weights) =>
        Sse2.IsSupported
            ? Sse2.MultiplyAddAdjacent(elements.AsInt16(), weights.AsInt16())
            : (((elements << 16) >> 16) * ((weights << 16) >> 16)) + ((elements >> 16) * (weights >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> DotRows(Vector128<int> elements, Vector128<int> weights, Vector128<int> addend) =>
        AvxVnni.IsSupported
            ? AvxVnni.MultiplyWideningAndAdd(addend, elements.AsInt16(), weights.AsInt16())
            : addend + DotRows(elements, weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector128<int> phase0, Vector128<int> phase1, ref byte destination, nint offset) =>
        Store(Saturate.ToInt16(phase0, phase1), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector128<int> phase0, Vector128<int> phase1, ref sbyte destination, nint offset) =>
        Store(Saturate.ToInt16(phase0, phase1), ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector128<int> phase0, Vector128<int> phase1, ref ushort destination, nint offset) =>
        Saturate.ToUInt16(phase0, phase1).StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector128<int> phase0, Vector128<int> phase1, ref short destination, nint offset) =>
        Saturate.ToInt16(phase0, phase1).StoreUnsafe(ref destination, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePhases(Vector128<int> phase0, Vector128<int> phase1, ref int destination, nint offset)
    {
        phase0.StoreUnsafe(ref destination, (nuint)offset);
        phase1.StoreUnsafe(ref destination, (nuint)(offset + Vector128<int>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Beside(Vector128<int> low, Vector128<int> high) => (low & Vector128.Create((int)ushort.MaxValue)) | (high << 16);
}
