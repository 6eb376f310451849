using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The size of a kernel as it is applied and the tap that lies on the output element.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Window(int Rows, int Columns, int AnchorRow, int AnchorColumn);

/// <summary>A block of outputs that a body computes at once: rows × vectors of lanes of the given size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Tile(int Rows, int Vectors, int LaneBits);
