using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// The lower part of a 128-bit vector where a load or store must touch fewer than 16 bytes. What lies above the part is
/// unspecified after a load and ignored by a store.
/// </summary>
internal static class PartialVector
{
    /// <summary>The 2 bytes at <paramref name="offset"/>, counted in elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load16<T>(ref readonly T source, nint offset)
        where T : struct =>
        Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ushort>(in At(in source, offset))).As<ushort, T>();

    /// <summary>The 4 bytes at <paramref name="offset"/>, counted in elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load32<T>(ref readonly T source, nint offset)
        where T : struct =>
        Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(in At(in source, offset))).As<uint, T>();

    /// <summary>The 8 bytes at <paramref name="offset"/>, counted in elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load64<T>(ref readonly T source, nint offset)
        where T : struct =>
        Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(in At(in source, offset))).As<ulong, T>();

    /// <summary>Writes 2 bytes at <paramref name="offset"/>, counted in elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store16<T>(Vector128<T> value, ref T destination, nint offset)
        where T : struct =>
        Unsafe.WriteUnaligned(ref At(ref destination, offset), value.AsUInt16().ToScalar());

    /// <summary>Writes 4 bytes at <paramref name="offset"/>, counted in elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store32<T>(Vector128<T> value, ref T destination, nint offset)
        where T : struct =>
        Unsafe.WriteUnaligned(ref At(ref destination, offset), value.AsUInt32().ToScalar());

    /// <summary>Writes 8 bytes at <paramref name="offset"/>, counted in elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store64<T>(Vector128<T> value, ref T destination, nint offset)
        where T : struct =>
        Unsafe.WriteUnaligned(ref At(ref destination, offset), value.AsUInt64().ToScalar());

    /// <summary>The upper 8 bytes, moved down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Upper(Vector128<int> value) => Vector128.Shuffle(value, Vector128.Create(2, 3, 2, 3));

    /// <summary>The lower 8 bytes of each, one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Join(Vector128<int> lower, Vector128<int> upper) =>
        Sse2.IsSupported
            ? Sse2.UnpackLow(lower.AsInt64(), upper.AsInt64()).AsInt32()
            : Vector128.Create(lower.GetLower(), upper.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At<T>(ref readonly T start, nint offset)
        where T : struct =>
        ref Unsafe.As<T, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in start), offset));
}
