using CommunityToolkit.HighPerformance;

// Results leave the range of the destination here and there, and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Sweep;

/// <summary>Bytes to wider types, and divided by other numbers.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class ByteMixedSweep
{
    [Kernel(SweepWeights.Dense3x3, Scale = "1/77")]
    public static partial void Dense3x3Over77(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense5x5, Scale = "1/77")]
    public static partial void Dense5x5Over77(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Binomial5, Scale = "1/77")]
    public static partial void Binomial5Over77(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SweepWeights.Dense1x7)]
    public static partial void Dense1x7ToInt16(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kernel(SweepWeights.Dense3x3)]
    public static partial void Dense3x3ToInt16(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kernel(SweepWeights.Dense5x5)]
    public static partial void Dense5x5ToInt16(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kernel(SweepWeights.Dense7x7)]
    public static partial void Dense7x7ToInt16(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kernel(SweepWeights.Product5)]
    public static partial void Product5ToInt16(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kernel(SweepWeights.Dense3x3)]
    public static partial void Dense3x3ToInt32(ReadOnlySpan2D<byte> source, Span2D<int> destination);

    [Kernel(SweepWeights.Dense5x5)]
    public static partial void Dense5x5ToInt32(ReadOnlySpan2D<byte> source, Span2D<int> destination);

    [Kernel(SweepWeights.Dense7x7)]
    public static partial void Dense7x7ToInt32(ReadOnlySpan2D<byte> source, Span2D<int> destination);

    [Kernel(LargeSweepWeights.Dense11x11)]
    public static partial void Dense11x11ToInt32(ReadOnlySpan2D<byte> source, Span2D<int> destination);

    [Kernel(SweepWeights.Dense3x3, Scale = "1/77")]
    public static partial void Dense3x3ToSingle(ReadOnlySpan2D<byte> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense5x5, Scale = "1/77")]
    public static partial void Dense5x5ToSingle(ReadOnlySpan2D<byte> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense7x7, Scale = "1/77")]
    public static partial void Dense7x7ToSingle(ReadOnlySpan2D<byte> source, Span2D<float> destination);

    [Kernel(SweepWeights.Binomial5, Scale = "1/77")]
    public static partial void Binomial5ToSingle(ReadOnlySpan2D<byte> source, Span2D<float> destination);

    [Kernel(SweepWeights.Dense3x3)]
    public static partial void FromSByteDense3x3(ReadOnlySpan2D<sbyte> source, Span2D<short> destination);

    [Kernel(SweepWeights.Dense5x5)]
    public static partial void FromSByteDense5x5(ReadOnlySpan2D<sbyte> source, Span2D<short> destination);
}
