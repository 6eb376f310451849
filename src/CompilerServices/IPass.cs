using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// One of the two passes of a core: from rows of the source to lines of memory, or from lines to outputs. Each is the wide body of a
/// kernel of one row or one column; the library has the lines. Members are only ever added.
/// </summary>
/// <typeparam name="TSource">The element type of what is read.</typeparam>
/// <typeparam name="TDestination">The element type of what is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPass<TSource, TDestination>
{
    /// <summary>Computes a region that holds a tile of the pass.</summary>
    static abstract void Run<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(in Region<TSource, TDestination> region)
        where TLanes : struct, ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
        where TInt16 : struct
        where TInt32 : struct
        where TInt64 : struct
        where TSingle : struct
        where TDouble : struct;
}
