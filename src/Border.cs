namespace ConvGen;

/// <summary>What a window sees beyond the edges of its source. The letters show one row <c>abcd</c> and what lies left and right of it.</summary>
public enum Border
{
    /// <summary>Only whole windows: the output has <c>max(0, H - rows + 1) × max(0, W - columns + 1)</c> elements.</summary>
    Valid = 0,

    /// <summary><c>kkk│abcd│kkk</c>: a constant, <c>BorderValue</c>.</summary>
    Constant = 1,

    /// <summary><c>aaa│abcd│ddd</c>: the nearest element of the edge.</summary>
    Replicate = 2,

    /// <summary><c>cba│abcd│dcb</c>: mirrored with the edge element repeated; period 2n.</summary>
    Symmetric = 3,

    /// <summary><c>dcb│abcd│cba</c>: mirrored about the edge element; period 2(n - 1), and a single element repeats.</summary>
    Reflect101 = 4,

    /// <summary><c>bcd│abcd│abc</c>: the source repeats; period n.</summary>
    Wrap = 5,
}
