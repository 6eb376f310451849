using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Computes an area of the output: outputs whose windows lie inside the source straight from the source, those at the sides by
/// bodies that extend what they read, all others from strips of the source that are extended by the border and run through the
/// same core. So a value does not depend on which side it was computed on, and areas may overlap.
/// </summary>
internal static class AreaRunner
{
    /// <summary>Outputs up to this number are computed from one extended copy: cutting them up would cost more.</summary>
    private const int SmallArea = 4096;

    /// <summary>The strips at both sides are mostly as wide as the core's tile; what is not this many times as wide is copied as a whole.</summary>
    private const int StripsPerArea = 3;

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
        bool isSmall = top == bottom || (long)area.Height * area.Width <= SmallArea;
        int columns = isSmall || bottom - top < TCore.Tile.Rows || area.Left > 0 || area.Right < source.Width ? 0 : EdgeRunner.Columns<TCore, TSource, TDestination>(source.Width);
        int strip = columns > 0 ? columns : CoreRunner.StripWidth<TCore, TSource, TDestination>();
        if (isSmall || right - left < StripsPerArea * strip)
        {
            ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area);
            return;
        }

        // As the sides do, the first and the last rows take along what fills a tile of two passes: single vectors are much slower.
        int rowsAtOnce = TCore.Tile.IsTwoPasses ? TCore.Tile.Rows : 0;
        top = top > area.Top ? Math.Min(bottom, Math.Max(top, area.Top + rowsAtOnce)) : top;
        bottom = bottom < area.Bottom ? Math.Max(top, Math.Min(bottom, area.Bottom - rowsAtOnce)) : bottom;
        if (bottom - top < rowsAtOnce)
        {
            ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area);
            return;
        }

        ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area with { Bottom = top });
        ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area with { Top = bottom });

        // Band by band, so that what the sides read and write is near when the inside comes to it. They take outputs of the inside
        // along until they fill a tile.
        left = left > area.Left ? Math.Max(left, area.Left + strip) : left;
        right = right < area.Right ? Math.Min(right, area.Right - strip) : right;
        int band = CoreRunner.BandHeight<TCore, TSource, TDestination>(bottom - top);
        for (int row = top, height; row < bottom; row += height)
        {
            // What is left behind the last whole band goes with the one before it, so that every band holds a tile.
            height = bottom - row < 2 * band ? bottom - row : band;
            Area rows = area with { Top = row, Bottom = row + height };
            int first = row - window.AnchorRow;
            RunSide<TCore, TSource, TDestination, LeftSide>(source, destination, rows with { Right = left }, first, extends: columns > 0);
            RunInside<TCore, TSource, TDestination>(source, destination, rows with { Left = left, Right = right }, first, left - window.AnchorColumn);
            RunSide<TCore, TSource, TDestination, RightSide>(source, destination, rows with { Left = right }, first, extends: columns > 0);
        }
    }

    /// <summary>The outputs at a side: by a body that extends what it reads, or from an extended copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunSide<TCore, TSource, TDestination, TSide>(Plane<TSource> source, Plane<TDestination> destination, Area area, int sourceRow, bool extends)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TSide : struct, ISide
    {
        if (extends && !area.IsEmpty)
        {
            EdgeRunner.Run<TCore, TSource, TDestination, TSide>(new(ref source[sourceRow, area.Left], source.Pitch, destination, area));
        }
        else
        {
            ExtendedStrip.Run<TCore, TSource, TDestination>(source, destination, area);
        }
    }

    /// <summary>The part of <paramref name="start"/> to <paramref name="end"/> whose windows lie inside a source of the given size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Start, int End) Inside(int start, int end, int size, int window, int anchor)
    {
        int first = Math.Clamp(anchor, start, end);
        long last = Math.Clamp((long)size - window + anchor + 1, first, end);
        return (first, (int)last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunInside<TCore, TSource, TDestination>(Plane<TSource> source, Plane<TDestination> destination, Area area, int sourceRow, int sourceColumn)
        where TCore : ICore<TSource, TDestination> =>
        CoreRunner.Run<TCore, TSource, TDestination>(new Region<TSource, TDestination>(ref source[sourceRow, sourceColumn], source.Pitch, destination, area));
}
