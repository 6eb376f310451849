using CommunityToolkit.HighPerformance;

// Results leave the range of the destination here and there, and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Sweep;

/// <summary>Families on bytes.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class ByteFamilySweep
{
    [Gaussian(0.8)]
    public static partial void Gaussian08(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Gaussian(1)]
    public static partial void Gaussian1(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Gaussian(2)]
    public static partial void Gaussian2(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Gaussian(4)]
    public static partial void Gaussian4(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Box(3, 3)]
    public static partial void Box3(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Box(5, 5)]
    public static partial void Box5(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Box(15, 15)]
    public static partial void Box15(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Box(31, 31)]
    public static partial void Box31(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Tent(7)]
    public static partial void Tent7(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [UnsharpMask(1, 0.5)]
    public static partial void Unsharp1(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Laplacian(neighbors: 4)]
    public static partial void Laplacian4(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Laplacian(neighbors: 8)]
    public static partial void Laplacian8(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [LaplacianOfGaussian(1.4)]
    public static partial void LaplacianOfGaussian(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Sharpen(1)]
    public static partial void Sharpen(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [MotionBlur(9, 30)]
    public static partial void MotionBlur9(ReadOnlySpan2D<byte> source, Span2D<byte> destination);
}
