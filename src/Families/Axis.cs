namespace ConvGen;

/// <summary>A direction of the image along which a kernel measures.</summary>
public enum Axis
{
    /// <summary>Along a row, to the right.</summary>
    X,

    /// <summary>Along a column, downwards.</summary>
    Y,
}
