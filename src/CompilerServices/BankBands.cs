using System.Threading.Tasks;

namespace ConvGen.CompilerServices;

/// <summary>Cuts the output of a bank into bands and computes them on the threads that the options allow. The bits do not depend on the cut.</summary>
internal static class BankBands
{
    /// <summary>Computes the area; on the calling thread without options, and where there is little to do.</summary>
    public static void Run<TBank, TSource, TSum, TFirst, TSecond>(Plane<TSource> source, Plane<TFirst> first, Plane<TSecond> second, Area area, ParallelOptions? options)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
        where TFirst : unmanaged
        where TSecond : unmanaged
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        int count = Bands.Count(area, (long)TBank.Window.Rows * TBank.Window.Columns * TBank.Count, TBank.Window.Rows);
        if (options is null || Bands.StaysOnThisThread(count, options))
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
            PinnedView sourceView = PinnedView.Of(source, (nint)sourceOrigin);
            PinnedView firstView = PinnedView.Of(first, (nint)firstOrigin);
            PinnedView secondView = PinnedView.Of(second, (nint)secondOrigin);
            Parallel.For(0, count, options, band => BankRunner.Run<TBank, TSource, TSum, TFirst, TSecond>(
                sourceView.ToPlane<TSource>(), firstView.ToPlane<TFirst>(), secondView.ToPlane<TSecond>(), Bands.Band(area, band, count)));
        }
    }
}
