using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>The checks of kernels that have a destination each.</summary>
internal static class BankChecks
{
    /// <summary>Checks that every destination has the size of its output and shares no element with the source or another.</summary>
    /// <exception cref="ArgumentException">One has not, or does.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Check<TPass, TSource>(PinnedView source, ReadOnlySpan<PinnedView> views, Shape shape)
        where TPass : IBankPass<TSource>, allows ref struct
        where TSource : unmanaged
    {
        for (int kernel = 0; kernel < TPass.Count; kernel++)
        {
            PinnedView view = views[kernel];
            Window window = TPass.WindowOf(kernel);
            int height = shape.IsSignal ? 1 : Convolution.OutputSize(source.Height, window.Rows, TPass.Border);
            int width = Convolution.OutputSize(source.Width, window.Columns, TPass.Border);
            if (!Arguments.IsSize(view.Height, view.Width, height, width))
            {
                throw ArgumentErrors.WrongSize(ShapeOf<TPass, TSource>(view, kernel, shape), shape, height, width);
            }

            if (Overlap.Exists(source.ToPlane<TSource>(), view.ToBytes()))
            {
                throw ArgumentErrors.Shared(ShapeOf<TPass, TSource>(view, kernel, shape), shape);
            }
        }

        for (int kernel = 1; kernel < TPass.Count; kernel++)
        {
            for (int other = 0; other < kernel; other++)
            {
                if (Overlap.Exists(views[other].ToBytes(), views[kernel].ToBytes()))
                {
                    throw ArgumentErrors.Shared(ShapeOf<TPass, TSource>(views[kernel], kernel, shape), ShapeOf<TPass, TSource>(views[other], other, shape));
                }
            }
        }
    }

    private static Shape ShapeOf<TPass, TSource>(PinnedView view, int kernel, Shape source)
        where TPass : IBankPass<TSource>, allows ref struct
        where TSource : unmanaged => new(TPass.NameOf(kernel), view.Height, view.Width, source.IsSignal);
}
