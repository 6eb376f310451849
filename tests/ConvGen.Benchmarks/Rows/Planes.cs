using System.Numerics;
using CommunityToolkit.HighPerformance;

namespace ConvGen.Benchmarks.Rows;

/// <summary>The outputs of a bank: planes of one size below each other in an image, as the peers write them.</summary>
internal readonly unsafe ref struct Planes<T>(Image<T> image, int height, int width)
    where T : unmanaged, INumber<T>
{
    private readonly T* _first = image.Pointer;

    /// <summary>The rows of a plane.</summary>
    public int Height { get; } = height;

    /// <summary>The columns of a plane.</summary>
    public int Width { get; } = width;

    /// <summary>The plane of a kernel.</summary>
    public Span2D<T> this[int plane] => new(_first + ((nint)plane * Height * Width), Height, Width, 0);
}
