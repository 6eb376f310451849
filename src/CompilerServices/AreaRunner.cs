using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Computes an area of the output: outputs whose windows lie inside the source straight from the source, all others from strips
/// of the source that are extended by the border and run through the same core. So a value does not depend on which side it was
/// computed on, and areas may overlap.
/// </summary>
internal static class AreaRunner
{
    /// <summary>Outputs up to this number are computed from one extended copy: cutting them up would cost more.</summary>
    private const int SmallArea = 4096;

    /// <summary>Computes the outputs of <paramref name="area"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TCore, TSource, TDestination>(Plane<TSource> source, Plane<TDestination> destination, Area area)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
    {
        if (area.IsEmpty)
        {
            return;
        }

        if (TCore.Border == Border.Valid)
        {
            RunInside<TCore, TSource, TDestination>(source, destination, area, area.Top, area.Left);
            return;
        }

        Window window = TCore.Window;
        (int top, int bottom) = Inside(area.Top, area.Bottom, source.Height, window.Rows, window.AnchorRow);
        (int left, int right) = Inside(area.Left, area.Right, source.Width, window.Columns, window.AnchorColumn);
        int vector = CoreRunner.VectorWidth<TCore, TSource, TDestination>();
        if (top == bottom || right - left < vector || (long)area.Height * area.Width <= SmallArea)
        {
            ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area);
            return;
        }

        ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area with { Bottom = top });
        ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area with { Top = bottom });

        Area middle = area with { Top = top, Bottom = bottom };
        // A strip at a side takes outputs of the inside along until it fills a vector.
        if (left > area.Left)
        {
            ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, middle with { Right = Math.Max(left, area.Left + vector) });
        }

        if (right < area.Right)
        {
            ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, middle with { Left = Math.Min(right, area.Right - vector) });
        }

        RunInside<TCore, TSource, TDestination>(source, destination, middle with { Left = left, Right = right }, top - window.AnchorRow, left - window.AnchorColumn);
    }

    /// <summary>The part of <paramref name="start"/> to <paramref name="end"/> whose windows lie inside a source of the given size.</summary>
    private static (int Start, int End) Inside(int start, int end, int size, int window, int anchor)
    {
        int first = Math.Clamp(anchor, start, end);
        long last = Math.Clamp((long)size - window + anchor + 1, first, end);
        return (first, (int)last);
    }

    private static void RunInside<TCore, TSource, TDestination>(Plane<TSource> source, Plane<TDestination> destination, Area area, int sourceRow, int sourceColumn)
        where TCore : ICore<TSource, TDestination> =>
        CoreRunner.Run<TCore, TSource, TDestination>(new Region<TSource, TDestination>(
            ref source[sourceRow, sourceColumn], source.Pitch, ref destination[area.Top, area.Left], destination.Pitch, area.Height, area.Width));
}
