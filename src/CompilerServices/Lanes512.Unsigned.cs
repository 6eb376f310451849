using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Lanes of 16 bits taken as unsigned numbers, 512 bits of them: sums beyond Int16 that are never negative.</summary>
internal readonly partial struct Lanes512
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
}
