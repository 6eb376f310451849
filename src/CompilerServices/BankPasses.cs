using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace ConvGen.CompilerServices;

/// <summary>
/// Runs kernels that have a destination each: pins the destinations, checks them, and goes through source and destinations once, on
/// the calling thread or band by band on several. The bits do not depend on the cut.
/// </summary>
internal static unsafe class BankPasses
{
    /// <summary>Computes all destinations; nothing is written before all checks have passed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TPass, TSource>(Plane<TSource> source, in TPass pass, Shape shape, ParallelOptions? options)
        where TPass : IBankPass<TSource>, allows ref struct
        where TSource : unmanaged
    {
        Span<PinnedView> views = stackalloc PinnedView[TPass.Count];
        ref TSource first = ref source.Origin;
        fixed (TSource* origin = &first)
        {
            Pin<TPass, TSource>(PinnedView.Of(source, (nint)origin), in pass, views, 0, shape, options);
        }
    }

    /// <summary>Pins the destinations from a kernel on, one a call, and goes on where all are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pin<TPass, TSource>(PinnedView source, in TPass pass, Span<PinnedView> views, int kernel, Shape shape, ParallelOptions? options)
        where TPass : IBankPass<TSource>, allows ref struct
        where TSource : unmanaged
    {
        if (kernel == TPass.Count)
        {
            BankChecks.Check<TPass, TSource>(source, views, shape);
            RunPinned<TPass, TSource>(source, views, options);
            return;
        }

        BankPlane plane = pass.PlaneOf(kernel);
        ref byte first = ref plane.Origin;
        fixed (byte* origin = &first)
        {
            views[kernel] = new PinnedView((nint)origin, plane.Pitch, plane.Height, plane.Width) { ElementBytes = plane.ElementBytes };
            Pin<TPass, TSource>(source, in pass, views, kernel + 1, shape, options);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPinned<TPass, TSource>(PinnedView source, Span<PinnedView> views, ParallelOptions? options)
        where TPass : IBankPass<TSource>, allows ref struct
        where TSource : unmanaged
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        (int height, int width, int rows, long multiplications) = (0, 0, 0, 0);
        for (int kernel = 0; kernel < TPass.Count; kernel++)
        {
            Window window = TPass.WindowOf(kernel);
            height = Math.Max(height, views[kernel].Height);
            width = Math.Max(width, views[kernel].Width);
            rows = Math.Max(rows, window.Rows);
            multiplications += (long)window.Rows * window.Columns;
        }

        Area area = new(0, height, 0, width);
        int count = options is null ? 1 : Bands.Count(area, multiplications, rows);
        if (options is null || Bands.StaysOnThisThread(count, options))
        {
            RunArea<TPass, TSource>(source, views, area);
        }
        else
        {
            RunBands<TPass, TSource>(source, views.ToArray(), area, count, options);
        }
    }

    /// <summary>Every core takes its turn on a few rows, which stay in the caches meanwhile; one that is alone needs no turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunArea<TPass, TSource>(PinnedView source, ReadOnlySpan<PinnedView> views, Area area)
        where TPass : IBankPass<TSource>, allows ref struct
        where TSource : unmanaged
    {
        bool byRows = area.Height > 1;
        int end = byRows ? area.Bottom : area.Right;
        for (int start = byRows ? area.Top : area.Left; start < end;)
        {
            Area strip = TPass.Cores == 1 ? area : BankRunner.Strip(area, start, sizeof(TSource));
            TPass.Compute(new BankBand<TSource>(source.ToPlane<TSource>(), views, strip));
            start = byRows ? strip.Bottom : strip.Right;
        }
    }

    private static void RunBands<TPass, TSource>(PinnedView source, PinnedView[] views, Area area, int count, ParallelOptions options)
        where TPass : IBankPass<TSource>, allows ref struct
        where TSource : unmanaged =>
        Parallel.For(0, count, options, band => RunArea<TPass, TSource>(source, views, Bands.Band(area, band, count)));
}
