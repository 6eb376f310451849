using CommunityToolkit.HighPerformance;

// Results leave the range of the destination here and there, and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Sweep;

/// <summary>First derivatives of bytes.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class SobelSweep
{
    [Sobel(Axis.X)]
    public static partial void Sobel(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Scharr(Axis.Y)]
    public static partial void Scharr(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Prewitt(Axis.X)]
    public static partial void Prewitt(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kirsch(Direction.East)]
    public static partial void Kirsch(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [CentralDifference(Axis.X)]
    public static partial void CentralDifference(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Sobel(Axis.X)]
    public static partial void SobelToSingle(ReadOnlySpan2D<byte> source, Span2D<float> destination);
}
