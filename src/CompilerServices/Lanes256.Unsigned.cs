using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Upper halves of products of 16 bits, 256 bits of lanes, and lanes taken as unsigned numbers: sums beyond Int16 that are never negative.</summary>
internal readonly partial struct Lanes256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> ShiftRightLogical(Vector256<short> value, int count) => Vector256.ShiftRightLogical(value, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> MultiplyHigh(Vector256<short> left, Vector256<short> right)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyHigh(left.AsUInt16(), right.AsUInt16()).AsInt16();
        }

        Vector256<uint> lower = Vector256.WidenLower(left.AsUInt16()) * Vector256.WidenLower(right.AsUInt16());
        Vector256<uint> upper = Vector256.WidenUpper(left.AsUInt16()) * Vector256.WidenUpper(right.AsUInt16());
        return Vector256.Narrow(lower >>> 16, upper >>> 16).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> MultiplyHighRounded(Vector256<short> left, Vector256<short> right)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyHighRoundScale(left, right);
        }

        Vector256<int> half = Vector256.Create(1 << 14);
        Vector256<int> lower = (Vector256.WidenLower(left) * Vector256.WidenLower(right)) + half;
        Vector256<int> upper = (Vector256.WidenUpper(left) * Vector256.WidenUpper(right)) + half;
        return Vector256.Narrow(lower >> 15, upper >> 15);
    }
}
