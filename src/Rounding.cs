namespace ConvGen;

/// <summary>How an exact result becomes an integer. It happens once, after scale and offset and before saturation.</summary>
public enum Rounding
{
    /// <summary>To the nearest integer, halves towards positive infinity: 2.5 → 3, -2.5 → -2.</summary>
    HalfUp = 0,

    /// <summary>To the nearest integer, halves to the even one: 2.5 → 2, 3.5 → 4.</summary>
    HalfEven = 1,

    /// <summary>To the nearest integer, halves away from zero: 2.5 → 3, -2.5 → -3.</summary>
    HalfAwayFromZero = 2,

    /// <summary>The fraction is cut off: 2.9 → 2, -2.9 → -2.</summary>
    TowardZero = 3,

    /// <summary>Towards negative infinity: 2.9 → 2, -2.1 → -3.</summary>
    Floor = 4,
}
