using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Computes an area of a bank's output block by block: the kernels write their sums of a block to scratch memory, then they
/// become results. One pass over source and destination; nothing between them is larger than the caches.
/// </summary>
internal static class BankRunner
{
    /// <summary>Bytes of source and sums in a strip: a share of the second cache.</summary>
    private const int StripBytes = 1 << 20;

    /// <summary>Rows that a strip has at least, so that tiles are full.</summary>
    private const int MinimumRows = 16;

    /// <summary>Columns of a strip of one row.</summary>
    private const int SignalColumns = 1 << 14;

    /// <summary>Bytes of sums in a block: a share of the second cache. Wide blocks read and write memory in long stretches, which is worth more than the first cache.</summary>
    private const int BlockBytes = 1 << 18;

    /// <summary>The columns of a block are a multiple of this, so that most tiles are full, and at least some.</summary>
    private const int ColumnStep = 64;

    /// <summary>Columns that a block has at least.</summary>
    private const int MinimumColumns = 256;

    /// <summary>The area of the strip that begins where another ends.</summary>
    public static Area Strip(Area area, int start, long bytesPerElement)
    {
        if (area.Height == 1)
        {
            return area with { Left = start, Right = Math.Min(area.Right, start + SignalColumns) };
        }

        int rows = (int)Math.Clamp(StripBytes / Math.Max(1, area.Width * bytesPerElement), MinimumRows, int.MaxValue / 2);
        return area with { Top = start, Bottom = Math.Min(area.Bottom, start + rows) };
    }

    /// <summary>Computes the outputs of <paramref name="area"/>; a rule with an index writes it to <paramref name="first"/>, and the value to <paramref name="second"/> if that has elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Run<TBank, TSource, TSum, TFirst, TSecond>(Plane<TSource> source, Plane<TFirst> first, Plane<TSecond> second, Area area)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
    {
        if (area.IsEmpty)
        {
            return;
        }

        Area block = Block(area, (long)TBank.Count * Unsafe.SizeOf<TSum>());
        TSum[] scratch = ArrayPool<TSum>.Shared.Rent(checked(TBank.Count * block.Height * block.Width));
        fixed (TSum* sums = scratch)
        {
            for (int top = area.Top; top < area.Bottom; top += block.Height)
            {
                for (int left = area.Left; left < area.Right; left += block.Width)
                {
                    Area part = new(top, Math.Min(top + block.Height, area.Bottom), left, Math.Min(left + block.Width, area.Right));
                    RunBlock<TBank, TSource, TSum, TFirst, TSecond>(source, first, second, part, sums);
                }
            }
        }

        ArrayPool<TSum>.Shared.Return(scratch);
    }

    /// <summary>The first block of an area: blocks of one width, few enough elements for their sums to stay in the first cache.</summary>
    private static Area Block(Area area, long bytesPerElement)
    {
        int least = area.Height == 1 ? 1 : MinimumRows;
        int columns = (int)Math.Clamp(BlockBytes / bytesPerElement / least, MinimumColumns, int.MaxValue / 2);
        int count = (area.Width + columns - 1) / columns;
        int width = Math.Min(area.Width, ((area.Width + count - 1) / count + ColumnStep - 1) / ColumnStep * ColumnStep);
        int rows = (int)Math.Clamp(BlockBytes / (width * bytesPerElement), MinimumRows, int.MaxValue / 2);
        return new Area(area.Top, Math.Min(area.Top + rows, area.Bottom), area.Left, area.Left + width);
    }

    /// <summary>The sums of all kernels lie plane by plane in scratch memory; a group of kernels writes those from its first on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void RunBlock<TBank, TSource, TSum, TFirst, TSecond>(Plane<TSource> source, Plane<TFirst> first, Plane<TSecond> second, Area block, TSum* scratch)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
    {
        int size = block.Height * block.Width;
        for (int kernel = 0; kernel < TBank.Count; kernel++)
        {
            PinnedPlanes planes = default;
            for (int output = 0; output < Math.Min(PinnedPlanes.Size, TBank.Count - kernel); output++)
            {
                planes[output] = new PinnedPlane((nint)(scratch + ((kernel + output) * size)), block.Width);
            }

            Plane<TSum> sums = new(ref scratch[kernel * size], block.Width, block.Height, block.Width, in planes, block.Top, block.Left);
            TBank.Compute(kernel, new BankStrip<TSource, TSum>(source, sums, block));
        }

        for (int row = 0; row < block.Height; row++)
        {
            BankSums<TSum> sums = new(new Span<TSum>(scratch + (row * block.Width), ((TBank.Count - 1) * size) + block.Width), size, TBank.Count, block.Width);
            Span<TFirst> results = MemoryMarshal.CreateSpan(ref first[block.Top + row, block.Left], block.Width);
            Span<TSecond> values = second.Width == 0 ? [] : MemoryMarshal.CreateSpan(ref second[block.Top + row, block.Left], block.Width);
            BankFinish.Run(TBank.Rule, sums, results, values);
        }
    }
}

/// <summary>One row of sums of every kernel.</summary>
internal readonly ref struct BankSums<TSum>(Span<TSum> sums, int stride, int count, int width)
{
    private readonly Span<TSum> _sums = sums;

    /// <summary>The number of kernels.</summary>
    public int Count { get; } = count;

    /// <summary>The number of columns.</summary>
    public int Width { get; } = width;

    /// <summary>From a sum of a kernel to that of the next at the same place.</summary>
    public int Stride { get; } = stride;

    /// <summary>The first sum of the first kernel.</summary>
    public ref TSum First => ref MemoryMarshal.GetReference(_sums);

    /// <summary>The row of a kernel.</summary>
    public ReadOnlySpan<TSum> this[int kernel] => _sums.Slice(kernel * Stride, Width);
}
