namespace ConvGen;

/// <summary>A direction of the compass, with north at the top of the image, counted counterclockwise.</summary>
public enum Direction
{
    /// <summary>To the right.</summary>
    East,

    /// <summary>To the right and up.</summary>
    NorthEast,

    /// <summary>Up.</summary>
    North,

    /// <summary>To the left and up.</summary>
    NorthWest,

    /// <summary>To the left.</summary>
    West,

    /// <summary>To the left and down.</summary>
    SouthWest,

    /// <summary>Down.</summary>
    South,

    /// <summary>To the right and down.</summary>
    SouthEast,
}
