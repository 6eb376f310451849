using System;

// Sharpening kernels leave the range of their images and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Kernels;

/// <summary>Every filter with an output of the source's length.</summary>
[Convolution(Border = Border.Reflect101)]
internal static partial class BorderedSignals
{
    [Kernel(SignalWeights.Fir16)]
    public static partial void Fir16(ReadOnlySpan<float> source, Span<float> destination);

    [Kernel(SignalWeights.Fir63)]
    public static partial void Fir63(ReadOnlySpan<float> source, Span<float> destination);

    [Kernel(SignalWeights.FirWords32, Scale = "1/8192")]
    public static partial void FirWords32(ReadOnlySpan<short> source, Span<short> destination);
}
