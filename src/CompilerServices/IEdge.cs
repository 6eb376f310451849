using System;

namespace ConvGen.CompilerServices;

/// <summary>Where the columns of a tile reach beyond the source; a type, so that loads are compiled for it.</summary>
internal interface IEdge
{
    /// <summary>Everything about the edge but the value of a constant border.</summary>
    static abstract EdgeShape Shape { get; }

    /// <summary>Fills a vector with the value of a constant border.</summary>
    static abstract void FillValue(Span<byte> vector);
}

/// <summary>Loads that stay inside the source.</summary>
internal readonly struct NoEdge : IEdge
{
    /// <inheritdoc/>
    public static EdgeShape Shape => throw new NotSupportedException();

    /// <inheritdoc/>
    public static void FillValue(Span<byte> vector) => throw new NotSupportedException();
}

/// <summary>A side of the source and the tile that lies at it: at the first columns of the source, or up to its last one.</summary>
/// <param name="IsRight">True for the end of rows.</param>
/// <param name="Before">The columns of a window before the output.</param>
/// <param name="Columns">The outputs of a row of the tile.</param>
/// <param name="ElementBytes">The size of an element of the source.</param>
/// <param name="Border">What lies beyond the source; anything but <see cref="Border.Wrap"/>, which lies at the other side.</param>
internal readonly record struct EdgeShape(bool IsRight, int Before, int Columns, int ElementBytes, Border Border)
{
    /// <summary>The place that a border shows instead of another, both counted inwards from the edge; negative for the value of a constant border.</summary>
    public int Shown(int place) => place >= 0 ? place : Border switch
    {
        Border.Reflect101 => -place,
        Border.Symmetric => -place - 1,
        Border.Replicate => 0,
        _ => -1,
    };
}
