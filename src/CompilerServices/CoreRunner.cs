using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>
/// Runs a core over a region with the widest vectors that this machine has and the region holds. Every choice gives the same
/// bits, so a region may be cut anywhere.
/// </summary>
internal static class CoreRunner
{
    /// <summary>The rows of a band that strips go down at least: few enough for their pages to stay in reach of the processor's tables.</summary>
    private const int LeastBand = 24;

    /// <summary>Every band begins with rows that complete no output; a band this many times as high makes little of them.</summary>
    private const int LeadsPerBand = 16;

    /// <summary>A stretch of a signal begins with rows that complete no output; it is worth that if it is this many times as high.</summary>
    private const int LeadsPerStretch = 4;

    /// <summary>The tiles of a band one below the other where they stand alone.</summary>
    private const int TilesPerBand = 16;

    /// <summary>
    /// The columns of a strip at a side: those of the core's tile with the widest vectors of this machine, but two vectors at most
    /// of a tile of one row, which shares nothing that fewer would not share.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int StripWidth<TCore, TSource, TDestination>()
        where TCore : ICore<TSource, TDestination>
    {
        int bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        Tile tile = TCore.Tile;
        int vectors = tile.Registers > VectorRegisters.Count ? 1 : tile is { Rows: 1, Lead: 0 } ? Math.Min(2, tile.Vectors) : tile.Vectors;
        return bits / tile.LaneBits * vectors;
    }

    /// <summary>The rows that the core takes at a time, at most <paramref name="height"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BandHeight<TCore, TSource, TDestination>(int height)
        where TCore : ICore<TSource, TDestination>
    {
        Tile tile = TCore.Tile;
        int band = tile.Lead == 0 ? TilesPerBand * tile.Rows : Math.Max(LeastBand, LeadsPerBand * tile.Lead);
        return Math.Min(height, band);
    }

    /// <summary>Computes the region; an empty one is no work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TCore, TSource, TDestination>(in Region<TSource, TDestination> region)
        where TCore : ICore<TSource, TDestination>
    {
        long bits = (long)region.Width * TCore.Tile.LaneBits;
        if (region.Height == 0 || region.Width == 0)
        {
            return;
        }

        if (Vector512.IsHardwareAccelerated && bits >= 512)
        {
            Run<TCore, TSource, TDestination, Lanes512<NoEdge>, Vector512<short>, Vector512<int>, Vector512<long>, Vector512<float>, Vector512<double>>(region);
        }
        else if (Vector256.IsHardwareAccelerated && bits >= 256)
        {
            Run<TCore, TSource, TDestination, Lanes256, Vector256<short>, Vector256<int>, Vector256<long>, Vector256<float>, Vector256<double>>(region);
        }
        else if (Vector128.IsHardwareAccelerated && bits >= 128)
        {
            Run<TCore, TSource, TDestination, Lanes128, Vector128<short>, Vector128<int>, Vector128<long>, Vector128<float>, Vector128<double>>(region);
        }
        else
        {
            Run<TCore, TSource, TDestination, LanesScalar, short, int, long, float, double>(region);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TCore, TSource, TDestination, TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(in Region<TSource, TDestination> region)
        where TCore : ICore<TSource, TDestination>
        where TLanes : struct, ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
        where TInt16 : struct
        where TInt32 : struct
        where TInt64 : struct
        where TSingle : struct
        where TDouble : struct
    {
        Tile tile = TCore.Tile;
        int lanes = tile.LaneBits switch
        {
            16 => TLanes.Count16,
            32 => TLanes.Count32,
            _ => TLanes.Count64,
        };
        if (tile.Fold > 0)
        {
            RunFolded<TCore, TSource, TDestination, TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region, lanes);
            return;
        }

        int step = tile.Vectors * lanes;
        int band = tile.Lead == 0 ? region.Height : BandHeight<TCore, TSource, TDestination>(region.Height);
        // Two passes make bands of their own, each of which holds a tile.
        int wideBand = tile.IsTwoPasses ? region.Height : band;
        if (region.Height < tile.Rows || region.Width < step || tile.Registers > VectorRegisters.Count)
        {
            // The narrow body of a core that goes down strips mostly does as well.
            for (int row = 0; row < region.Height; row += band)
            {
                TCore.Narrow<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region.Slice(row, Math.Min(band, region.Height - row), 0, region.Width));
            }

            return;
        }

        // Behind the last whole tile, one more would compute most outputs twice; single vectors may compute fewer. Two passes are
        // so much faster than single vectors that a tile of theirs twice is less.
        int tail = region.Width % step;
        int vectors = (tail + lanes - 1) / lanes;
        int split = tail > 0 && 2 * vectors <= tile.Vectors && !tile.IsTwoPasses ? region.Width - tail : region.Width;
        for (int row = 0; row < region.Height; row += wideBand)
        {
            int height = Math.Min(wideBand, region.Height - row);
            TCore.Wide<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region.Slice(row, height, 0, split));
            if (split < region.Width)
            {
                int left = region.Width - (vectors * lanes);
                TCore.Narrow<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region.Slice(row, height, left, vectors * lanes));
            }
        }
    }

    /// <summary>Row by row, each seen as stretches of rows; what is left at its end by single vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunFolded<TCore, TSource, TDestination, TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(in Region<TSource, TDestination> region, int lanes)
        where TCore : ICore<TSource, TDestination>
        where TLanes : struct, ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
        where TInt16 : struct
        where TInt32 : struct
        where TInt64 : struct
        where TSingle : struct
        where TDouble : struct
    {
        Tile tile = TCore.Tile;
        // The last row of a stretch is read to its end, and may see no further than the windows of the row do.
        int height = Math.Max(0, region.Width - tile.Fold) / (tile.Fold * tile.Vectors);
        int folded = height < LeadsPerStretch * tile.Lead || tile.Registers > VectorRegisters.Count ? 0 : height * tile.Fold * tile.Vectors;
        int left = Math.Min(folded, region.Width - lanes);
        for (int row = 0; row < region.Height; row++)
        {
            if (folded > 0)
            {
                TCore.Wide<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region.Fold(row, tile.Fold, height));
            }

            TCore.Narrow<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region.Slice(row, 1, left, region.Width - left));
        }
    }
}
