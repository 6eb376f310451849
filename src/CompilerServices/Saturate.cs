using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// Two vectors of 128 bits as one of lanes half as wide, in order, every lane brought to the nearest value of its new type.
/// </summary>
/// <remarks>
/// The portable narrowing from signed to unsigned lanes truncates, and the one that saturates takes unsigned lanes, in which
/// a negative number is a large one: negatives become 0 before they are reinterpreted.
/// </remarks>
internal static class Saturate
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToByte(Vector128<short> lower, Vector128<short> upper) =>
        Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(lower, upper)
            : Vector128.NarrowWithSaturation(
                Vector128.Max(lower, Vector128<short>.Zero).AsUInt16(),
                Vector128.Max(upper, Vector128<short>.Zero).AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> ToSByte(Vector128<short> lower, Vector128<short> upper) =>
        Vector128.NarrowWithSaturation(lower, upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ToUInt16(Vector128<int> lower, Vector128<int> upper) =>
        Sse41.IsSupported
            ? Sse41.PackUnsignedSaturate(lower, upper)
            : Vector128.NarrowWithSaturation(
                Vector128.Max(lower, Vector128<int>.Zero).AsUInt32(),
                Vector128.Max(upper, Vector128<int>.Zero).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ToInt16(Vector128<int> lower, Vector128<int> upper) =>
        Vector128.NarrowWithSaturation(lower, upper);
}
