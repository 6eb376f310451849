using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// A core whose wide body works in two passes: rows of the source are summed into lines of memory, and lines into outputs. The
/// library has the lines. Members are only ever added.
/// </summary>
/// <typeparam name="TSource">The element type of the source.</typeparam>
/// <typeparam name="TLine">The element type of a line: a sum as it is in its lane.</typeparam>
/// <typeparam name="TDestination">The element type of the destination.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPassCore<TSource, TLine, TDestination> : ICore<TSource, TDestination>
{
    /// <summary>Sums rows: the line at a row and column from the elements of the source's row from that column on.</summary>
    static abstract void Across<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(in Region<TSource, TLine> region)
        where TLanes : struct, ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
        where TInt16 : struct
        where TInt32 : struct
        where TInt64 : struct
        where TSingle : struct
        where TDouble : struct;

    /// <summary>Sums lines: the output at a row and column from as many lines from that row on as the window has rows.</summary>
    static abstract void Down<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>(in Region<TLine, TDestination> region)
        where TLanes : struct, ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
        where TInt16 : struct
        where TInt32 : struct
        where TInt64 : struct
        where TSingle : struct
        where TDouble : struct;
}
