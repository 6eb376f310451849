using CommunityToolkit.HighPerformance;

// Results leave the range of the destination here and there, and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Sweep;

/// <summary>64-bit floats.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class DoubleSweep
{
    [Kernel(SweepWeights.Dense1x7, Scale = "1/77")]
    public static partial void Dense1x7(ReadOnlySpan2D<double> source, Span2D<double> destination);

    [Kernel(SweepWeights.Dense3x3, Scale = "1/77")]
    public static partial void Dense3x3(ReadOnlySpan2D<double> source, Span2D<double> destination);

    [Kernel(SweepWeights.Dense5x5, Scale = "1/77")]
    public static partial void Dense5x5(ReadOnlySpan2D<double> source, Span2D<double> destination);

    [Kernel(SweepWeights.Dense7x7, Scale = "1/77")]
    public static partial void Dense7x7(ReadOnlySpan2D<double> source, Span2D<double> destination);

    [Kernel(SweepWeights.Dense9x9, Scale = "1/77")]
    public static partial void Dense9x9(ReadOnlySpan2D<double> source, Span2D<double> destination);

    [Kernel(SweepWeights.Binomial5, Scale = "1/77")]
    public static partial void Binomial5(ReadOnlySpan2D<double> source, Span2D<double> destination);

    [Kernel(SweepWeights.Binomial9, Scale = "1/77")]
    public static partial void Binomial9(ReadOnlySpan2D<double> source, Span2D<double> destination);

    [Kernel(LargeSweepWeights.Binomial15, Scale = "1/77")]
    public static partial void Binomial15(ReadOnlySpan2D<double> source, Span2D<double> destination);
}
