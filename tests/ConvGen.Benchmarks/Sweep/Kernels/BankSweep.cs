using CommunityToolkit.HighPerformance;

// Results leave the range of the destination here and there, and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Sweep;

/// <summary>Several kernels in one pass.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class BankSweep
{
    [Kernel("-5 -7 -1", "-6  7  6", " 7  4 -3")]
    [Kernel("-8 -7 -7", " 3 -4  1", "-1 -3 -8")]
    public static partial void FloatBank2(ReadOnlySpan2D<float> source, Span2D<float> d0, Span2D<float> d1);

    [Kernel(" 4  5 -8", "-1  8  7", " 4  1  7")]
    [Kernel("-5 -7 -1", "-6  7  6", " 7  4 -3")]
    [Kernel("-8 -7 -7", " 3 -4  1", "-1 -3 -8")]
    [Kernel("-2  9 -5", " 3  7 -7", "-9  7 -1")]
    public static partial void FloatBank4(ReadOnlySpan2D<float> source, Span2D<float> d0, Span2D<float> d1, Span2D<float> d2, Span2D<float> d3);

    [Kernel(" 4  5 -8", "-1  8  7", " 4  1  7")]
    [Kernel("-5 -7 -1", "-6  7  6", " 7  4 -3")]
    [Kernel("-8 -7 -7", " 3 -4  1", "-1 -3 -8")]
    [Kernel("-2  9 -5", " 3  7 -7", "-9  7 -1")]
    [Kernel("-2  1 -6", " 4  7 -5", "-7 -7 -9")]
    [Kernel("-1  3  8", "-9  6 -2", "-8 -4 -6")]
    [Kernel("-7  7 -1", "-8 -9 -5", " 7  3  2")]
    [Kernel(" 2 -5  4", "-8 -7  9", "-6  3 -8")]
    public static partial void FloatBank8(ReadOnlySpan2D<float> source, Span2D<float> d0, Span2D<float> d1, Span2D<float> d2, Span2D<float> d3, Span2D<float> d4, Span2D<float> d5, Span2D<float> d6, Span2D<float> d7);

    [Kernel(" 4  5 -8 -1  8", " 7  4  1  7  3", "-3  8 -5  1 -5", "-6 -1  9 -5  1", "-6 -7  2  7  9")]
    [Kernel("-5 -7 -1 -6  7", " 6  7  4 -3 -6", " 7 -9  4  5 -9", " 6 -1 -2 -6  2", "-9 -9 -9  9 -9")]
    [Kernel("-8 -7 -7  3 -4", " 1 -1 -3 -8 -4", " 5  4  8  3  9", " 6  8 -1 -8 -9", " 3  6  2  4  5")]
    public static partial void FloatBank3Of5(ReadOnlySpan2D<float> source, Span2D<float> d0, Span2D<float> d1, Span2D<float> d2);

    [Sobel(Axis.X)]
    [Sobel(Axis.Y)]
    public static partial void ByteGradient(ReadOnlySpan2D<byte> source, Span2D<short> d0, Span2D<short> d1);

    [Kernel(" 4  5 -8", "-1  8  7", " 4  1  7")]
    [Kernel("-5 -7 -1", "-6  7  6", " 7  4 -3")]
    [Kernel("-8 -7 -7", " 3 -4  1", "-1 -3 -8")]
    [Kernel("-2  9 -5", " 3  7 -7", "-9  7 -1")]
    public static partial void ByteBank4(ReadOnlySpan2D<byte> source, Span2D<short> d0, Span2D<short> d1, Span2D<short> d2, Span2D<short> d3);

    [Sobel(Axis.X)]
    [Sobel(Axis.Y)]
    [Convolution(Combine = Combine.Magnitude)]
    public static partial void ByteMagnitude(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Sobel(Axis.X)]
    [Sobel(Axis.Y)]
    [Convolution(Combine = Combine.Magnitude)]
    public static partial void FloatMagnitude(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kirsch(Direction.East)]
    [Kirsch(Direction.NorthEast)]
    [Kirsch(Direction.North)]
    [Kirsch(Direction.NorthWest)]
    [Kirsch(Direction.West)]
    [Kirsch(Direction.SouthWest)]
    [Kirsch(Direction.South)]
    [Kirsch(Direction.SouthEast)]
    [Convolution(Combine = Combine.Max)]
    public static partial void ByteKirschMax(ReadOnlySpan2D<byte> source, Span2D<short> destination);
}
