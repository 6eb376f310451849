using CommunityToolkit.HighPerformance;
using ConvGen;

namespace Samples.FeatureMaps;

/// <summary>
/// The kernels. Each declaration is complete: ConvGen's generator reads the attributes while this file compiles and writes
/// the body, fixed to these weights. Signed results go to <c>short</c>, pictures stay <c>byte</c>.
/// </summary>
internal static partial class Filters
{
    /// <summary>Positive where the picture turns from dark to light on the way right, negative where it turns back.</summary>
    [Kernel("-1 1",
            "-1 1")]
    public static partial void VerticalEdges(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    /// <summary>Positive where the picture turns from dark to light on the way down.</summary>
    [Kernel("-1 -1",
            " 1  1")]
    public static partial void HorizontalEdges(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    /// <summary>The slope from left to right, smoothed along the edge.</summary>
    [Kernel("-1 0 1",
            "-2 0 2",
            "-1 0 1")]
    [Convolution(Border = Border.Reflect101)]
    public static partial void SobelX(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    /// <summary>The slope from top to bottom, smoothed along the edge.</summary>
    [Kernel("-1 -2 -1",
            " 0  0  0",
            " 1  2  1")]
    [Convolution(Border = Border.Reflect101)]
    public static partial void SobelY(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    /// <summary>Edges of every direction: zero on even slopes, positive on the dark side of an edge, negative on the light side.</summary>
    [Kernel("0  1 0",
            "1 -4 1",
            "0  1 0")]
    [Convolution(Border = Border.Replicate)]
    public static partial void Laplacian(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    /// <summary>A Gaussian made of binomial coefficients; the scale makes the weights sum to one, exactly.</summary>
    [Kernel("1  4  6  4 1",
            "4 16 24 16 4",
            "6 24 36 24 6",
            "4 16 24 16 4",
            "1  4  6  4 1", Scale = "1/256")]
    [Convolution(Border = Border.Replicate)]
    public static partial void Blur(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    /// <summary>Light from the upper left on a relief. Scale and offset map the exact range, -765 to 765, onto 0 to 255.</summary>
    [Kernel("-1 -1 0",
            "-1  0 1",
            " 0  1 1", Scale = "1/6")]
    [Convolution(Border = Border.Replicate, Offset = 127.5)]
    public static partial void Emboss(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

#pragma warning disable CONVGEN016 // The exact range, -1020 to 1275, leaves a byte: here saturating is what one wants.
    /// <summary>The picture plus what sets each pixel apart from its neighbours; black and white are the limits.</summary>
    [Kernel(" 0 -1  0",
            "-1  5 -1",
            " 0 -1  0")]
    [Convolution(Border = Border.Replicate)]
    public static partial void Sharpen(ReadOnlySpan2D<byte> source, Span2D<byte> destination);
#pragma warning restore CONVGEN016
}
