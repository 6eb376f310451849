using CommunityToolkit.HighPerformance;

namespace ConvGen.Benchmarks.Kernels;

/// <summary>Every bank over whole windows.</summary>
[Convolution(Border = Border.Valid)]
internal static partial class ValidBanks
{
    [Sobel(Axis.X)]
    [Sobel(Axis.Y)]
    [Convolution(Combine = Combine.Magnitude)]
    public static partial void SobelMagnitudeBytes(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Sobel(Axis.X)]
    [Sobel(Axis.Y)]
    [Convolution(Combine = Combine.Magnitude)]
    public static partial void SobelMagnitudeSingles(ReadOnlySpan2D<byte> source, Span2D<float> destination);

    [Kernel(BankWeights.Dense0)]
    [Kernel(BankWeights.Dense1)]
    [Kernel(BankWeights.Dense2)]
    [Kernel(BankWeights.Dense3)]
    [Kernel(BankWeights.Dense4)]
    [Kernel(BankWeights.Dense5)]
    [Kernel(BankWeights.Dense6)]
    [Kernel(BankWeights.Dense7)]
    public static partial void Dense(
        ReadOnlySpan2D<float> source,
        Span2D<float> d0, Span2D<float> d1, Span2D<float> d2, Span2D<float> d3,
        Span2D<float> d4, Span2D<float> d5, Span2D<float> d6, Span2D<float> d7);

    [GaborBank(8, 1.6, 5)]
    [Convolution(Combine = Combine.ArgMaxAbs)]
    public static partial void GaborWinner(ReadOnlySpan2D<float> source, Span2D<byte> index);
}
