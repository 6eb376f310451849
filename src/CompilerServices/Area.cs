namespace ConvGen.CompilerServices;

/// <summary>A rectangle of outputs: rows from <paramref name="Top"/> to before <paramref name="Bottom"/>, columns likewise.</summary>
internal readonly record struct Area(int Top, int Bottom, int Left, int Right)
{
    /// <summary>The number of rows.</summary>
    public int Height => Bottom - Top;

    /// <summary>The number of columns.</summary>
    public int Width => Right - Left;

    /// <summary>True if there is no output in it.</summary>
    public bool IsEmpty => Height <= 0 || Width <= 0;
}
