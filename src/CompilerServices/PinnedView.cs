namespace ConvGen.CompilerServices;

/// <summary>A pinned plane as a value that a lambda may hold.</summary>
internal readonly record struct PinnedView(nint Origin, nint Pitch, int Height, int Width)
{
    /// <summary>The bytes of an element, for planes whose elements have several types.</summary>
    public int ElementBytes { get; init; }

    /// <summary>The view of a plane whose first element is pinned at <paramref name="origin"/>.</summary>
    public static PinnedView Of<T>(Plane<T> plane, nint origin) => new(origin, plane.Pitch, plane.Height, plane.Width);

    /// <summary>The plane, while it is pinned.</summary>
    public unsafe Plane<T> ToPlane<T>()
        where T : unmanaged => new(ref *(T*)Origin, Pitch, Height, Width);

    /// <summary>The plane as the first of several, while all are pinned.</summary>
    public unsafe Plane<T> ToPlane<T>(ref readonly PinnedPlanes outputs)
        where T : unmanaged => new(ref *(T*)Origin, Pitch, Height, Width, in outputs);

    /// <summary>The bytes of the plane, while it is pinned.</summary>
    public unsafe Plane<byte> ToBytes() => new(ref *(byte*)Origin, Pitch * ElementBytes, Height, Width * ElementBytes);
}
