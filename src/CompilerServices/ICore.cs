using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// What the generator writes for a kernel: the computation of a region of whole windows, and the facts that the library needs to
/// build everything else around it. Members are only ever added.
/// </summary>
/// <typeparam name="TSource">The element type of the source.</typeparam>
/// <typeparam name="TDestination">The element type of the destination.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICore<TSource, TDestination>
{
    /// <summary>The window and the element of it that lies on the output.</summary>
    static abstract Window Window { get; }

    /// <summary>What lies beyond the edges.</summary>
    static abstract Border Border { get; }

    /// <summary>The element beyond the edges under <see cref="Border.Constant"/>.</summary>
    static abstract TSource BorderValue { get; }

    /// <summary>What <see cref="Wide"/> computes at once.</summary>
    static abstract Tile Tile { get; }

    /// <summary>Computes a region that holds at least one <see cref="Tile"/>. The last tiles of a row and of the region overlap those before them.</summary>
    static abstract void Wide<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(in Region<TSource, TDestination> region)
        where TLanes : struct, ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
        where TInt16 : struct
        where TInt32 : struct
        where TInt64 : struct
        where TSingle : struct
        where TDouble : struct;

    /// <summary>Computes a region of any height that is at least one vector wide.</summary>
    static abstract void Narrow<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(in Region<TSource, TDestination> region)
        where TLanes : struct, ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
        where TInt16 : struct
        where TInt32 : struct
        where TInt64 : struct
        where TSingle : struct
        where TDouble : struct;
}
