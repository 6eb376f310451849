using CommunityToolkit.HighPerformance;

// Results leave the range of the destination here and there, and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Sweep;

/// <summary>32-bit floats: dense kernels of all shapes, products, sparse ones.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class FloatSweep
{
    [Kernel(SweepWeights.Dense1x3, Scale = "1/77")]
    public static partial void Dense1x3(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense3x1, Scale = "1/77")]
    public static partial void Dense3x1(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense1x7, Scale = "1/77")]
    public static partial void Dense1x7(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense7x1, Scale = "1/77")]
    public static partial void Dense7x1(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense1x15, Scale = "1/77")]
    public static partial void Dense1x15(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense15x1, Scale = "1/77")]
    public static partial void Dense15x1(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense2x2, Scale = "1/77")]
    public static partial void Dense2x2(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense3x3, Scale = "1/77")]
    public static partial void Dense3x3(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense3x5, Scale = "1/77")]
    public static partial void Dense3x5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense5x3, Scale = "1/77")]
    public static partial void Dense5x3(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense4x4, Scale = "1/77")]
    public static partial void Dense4x4(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense5x5, Scale = "1/77")]
    public static partial void Dense5x5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense3x7, Scale = "1/77")]
    public static partial void Dense3x7(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense7x3, Scale = "1/77")]
    public static partial void Dense7x3(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense6x6, Scale = "1/77")]
    public static partial void Dense6x6(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense7x7, Scale = "1/77")]
    public static partial void Dense7x7(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense9x9, Scale = "1/77")]
    public static partial void Dense9x9(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(LargeSweepWeights.Dense11x11, Scale = "1/77")]
    public static partial void Dense11x11(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(LargeSweepWeights.Dense15x15, Scale = "1/77")]
    public static partial void Dense15x15(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Binomial3, Scale = "1/77")]
    public static partial void Binomial3(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Binomial5, Scale = "1/77")]
    public static partial void Binomial5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Binomial7, Scale = "1/77")]
    public static partial void Binomial7(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Binomial9, Scale = "1/77")]
    public static partial void Binomial9(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(LargeSweepWeights.Binomial11, Scale = "1/77")]
    public static partial void Binomial11(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(LargeSweepWeights.Binomial13, Scale = "1/77")]
    public static partial void Binomial13(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(LargeSweepWeights.Binomial15, Scale = "1/77")]
    public static partial void Binomial15(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Product5, Scale = "1/77")]
    public static partial void Product5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Product9, Scale = "1/77")]
    public static partial void Product9(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Cross5, Scale = "1/77")]
    public static partial void Cross5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SweepWeights.Ring7, Scale = "1/77")]
    public static partial void Ring7(ReadOnlySpan2D<float> source, Span2D<float> destination);
}
