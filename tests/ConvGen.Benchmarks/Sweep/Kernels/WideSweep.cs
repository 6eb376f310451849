using System;
using CommunityToolkit.HighPerformance;

// Results leave the range of the destination here and there, and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Sweep;

/// <summary>Integers of 16 and 32 bits, and 16-bit floats.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class WideSweep
{
    [Kernel(SweepWeights.Dense1x7, Scale = "1/32")]
    public static partial void UInt16Dense1x7(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

    [Kernel(SweepWeights.Dense7x1, Scale = "1/32")]
    public static partial void UInt16Dense7x1(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

    [Kernel(SweepWeights.Dense3x3, Scale = "1/32")]
    public static partial void UInt16Dense3x3(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

    [Kernel(SweepWeights.Dense5x5, Scale = "1/64")]
    public static partial void UInt16Dense5x5(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

    [Kernel(SweepWeights.Dense7x7, Scale = "1/256")]
    public static partial void UInt16Dense7x7(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

    [Kernel(SweepWeights.Binomial3, Scale = "1/8")]
    public static partial void UInt16Binomial3(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

    [Kernel(SweepWeights.Binomial5, Scale = "1/128")]
    public static partial void UInt16Binomial5(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

    [Kernel(SweepWeights.Binomial9, Scale = "1/32768")]
    public static partial void UInt16Binomial9(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

    [Kernel(SweepWeights.Dense1x15, Scale = "1/64")]
    public static partial void Int16Dense1x15(ReadOnlySpan2D<short> source, Span2D<short> destination);

    [Kernel(SweepWeights.Dense3x3, Scale = "1/32")]
    public static partial void Int16Dense3x3(ReadOnlySpan2D<short> source, Span2D<short> destination);

    [Kernel(SweepWeights.Dense5x5, Scale = "1/64")]
    public static partial void Int16Dense5x5(ReadOnlySpan2D<short> source, Span2D<short> destination);

    [Kernel(SweepWeights.Binomial5, Scale = "1/128")]
    public static partial void Int16Binomial5(ReadOnlySpan2D<short> source, Span2D<short> destination);

    [Kernel(SweepWeights.Dense3x3)]
    public static partial void Int16ToInt32Dense3x3(ReadOnlySpan2D<short> source, Span2D<int> destination);

    [Kernel(SweepWeights.Dense5x5)]
    public static partial void Int16ToInt32Dense5x5(ReadOnlySpan2D<short> source, Span2D<int> destination);

    [Kernel(SweepWeights.Dense7x7)]
    public static partial void Int16ToInt32Dense7x7(ReadOnlySpan2D<short> source, Span2D<int> destination);

    [Kernel(SweepWeights.Dense3x3)]
    public static partial void Int32Dense3x3(ReadOnlySpan2D<int> source, Span2D<int> destination);

    [Kernel(SweepWeights.Dense5x5)]
    public static partial void Int32Dense5x5(ReadOnlySpan2D<int> source, Span2D<int> destination);

    [Kernel(SweepWeights.Dense3x3, Scale = "1/77")]
    public static partial void HalfDense3x3(ReadOnlySpan2D<Half> source, Span2D<Half> destination);

    [Kernel(SweepWeights.Dense5x5, Scale = "1/77")]
    public static partial void HalfDense5x5(ReadOnlySpan2D<Half> source, Span2D<Half> destination);

    [Kernel(SweepWeights.Binomial5, Scale = "1/77")]
    public static partial void HalfBinomial5(ReadOnlySpan2D<Half> source, Span2D<Half> destination);
}
