using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Upper halves of products of 16 bits, 512 bits of lanes, and lanes taken as unsigned numbers: sums beyond Int16 that are never negative.</summary>
internal readonly partial struct Lanes512<TEdge>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> ShiftRightLogical(Vector512<short> value, int count) => Vector512.ShiftRightLogical(value, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> MultiplyHigh(Vector512<short> left, Vector512<short> right)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.MultiplyHigh(left.AsUInt16(), right.AsUInt16()).AsInt16();
        }

        Vector512<uint> lower = Vector512.WidenLower(left.AsUInt16()) * Vector512.WidenLower(right.AsUInt16());
        Vector512<uint> upper = Vector512.WidenUpper(left.AsUInt16()) * Vector512.WidenUpper(right.AsUInt16());
        return Vector512.Narrow(lower >>> 16, upper >>> 16).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> MultiplyHighRounded(Vector512<short> left, Vector512<short> right)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.MultiplyHighRoundScale(left, right);
        }

        Vector512<int> half = Vector512.Create(1 << 14);
        Vector512<int> lower = (Vector512.WidenLower(left) * Vector512.WidenLower(right)) + half;
        Vector512<int> upper = (Vector512.WidenUpper(left) * Vector512.WidenUpper(right)) + half;
        return Vector512.Narrow(lower >> 15, upper >> 15);
    }
}
