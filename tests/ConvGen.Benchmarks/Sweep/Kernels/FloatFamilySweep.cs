using CommunityToolkit.HighPerformance;

// Results leave the range of the destination here and there, and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Sweep;

/// <summary>Families on floats.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class FloatFamilySweep
{
    [Gaussian(1)]
    public static partial void Gaussian1(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gaussian(2)]
    public static partial void Gaussian2(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gaussian(4)]
    public static partial void Gaussian4(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Box(5, 5)]
    public static partial void Box5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Box(15, 15)]
    public static partial void Box15(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Box(31, 31)]
    public static partial void Box31(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [UnsharpMask(1, 0.5)]
    public static partial void Unsharp1(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [LaplacianOfGaussian(1.4)]
    public static partial void LaplacianOfGaussian(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [MotionBlur(9, 30)]
    public static partial void MotionBlur9(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [GaussianDerivative(2, 1, 0)]
    public static partial void Derivative2(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gabor(2, 30, 6)]
    public static partial void Gabor2(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [DifferenceOfGaussians(1, 2)]
    public static partial void DifferenceOfGaussians(ReadOnlySpan2D<float> source, Span2D<float> destination);
}
