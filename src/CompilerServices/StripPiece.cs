using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>
/// Sixteen bytes of every row of a strip, beside the source: sixteen bytes of the row, shuffled, and what a constant border shows.
/// So a few instructions extend a row, whatever the border is.
/// </summary>
internal readonly struct StripPiece
{
    private readonly nint _target; // in bytes, as all places here
    private readonly nint _source;
    private readonly Vector128<byte> _order;
    private readonly Vector128<byte> _kept;
    private readonly Vector128<byte> _fill;

    private StripPiece(nint target, nint source, Vector128<byte> order, Vector128<byte> kept, Vector128<byte> fill)
    {
        _target = target;
        _source = source;
        _order = order;
        _kept = kept;
        _fill = fill;
    }

    /// <summary>The elements of a piece.</summary>
    public static int Length<T>()
        where T : unmanaged => Vector128<byte>.Count / Unsafe.SizeOf<T>();

    /// <summary>Finds the piece for columns of a strip.</summary>
    /// <param name="start">The column of the source that the strip begins at; negative if it begins before the source.</param>
    /// <param name="first">The column of the strip that the piece begins at.</param>
    /// <param name="count">The columns it is made for.</param>
    /// <param name="skipped">The columns before those, which may take anything.</param>
    /// <param name="size">The columns of the source.</param>
    /// <param name="border">What lies beyond the edges.</param>
    /// <param name="borderValue">What lies outside a constant border.</param>
    /// <param name="piece">The piece.</param>
    /// <returns>False if the elements do not lie so near to each other that one read sees them all.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCreate<T>(long start, int first, int count, int skipped, int size, Border border, T borderValue, out StripPiece piece)
        where T : unmanaged
    {
        int length = Length<T>();
        Unsafe.SkipInit(out piece);
        long column = start + first + skipped;
        bool isNear = column > -size && column + count < 2L * size;
        if (size < length || !isNear)
        {
            return false;
        }

        if (border == Border.Constant)
        {
            piece = new StripPiece(first * Unsafe.SizeOf<T>(), 0, Vector128<byte>.Zero, Vector128<byte>.Zero, Broadcast(borderValue));
            return true;
        }

        // So near, every border shows neighbours beside each other, in one direction or the other, or one element again and again.
        int one = BorderIndex.Map(column, size, border);
        int other = BorderIndex.Map(column + count - 1, size, border);
        int step = Math.Sign(other - one);
        int source = Math.Min(Math.Min(one, other), size - length);
        // Bytes of an element follow each other in either direction.
        int width = Unsafe.SizeOf<T>();
        int shift = BitOperations.Log2((uint)width);
        Vector128<sbyte> lane = Vector128.CreateSequence<sbyte>(0, 1);
        Vector128<sbyte> element = (lane.AsInt16() >>> shift).AsSByte() & Vector128.Create((sbyte)(15 >> shift));
        Vector128<sbyte> shown = (Vector128.Create((sbyte)step) * (element - Vector128.Create((sbyte)skipped))) + Vector128.Create((sbyte)(one - source));
        Vector128<sbyte> order = (shown * Vector128.Create((sbyte)width)) + (lane & Vector128.Create((sbyte)(width - 1)));
        piece = new StripPiece(first * width, source * width, order.AsByte(), Vector128<byte>.AllBitsSet, Vector128<byte>.Zero);
        return true;
    }

    // Not every element, such as Half, can be an element of a vector.
    private static Vector128<byte> Broadcast<T>(T value)
        where T : unmanaged => Unsafe.SizeOf<T>() switch
        {
            1 => Vector128.Create(Unsafe.BitCast<T, byte>(value)),
            2 => Vector128.Create(Unsafe.BitCast<T, ushort>(value)).AsByte(),
            4 => Vector128.Create(Unsafe.BitCast<T, uint>(value)).AsByte(),
            _ => Vector128.Create(Unsafe.BitCast<T, ulong>(value)).AsByte(),
        };

    /// <summary>Writes the piece of a row.</summary>
    /// <param name="row">The first element of the source's row.</param>
    /// <param name="target">The first element of the strip's row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ref byte row, ref byte target)
    {
        Vector128<byte> bytes = Vector128.LoadUnsafe(in Unsafe.AddByteOffset(ref row, _source));
        Vector128.StoreUnsafe((Vector128.ShuffleNative(bytes, _order) & _kept) | _fill, ref Unsafe.AddByteOffset(ref target, _target));
    }
}
