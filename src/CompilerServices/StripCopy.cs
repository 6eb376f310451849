using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Copies rows of bytes without the call that a copy of a span is: those of strips are short and many.</summary>
internal static class StripCopy
{
    /// <summary>The bytes of a line of the cache.</summary>
    public const int Line = 64;

    /// <summary>The elements from a row of copies to the next: whole lines of the cache, so that reads cross as few as can be.</summary>
    /// <exception cref="System.OverflowException">The rows are too long.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PitchOf<T>(int width)
    {
        int line = Line / Unsafe.SizeOf<T>();
        return checked((width + line - 1) / line * line);
    }

    /// <summary>Copies rows one below the other and writes what lies beside them.</summary>
    /// <param name="from">The first byte of the source's first row.</param>
    /// <param name="pitch">The bytes from a row to the next.</param>
    /// <param name="to">The first byte of the first copy.</param>
    /// <param name="targetPitch">The bytes from a copy to the next.</param>
    /// <param name="pieces">What lies beside a row; what a piece writes beyond its side is written again.</param>
    /// <param name="skipped">The bytes of a source's row before those that are copied.</param>
    /// <param name="before">The bytes of a copy before those that are copied.</param>
    /// <param name="bytes">The bytes that are copied.</param>
    /// <param name="rows">The number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Extend(ref byte from, nint pitch, ref byte to, nint targetPitch, ReadOnlySpan<StripPiece> pieces, nint skipped, nint before, nint bytes, int rows)
    {
        if (Vector512.IsHardwareAccelerated && bytes >= Vector512<byte>.Count)
        {
            Extend<Vector512<byte>>(ref from, pitch, ref to, targetPitch, pieces, skipped, before, bytes, rows);
        }
        else if (bytes >= Vector256<byte>.Count)
        {
            Extend<Vector256<byte>>(ref from, pitch, ref to, targetPitch, pieces, skipped, before, bytes, rows);
        }
        else if (bytes >= Vector128<byte>.Count)
        {
            Extend<Vector128<byte>>(ref from, pitch, ref to, targetPitch, pieces, skipped, before, bytes, rows);
        }
        else
        {
            Extend<byte>(ref from, pitch, ref to, targetPitch, pieces, skipped, before, bytes, rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Extend<TPart>(ref byte from, nint pitch, ref byte to, nint targetPitch, ReadOnlySpan<StripPiece> pieces, nint skipped, nint before, nint bytes, int rows)
        where TPart : unmanaged
    {
        // The last part moves back to end with the row.
        nint last = bytes - Unsafe.SizeOf<TPart>();
        for (; rows > 0; rows--)
        {
            for (int i = 0; i < pieces.Length; i++)
            {
                pieces[i].Write(ref from, ref to);
            }

            ref byte source = ref Unsafe.Add(ref from, skipped);
            ref byte target = ref Unsafe.Add(ref to, before);
            for (nint i = 0; i < last; i += Unsafe.SizeOf<TPart>())
            {
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, i), Unsafe.ReadUnaligned<TPart>(in Unsafe.Add(ref source, i)));
            }

            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, last), Unsafe.ReadUnaligned<TPart>(in Unsafe.Add(ref source, last)));
            from = ref Unsafe.Add(ref from, pitch);
            to = ref Unsafe.Add(ref to, targetPitch);
        }
    }
}
