using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Computes an area of a bank's output strip by strip: every kernel writes its sums of the strip to scratch memory, then they
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
    public static void Run<TBank, TSource, TSum, TFirst, TSecond>(Plane<TSource> source, Plane<TFirst> first, Plane<TSecond> second, Area area)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
    {
        if (area.IsEmpty)
        {
            return;
        }

        bool isSignal = area.Height == 1;
        long bytes = (long)Unsafe.SizeOf<TSource>() + ((long)TBank.Count * Unsafe.SizeOf<TSum>());
        Area largest = Strip(area, isSignal ? area.Left : area.Top, bytes);
        int size = largest.Height * largest.Width;
        TSum[] scratch = ArrayPool<TSum>.Shared.Rent(checked(TBank.Count * size));
        for (int start = isSignal ? area.Left : area.Top; start < (isSignal ? area.Right : area.Bottom);)
        {
            Area strip = Strip(area, start, bytes);
            for (int kernel = 0; kernel < TBank.Count; kernel++)
            {
                Plane<TSum> sums = new(ref scratch[kernel * size], strip.Width, strip.Height, strip.Width, strip.Top, strip.Left);
                TBank.Compute(kernel, new BankStrip<TSource, TSum>(source, sums, strip));
            }

            for (int row = 0; row < strip.Height; row++)
            {
                BankSums<TSum> sums = new(scratch.AsSpan(row * strip.Width), size, TBank.Count, strip.Width);
                Span<TFirst> results = MemoryMarshal.CreateSpan(ref first[strip.Top + row, strip.Left], strip.Width);
                Span<TSecond> values = second.Width == 0 ? [] : MemoryMarshal.CreateSpan(ref second[strip.Top + row, strip.Left], strip.Width);
                BankFinish.Run(TBank.Rule, sums, results, values);
            }

            start = isSignal ? strip.Right : strip.Bottom;
        }

        ArrayPool<TSum>.Shared.Return(scratch);
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

    /// <summary>The row of a kernel.</summary>
    public ReadOnlySpan<TSum> this[int kernel] => _sums.Slice(kernel * stride, Width);
}
