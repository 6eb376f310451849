using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace ConvGen.CompilerServices;

/// <summary>
/// Runs a core with several outputs over areas of its destinations, on the calling thread or in bands on several. The destinations
/// are pinned meanwhile: a region reaches them by address.
/// </summary>
internal static unsafe class BankGroups
{
    /// <summary>Computes the area of every destination; checked before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TCore, TSource, TDestination>(Plane<TSource> source, in BankPlanes<TDestination> planes, Area area, ParallelOptions? options)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        if (area.IsEmpty)
        {
            return;
        }

        fixed (TDestination* plane0 = &planes[0].Origin)
        fixed (TDestination* plane1 = &planes[1].Origin)
        fixed (TDestination* plane2 = &planes[2].Origin)
        fixed (TDestination* plane3 = &planes[3].Origin)
        fixed (TDestination* plane4 = &planes[4].Origin)
        fixed (TDestination* plane5 = &planes[5].Origin)
        fixed (TDestination* plane6 = &planes[6].Origin)
        fixed (TDestination* plane7 = &planes[7].Origin)
        {
            PinnedPlanes table = default;
            table[0] = new PinnedPlane((nint)plane0, planes[0].Pitch);
            table[1] = new PinnedPlane((nint)plane1, planes[1].Pitch);
            table[2] = new PinnedPlane((nint)plane2, planes[2].Pitch);
            table[3] = new PinnedPlane((nint)plane3, planes[3].Pitch);
            table[4] = new PinnedPlane((nint)plane4, planes[4].Pitch);
            table[5] = new PinnedPlane((nint)plane5, planes[5].Pitch);
            table[6] = new PinnedPlane((nint)plane6, planes[6].Pitch);
            table[7] = new PinnedPlane((nint)plane7, planes[7].Pitch);
            int count = Bands.Count(area, (long)TCore.Window.Rows * TCore.Window.Columns * planes.Count);
            if (options is null || Bands.StaysOnThisThread(count, options))
            {
                AreaRunner.Run<TCore, TSource, TDestination>(source, View<TDestination>(in table, planes.First.Height, planes.First.Width), area);
            }
            else
            {
                RunBands<TCore, TSource, TDestination>(source, table, planes.First.Height, planes.First.Width, area, count, options);
            }
        }
    }

    private static void RunBands<TCore, TSource, TDestination>(Plane<TSource> source, PinnedPlanes table, int height, int width, Area area, int count, ParallelOptions options)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        ref TSource first = ref source.Origin;
        fixed (TSource* origin = &first)
        {
            PinnedView view = PinnedView.Of(source, (nint)origin);
            Parallel.For(0, count, options, band =>
            {
                PinnedPlanes planes = table;
                AreaRunner.Run<TCore, TSource, TDestination>(
                    view.ToPlane<TSource>(), View<TDestination>(in planes, height, width), Bands.Band(area, band, count));
            });
        }
    }

    /// <summary>The first of the planes, which knows the others.</summary>
    private static Plane<TDestination> View<TDestination>(ref readonly PinnedPlanes table, int height, int width)
        where TDestination : unmanaged => new(ref *(TDestination*)table[0].Origin, table[0].Pitch, height, width, in table);
}
