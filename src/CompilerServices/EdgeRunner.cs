using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Computes the first and last columns of rows whose windows lie inside the source but for their columns: with bodies that extend what they read.</summary>
internal static class EdgeRunner
{
    /// <summary>
    /// The columns that are computed at a side; 0 where the core or the processor cannot. What the border shows must lie within the
    /// vector at the edge, and lanes must be loaded one by one or packed from vectors of known columns.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Columns<TCore, TSource, TDestination>(int width)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
    {
        Tile tile = TCore.Tile;
        Window window = TCore.Window;
        int size = Unsafe.SizeOf<TSource>();
        bool shuffles = size == 1 ? Avx512Vbmi.IsSupported : Avx512BW.IsSupported;
        bool loads = tile.LaneBits <= 32 ? 8 * size <= tile.LaneBits : typeof(TSource) == typeof(double);
        // Ahead of time, no table is there when a body is compiled.
        if (!tile.HasColumns || !RuntimeFeature.IsDynamicCodeCompiled || !Vector512.IsHardwareAccelerated || !shuffles || !loads || TCore.Border is Border.Valid or Border.Wrap)
        {
            return 0;
        }

        // The vector at the edge holds at least so many elements, whatever the lanes are.
        int lanes = 512 / tile.LaneBits;
        int columns = Edge<TCore, TSource, TDestination, LeftSide>.Shape.Columns;
        bool isLocal = window.Columns <= lanes && window.Columns <= width - columns;
        return isLocal && EdgeTables<Edge<TCore, TSource, TDestination, LeftSide>>.IsReady && EdgeTables<Edge<TCore, TSource, TDestination, RightSide>>.IsReady ? columns : 0;
    }

    /// <summary>Computes rows of the columns at a side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TCore, TSource, TDestination, TSide>(in Region<TSource, TDestination> region)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TSide : struct, ISide =>
        TCore.Wide<Lanes512<Edge<TCore, TSource, TDestination, TSide>>, Vector512<short>, Vector512<int>, Vector512<long>, Vector512<float>, Vector512<double>>(region);
}
