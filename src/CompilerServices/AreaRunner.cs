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

    /// <summary>The least tiles of an inside whose sides are as wide as a tile.</summary>
    private const int TilesWithSides = 3;

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
        int vector = SideWidth<TCore, TSource, TDestination>(right - left);
        if (top == bottom || right - left < vector || (long)area.Height * area.Width <= SmallArea)
        {
            ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area);
            return;
        }

        ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area with { Bottom = top });
        ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area with { Top = bottom });

        // The strips at the sides take some outputs of the inside along, so that they fill a vector.
        Area middle = area with { Top = top, Bottom = bottom };
        int firstInside = left;
        if (left > area.Left)
        {
            left = Math.Max(left, area.Left + vector);
            ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, middle with { Right = left });
        }

        if (right < area.Right)
        {
            right = Math.Min(right, area.Right - vector);
            ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, middle with { Left = right });
        }

        // Where the strips have left less than a vector, the inside takes some of theirs back.
        left = Math.Max(firstInside, Math.Min(left, right - CoreRunner.VectorWidth<TCore, TSource, TDestination>()));
        RunInside<TCore, TSource, TDestination>(source, destination, middle with { Left = left, Right = right }, top - window.AnchorRow, left - window.AnchorColumn);
    }

    /// <summary>
    /// The outputs of a strip at a side, most of which the inside need not compute then: those of a tile where there is room for
    /// several, else those of the narrowest vector.
    /// </summary>
    private static int SideWidth<TCore, TSource, TDestination>(int inside)
        where TCore : ICore<TSource, TDestination>
    {
        int tile = CoreRunner.TileWidth<TCore, TSource, TDestination>();
        return inside >= TilesWithSides * tile ? tile : CoreRunner.VectorWidth<TCore, TSource, TDestination>();
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
