using CommunityToolkit.HighPerformance;
using ConvGen;

namespace Consumer;

/// <summary>One kernel of each kind: integers and floats, exact and rounded, one row and many, with borders and without.</summary>
internal static partial class Kernels
{
    [Kernel(-1, 1)]
    public static partial void Step(ReadOnlySpan<byte> source, Span<short> destination);

    [Kernel("-1 1",
            "-1 1")]
    public static partial void VerticalEdges(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kernel("-1 0 1",
            "-2 0 2",
            "-1 0 1")]
    [Convolution(Border = Border.Reflect101)]
    public static partial void SobelX(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kernel("1  4  6  4 1",
            "4 16 24 16 4",
            "6 24 36 24 6",
            "4 16 24 16 4",
            "1  4  6  4 1", Scale = "1/256")]
    [Convolution(Border = Border.Replicate)]
    public static partial void Gauss5(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel("1 2 1", "2 4 2", "1 2 1", Scale = "1/16")]
    [Convolution(Border = Border.Wrap)]
    public static partial void SmoothInt16(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination, ParallelOptions? parallel = null);

    [Kernel("0.1 0.2 0.1", "0.2 -1.3 0.2", "0.1 0.2 0.2")]
    [Convolution(Border = Border.Constant, BorderValue = 1)]
    public static partial void Dense3(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel("""
        .01 .02 .03 .04 .03 .02 .01
        .02 .05 .07 .08 .07 .05 .02
        .03 .07 .11 .13 .11 .07 .03
        .04 .08 .13 .17 .12 .08 .04
        .03 .07 .11 .13 .11 .07 .03
        .02 .05 .07 .08 .07 .05 .02
        .01 .02 .03 .04 .03 .02 .09
        """)]
    [Convolution(Border = Border.Symmetric)]
    public static partial void Dense7(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel("1/3 1/3 1/3")]
    public static partial void MeanDouble(ReadOnlySpan2D<double> source, Span2D<double> destination);

    [Kernel("1/7 2/7 4/7")]
    [Convolution(Border = Border.Replicate)]
    public static partial void MeanHalf(ReadOnlySpan2D<Half> source, Span2D<Half> destination);
}
