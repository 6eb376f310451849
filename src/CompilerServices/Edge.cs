using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>Which side of a source an edge is.</summary>
internal interface ISide
{
    /// <summary>True for the end of rows.</summary>
    static abstract bool IsRight { get; }
}

/// <summary>The beginning of rows.</summary>
internal readonly struct LeftSide : ISide
{
    /// <inheritdoc/>
    public static bool IsRight => false;
}

/// <summary>The end of rows.</summary>
internal readonly struct RightSide : ISide
{
    /// <inheritdoc/>
    public static bool IsRight => true;
}

/// <summary>The tile of a core at a side of its source.</summary>
internal readonly struct Edge<TCore, TSource, TDestination, TSide> : IEdge
    where TCore : ICore<TSource, TDestination>
    where TSource : unmanaged
    where TSide : struct, ISide
{
    /// <inheritdoc/>
    public static EdgeShape Shape => new(TSide.IsRight, TCore.Window.AnchorColumn, 512 / TCore.Tile.LaneBits * TCore.Tile.Vectors, Unsafe.SizeOf<TSource>(), TCore.Border);

    /// <inheritdoc/>
    public static void FillValue(Span<byte> vector) => MemoryMarshal.Cast<byte, TSource>(vector).Fill(TCore.BorderValue);
}
