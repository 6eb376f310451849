using System;
using System.Threading.Tasks;

namespace ConvGen.CompilerServices;

/// <summary>
/// Cuts an area into bands and computes them on the threads that the options allow. A band is worth a thread's while; work of
/// one band stays on the calling thread. The bits do not depend on the cut.
/// </summary>
internal static class Bands
{
    /// <summary>What null means.</summary>
    public static readonly ParallelOptions DefaultOptions = new();

    /// <summary>Multiplications a band has at least: some tens of microseconds, so that handing it over does not show.</summary>
    private const long WorkPerBand = 1 << 20;

    /// <summary>More bands than this serve neither balance nor a prompt answer to cancellation.</summary>
    private const int MaximumBands = 256;

    /// <summary>
    /// The rows of a band, at least, for each row of the source that it reads and the band above it reads as well: what a body
    /// makes of those rows, both make.
    /// </summary>
    private const int RowsPerSharedRow = 4;

    /// <summary>Computes the area; returns when every band is done.</summary>
    public static void Run<TCore, TSource, TDestination>(Plane<TSource> source, Plane<TDestination> destination, Area area, ParallelOptions options)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        int count = Count(area, (long)TCore.Window.Rows * TCore.Window.Columns, TCore.Window.Rows);
        if (StaysOnThisThread(count, options))
        {
            AreaRunner.Run<TCore, TSource, TDestination>(source, destination, area);
            return;
        }

        RunBands<TCore, TSource, TDestination>(source, destination, area, count, options);
    }

    /// <summary>The bands that an area is worth.</summary>
    /// <param name="area">The outputs.</param>
    /// <param name="multiplications">The multiplications of one output.</param>
    /// <param name="windowRows">The rows that one output sees.</param>
    public static int Count(Area area, long multiplications, int windowRows)
    {
        int most = area.Height > 1 ? area.Height / Math.Max(1, RowsPerSharedRow * (windowRows - 1)) : area.Width;
        long work = (long)area.Height * area.Width * multiplications;
        return (int)Math.Clamp(work / WorkPerBand, 1, Math.Clamp(most, 1, MaximumBands));
    }

    /// <summary>True for work of one band, unless the options name a scheduler of their own.</summary>
    public static bool StaysOnThisThread(int count, ParallelOptions options) =>
        count == 1 && (options.TaskScheduler is null || options.TaskScheduler == TaskScheduler.Default);

    // Views cannot enter a lambda; pinned, they do as pointers. Both stay pinned until the last band is done.
    private static unsafe void RunBands<TCore, TSource, TDestination>(Plane<TSource> source, Plane<TDestination> destination, Area area, int count, ParallelOptions options)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        ref TSource firstSource = ref source.Origin;
        ref TDestination firstDestination = ref destination.Origin;
        fixed (TSource* sourceOrigin = &firstSource)
        fixed (TDestination* destinationOrigin = &firstDestination)
        {
            PinnedView sourceView = PinnedView.Of(source, (nint)sourceOrigin);
            PinnedView destinationView = PinnedView.Of(destination, (nint)destinationOrigin);
            Parallel.For(0, count, options, band => AreaRunner.Run<TCore, TSource, TDestination>(
                sourceView.ToPlane<TSource>(), destinationView.ToPlane<TDestination>(), Band(area, band, count)));
        }
    }

    /// <summary>Band number <paramref name="band"/> of <paramref name="count"/>: some rows, or some columns of an area of one row.</summary>
    public static Area Band(Area area, int band, int count)
    {
        bool byRows = area.Height > 1;
        int size = byRows ? area.Height : area.Width;
        int start = (int)((long)size * band / count);
        int end = (int)((long)size * (band + 1) / count);
        return byRows
            ? area with { Top = area.Top + start, Bottom = area.Top + end }
            : area with { Left = area.Left + start, Right = area.Left + end };
    }
}
