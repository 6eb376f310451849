using System;
using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Runs the two passes of a core band by band over lines that stay in the second cache. Every row of a region is summed once:
/// the lines that the next band sees as well move to where its first ones are.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Passes
{
    /// <summary>The rows of outputs that a band has at least; moving lines is little beside them.</summary>
    private const int LeastBand = 48;

    /// <summary>The bytes of a part of a line: wide enough to read memory in long stretches, and a band of lines fits the second cache.</summary>
    private const int BytesPerLine = 16 * 1024;

    /// <summary>Computes a region that holds a tile of each pass.</summary>
    /// <typeparam name="TRows">Sums rows: the line at a row and column from the elements of the source's row from that column on.</typeparam>
    /// <typeparam name="TColumns">Sums lines: the output at a row and column from as many lines from that row on as the window has rows.</typeparam>
    /// <typeparam name="TSource">The element type of the source.</typeparam>
    /// <typeparam name="TLine">The element type of a line.</typeparam>
    /// <typeparam name="TDestination">The element type of the destination.</typeparam>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <typeparam name="TInt16">A vector of them.</typeparam>
    /// <typeparam name="TInt32">A vector of them.</typeparam>
    /// <typeparam name="TInt64">A vector of them.</typeparam>
    /// <typeparam name="TSingle">A vector of them.</typeparam>
    /// <typeparam name="TDouble">A vector of them.</typeparam>
    /// <param name="region">The region.</param>
    /// <param name="lead">The rows of the window but one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TRows, TColumns, TSource, TLine, TDestination, TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(in Region<TSource, TDestination> region, int lead)
        where TRows : IPass<TSource, TLine>
        where TColumns : IPass<TLine, TDestination>
        where TLine : unmanaged
        where TLanes : struct, ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
        where TInt16 : struct
        where TInt32 : struct
        where TInt64 : struct
        where TSingle : struct
        where TDouble : struct
    {
        int band = Math.Min(region.Height, Math.Max(LeastBand, lead));
        int part = BytesPerLine / Unsafe.SizeOf<TLine>();
        int pitch = Pitch<TLine>(Math.Min(region.Width, 2 * part));
        TLine[] scratch = ArrayPool<TLine>.Shared.Rent((pitch * (lead + (2 * band))) + LineOfCache<TLine>());
        ref TLine lines = ref Aligned(scratch);
        for (int column = 0, width; column < region.Width; column += width)
        {
            // What is left behind the last whole part or band goes with the one before it.
            width = region.Width - column < 2 * part ? region.Width - column : part;
            TRows.Run<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region.ToLines(0, lead, column, width, ref lines, pitch));
            for (int row = 0, height; row < region.Height; row += height)
            {
                height = region.Height - row < 2 * band ? region.Height - row : band;
                TRows.Run<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region.ToLines(row + lead, height, column, width, ref Unsafe.Add(ref lines, lead * pitch), pitch));
                TColumns.Run<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region.FromLines(row, height, column, width, in lines, pitch));
                if (row + height < region.Height)
                {
                    MemoryMarshal.CreateSpan(ref Unsafe.Add(ref lines, height * pitch), lead * pitch).CopyTo(MemoryMarshal.CreateSpan(ref lines, lead * pitch));
                }
            }
        }

        ArrayPool<TLine>.Shared.Return(scratch);
    }

    /// <summary>The elements from a line to the next: an odd number of lines of the cache, so that lines do not all fall into the same sets of it.</summary>
    private static int Pitch<TLine>(int width)
    {
        int line = LineOfCache<TLine>();
        int lines = (width + line - 1) / line;
        return (lines | 1) * line;
    }

    private static int LineOfCache<TLine>() => StripCopy.Line / Unsafe.SizeOf<TLine>();

    /// <summary>The first element that begins a line of the cache. Should the collector move the memory, reads get slower, no more.</summary>
    private static unsafe ref TLine Aligned<TLine>(TLine[] scratch)
        where TLine : unmanaged
    {
        ref TLine first = ref MemoryMarshal.GetArrayDataReference(scratch);
        nint beyond = (nint)Unsafe.AsPointer(ref first) & (StripCopy.Line - 1);
        return ref Unsafe.AddByteOffset(ref first, (StripCopy.Line - beyond) & (StripCopy.Line - 1));
    }
}
