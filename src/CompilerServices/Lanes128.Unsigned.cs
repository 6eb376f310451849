using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Upper halves of products of 16 bits, 128 bits of lanes, and lanes taken as unsigned numbers: sums beyond Int16 that are never negative.</summary>
internal readonly partial struct Lanes128
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ShiftRightLogical(Vector128<short> value, int count) => Vector128.ShiftRightLogical(value, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> MultiplyHigh(Vector128<short> left, Vector128<short> right)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.MultiplyHigh(left.AsUInt16(), right.AsUInt16()).AsInt16();
        }

        Vector128<uint> lower = Vector128.WidenLower(left.AsUInt16()) * Vector128.WidenLower(right.AsUInt16());
        Vector128<uint> upper = Vector128.WidenUpper(left.AsUInt16()) * Vector128.WidenUpper(right.AsUInt16());
        return Vector128.Narrow(lower >>> 16, upper >>> 16).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> MultiplyHighRounded(Vector128<short> left, Vector128<short> right)
    {
        if (Ssse3.IsSupported)
        {
            return Ssse3.MultiplyHighRoundScale(left, right);
        }

        Vector128<int> half = Vector128.Create(1 << 14);
        Vector128<int> lower = (Vector128.WidenLower(left) * Vector128.WidenLower(right)) + half;
        Vector128<int> upper = (Vector128.WidenUpper(left) * Vector128.WidenUpper(right)) + half;
        return Vector128.Narrow(lower >> 15, upper >> 15);
    }
}
