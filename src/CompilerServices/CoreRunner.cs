using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>
/// Runs a core over a region with the widest vectors that this machine has and the region holds. Every choice gives the same
/// bits, so a region may be cut anywhere.
/// </summary>
internal static class CoreRunner
{
    /// <summary>The elements of the narrowest region that is not left to scalar lanes.</summary>
    public static int VectorWidth<TCore, TSource, TDestination>()
        where TCore : ICore<TSource, TDestination> => 128 / TCore.Tile.LaneBits;

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
            Run<TCore, TSource, TDestination, Lanes512, Vector512<short>, Vector512<int>, Vector512<long>, Vector512<float>, Vector512<double>>(region);
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
        if (region.Height >= tile.Rows && region.Width >= tile.Vectors * lanes)
        {
            TCore.Wide<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region);
        }
        else
        {
            TCore.Narrow<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(region);
        }
    }
}
