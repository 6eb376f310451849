using CommunityToolkit.HighPerformance;

// Results leave the range of the destination here and there, and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Sweep;

/// <summary>Bytes to bytes, divided by a power of two.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class ByteSweep
{
    [Kernel(SweepWeights.Dense1x3, Scale = "1/8")]
    public static partial void Dense1x3(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense3x1, Scale = "1/8")]
    public static partial void Dense3x1(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense1x7, Scale = "1/32")]
    public static partial void Dense1x7(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense7x1, Scale = "1/32")]
    public static partial void Dense7x1(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense1x15, Scale = "1/64")]
    public static partial void Dense1x15(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense15x1, Scale = "1/64")]
    public static partial void Dense15x1(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense2x2, Scale = "1/8")]
    public static partial void Dense2x2(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense3x3, Scale = "1/32")]
    public static partial void Dense3x3(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense3x5, Scale = "1/64")]
    public static partial void Dense3x5(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense5x3, Scale = "1/64")]
    public static partial void Dense5x3(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense4x4, Scale = "1/64")]
    public static partial void Dense4x4(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense5x5, Scale = "1/64")]
    public static partial void Dense5x5(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense7x7, Scale = "1/256")]
    public static partial void Dense7x7(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense9x9, Scale = "1/256")]
    public static partial void Dense9x9(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(LargeSweepWeights.Dense11x11, Scale = "1/512")]
    public static partial void Dense11x11(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(LargeSweepWeights.Dense15x15, Scale = "1/1024")]
    public static partial void Dense15x15(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Binomial3, Scale = "1/8")]
    public static partial void Binomial3(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Binomial5, Scale = "1/128")]
    public static partial void Binomial5(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Binomial7, Scale = "1/2048")]
    public static partial void Binomial7(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Binomial9, Scale = "1/32768")]
    public static partial void Binomial9(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(LargeSweepWeights.Binomial15, Scale = "1/134217728")]
    public static partial void Binomial15(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Product5, Scale = "1/256")]
    public static partial void Product5(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Product9, Scale = "1/1024")]
    public static partial void Product9(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Cross5, Scale = "1/16")]
    public static partial void Cross5(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Ring7, Scale = "1/16")]
    public static partial void Ring7(ReadOnlySpan2D<byte> source, Span2D<byte> destination);
}
