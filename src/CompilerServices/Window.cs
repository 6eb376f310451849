using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The size of a kernel as it is applied and the tap that lies on the output element.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Window(int Rows, int Columns, int AnchorRow, int AnchorColumn);

/// <summary>A block of outputs that a body computes at once: rows × vectors of lanes of the given size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Tile(int Rows, int Vectors, int LaneBits)
{
    /// <summary>
    /// The rows of the source that a body reads before its first row of outputs is complete, where it walks down strips and takes
    /// sums from row to row; 0 where every tile stands alone.
    /// </summary>
    public int Lead { get; init; }

    /// <summary>True for two passes: only they begin ahead of the outputs and take several rows of them at once.</summary>
    internal bool IsTwoPasses => Lead > 0 && Rows > 1;

    /// <summary>
    /// The outputs of a row where a wide body of a kernel of one row sees the signal as rows of this length: its vectors are then
    /// not neighbours but each on a stretch of the signal of its own. 0 for other bodies.
    /// </summary>
    public int Fold { get; init; }

    /// <summary>
    /// True if every load of the wide body says which column of its tile it begins at, so that vectors that reach beyond the source
    /// can be extended as they are read.
    /// </summary>
    public bool HasColumns { get; init; }

    /// <summary>The vectors that are alive at once in the wide body, where they may be more than every processor has registers; else 0.</summary>
    public int Registers { get; init; }
}
