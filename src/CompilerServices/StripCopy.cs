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
    public static int PitchOf<T>(int width)
    {
        int line = Line / Unsafe.SizeOf<T>();
        return checked((width + line - 1) / line * line);
    }

    /// <summary>Copies rows one below the other.</summary>
    /// <param name="from">The first byte of the first row.</param>
    /// <param name="pitch">The bytes from a row to the next.</param>
    /// <param name="to">The first byte of the first copy.</param>
    /// <param name="targetPitch">The bytes from a copy to the next.</param>
    /// <param name="bytes">The bytes of a row.</param>
    /// <param name="rows">The number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(ref byte from, nint pitch, ref byte to, nint targetPitch, nint bytes, int rows)
    {
        if (Vector512.IsHardwareAccelerated && bytes >= Vector512<byte>.Count)
        {
            Copy<Vector512<byte>>(ref from, pitch, ref to, targetPitch, bytes, rows);
        }
        else if (bytes >= Vector256<byte>.Count)
        {
            Copy<Vector256<byte>>(ref from, pitch, ref to, targetPitch, bytes, rows);
        }
        else if (bytes >= Vector128<byte>.Count)
        {
            Copy<Vector128<byte>>(ref from, pitch, ref to, targetPitch, bytes, rows);
        }
        else
        {
            Copy<byte>(ref from, pitch, ref to, targetPitch, bytes, rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy<TPiece>(ref byte from, nint pitch, ref byte to, nint targetPitch, nint bytes, int rows)
        where TPiece : unmanaged
    {
        // The last piece moves back to end with the row.
        nint last = bytes - Unsafe.SizeOf<TPiece>();
        for (; rows > 0; rows--)
        {
            for (nint i = 0; i < last; i += Unsafe.SizeOf<TPiece>())
            {
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, i), Unsafe.ReadUnaligned<TPiece>(in Unsafe.Add(ref from, i)));
            }

            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), Unsafe.ReadUnaligned<TPiece>(in Unsafe.Add(ref from, last)));
            from = ref Unsafe.Add(ref from, pitch);
            to = ref Unsafe.Add(ref to, targetPitch);
        }
    }
}
