using System.ComponentModel;
using System.Runtime.CompilerServices;
using CommunityToolkit.HighPerformance;

namespace ConvGen.CompilerServices;

/// <summary>A destination, whatever its element type is. Members are only ever added.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BankPlane
{
    private BankPlane(ref byte origin, nint pitch, int height, int width, int elementBytes)
    {
        Origin = ref origin;
        Pitch = pitch;
        Height = height;
        Width = width;
        ElementBytes = elementBytes;
    }

    /// <summary>The first byte.</summary>
    internal readonly ref byte Origin;

    /// <summary>Elements from a row to the next.</summary>
    internal nint Pitch { get; }

    /// <summary>The number of rows.</summary>
    internal int Height { get; }

    /// <summary>The number of columns.</summary>
    internal int Width { get; }

    /// <summary>The bytes of an element.</summary>
    internal int ElementBytes { get; }

    /// <summary>A plane.</summary>
    public static BankPlane Of<T>(Span2D<T> destination)
        where T : unmanaged => Of(Plane<T>.Of(destination));

    /// <summary>A signal.</summary>
    public static BankPlane Of<T>(System.Span<T> destination)
        where T : unmanaged => Of(Plane<T>.Of(destination));

    private static BankPlane Of<T>(Plane<T> plane)
        where T : unmanaged => new(ref Unsafe.As<T, byte>(ref plane.Origin), plane.Pitch, plane.Height, plane.Width, Unsafe.SizeOf<T>());
}
