using System;
using System.Threading.Tasks;

namespace ConvGen.CompilerServices;

/// <summary>Cuts the output of a bank into bands and computes them on the threads that the options allow. The bits do not depend on the cut.</summary>
internal static class BankBands
{
    /// <summary>Multiplications a band has at least.</summary>
    private const long WorkPerBand = 1 << 20;

    private const int MaximumBands = 256;

    /// <summary>Computes the area; on the calling thread without options, and where there is little to do.</summary>
    public static void Run<TBank, TSource, TSum, TFirst, TSecond>(Plane<TSource> source, Plane<TFirst> first, Plane<TSecond> second, Area area, ParallelOptions? options)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
        where TFirst : unmanaged
        where TSecond : unmanaged
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        int size = area.Height > 1 ? area.Height : area.Width;
        long work = (long)area.Height * area.Width * TBank.Window.Rows * TBank.Window.Columns * TBank.Count;
        int count = (int)Math.Clamp(work / WorkPerBand, 1, Math.Min(MaximumBands, Math.Max(size, 1)));
        if (options is null || (count == 1 && (options.TaskScheduler is null || options.TaskScheduler == TaskScheduler.Default)))
        {
            BankRunner.Run<TBank, TSource, TSum, TFirst, TSecond>(source, first, second, area);
            return;
        }

        RunBands<TBank, TSource, TSum, TFirst, TSecond>(source, first, second, area, count, options);
    }

    // Views cannot enter a lambda; pinned, they do as pointers. All stay pinned until the last band is done.
    private static unsafe void RunBands<TBank, TSource, TSum, TFirst, TSecond>(Plane<TSource> source, Plane<TFirst> first, Plane<TSecond> second, Area area, int count, ParallelOptions options)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
        where TFirst : unmanaged
        where TSecond : unmanaged
    {
        ref TSource sourceReference = ref source.Origin;
        ref TFirst firstReference = ref first.Origin;
        ref TSecond secondReference = ref second.Origin;
        fixed (TSource* sourceOrigin = &sourceReference)
        fixed (TFirst* firstOrigin = &firstReference)
        fixed (TSecond* secondOrigin = &secondReference)
        {
            Shape sourceShape = new((nint)sourceOrigin, source.Pitch, source.Height, source.Width);
            Shape firstShape = new((nint)firstOrigin, first.Pitch, first.Height, first.Width);
            Shape secondShape = new((nint)secondOrigin, second.Pitch, second.Height, second.Width);
            Parallel.For(0, count, options, band => BankRunner.Run<TBank, TSource, TSum, TFirst, TSecond>(
                sourceShape.ToPlane<TSource>(), firstShape.ToPlane<TFirst>(), secondShape.ToPlane<TSecond>(), Band(area, band, count)));
        }
    }

    private static Area Band(Area area, int band, int count)
    {
        int size = area.Height > 1 ? area.Height : area.Width;
        int start = (int)((long)size * band / count);
        int end = (int)((long)size * (band + 1) / count);
        return area.Height > 1 ? area with { Top = area.Top + start, Bottom = area.Top + end } : area with { Left = area.Left + start, Right = area.Left + end };
    }

    /// <summary>A pinned plane.</summary>
    private readonly record struct Shape(nint Origin, nint Pitch, int Height, int Width)
    {
        /// <summary>The plane, while it is pinned.</summary>
        public unsafe Plane<T> ToPlane<T>()
            where T : unmanaged => new(ref *(T*)Origin, Pitch, Height, Width);
    }
}
