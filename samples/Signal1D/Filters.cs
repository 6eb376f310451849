using System;
using ConvGen;

namespace Samples.Signal1D;

/// <summary>The filters. Each attribute computes its weights while this file compiles.</summary>
internal static partial class Filters
{
    /// <summary>The value of the parabola that fits 31 samples best: smooth, and peaks keep their height.</summary>
    [SavitzkyGolay(31, 2)]
    [Convolution(Border = Border.Reflect101)]
    public static partial void Smooth(ReadOnlySpan<double> source, Span<double> destination);

    /// <summary>The slope of that parabola, in units of the signal per second at 200 samples a second.</summary>
    [SavitzkyGolay(31, 2, Derivative = 1, Spacing = 0.005)]
    [Convolution(Border = Border.Reflect101)]
    public static partial void Slope(ReadOnlySpan<double> source, Span<double> destination);

    /// <summary>What is slower than 5 Hz, a twentieth of half the sampling rate.</summary>
    [WindowedSinc(81, 0.05)]
    [Convolution(Border = Border.Reflect101)]
    public static partial void LowPass(ReadOnlySpan<double> source, Span<double> destination);
}
