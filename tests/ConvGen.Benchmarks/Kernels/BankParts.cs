using CommunityToolkit.HighPerformance;

namespace ConvGen.Benchmarks.Kernels;

/// <summary>The kernels of the banks each in a method of its own: what a program without banks calls one after the other.</summary>
internal static partial class BankParts
{
    [Sobel(Axis.X)]
    public static partial void SobelX(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Sobel(Axis.Y)]
    public static partial void SobelY(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kernel(BankWeights.Dense0)]
    public static partial void Dense0(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(BankWeights.Dense1)]
    public static partial void Dense1(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(BankWeights.Dense2)]
    public static partial void Dense2(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(BankWeights.Dense3)]
    public static partial void Dense3(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(BankWeights.Dense4)]
    public static partial void Dense4(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(BankWeights.Dense5)]
    public static partial void Dense5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(BankWeights.Dense6)]
    public static partial void Dense6(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(BankWeights.Dense7)]
    public static partial void Dense7(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gabor(1.6, 0, 5)]
    public static partial void Gabor0(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gabor(1.6, 22.5, 5)]
    public static partial void Gabor1(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gabor(1.6, 45, 5)]
    public static partial void Gabor2(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gabor(1.6, 67.5, 5)]
    public static partial void Gabor3(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gabor(1.6, 90, 5)]
    public static partial void Gabor4(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gabor(1.6, 112.5, 5)]
    public static partial void Gabor5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gabor(1.6, 135, 5)]
    public static partial void Gabor6(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Gabor(1.6, 157.5, 5)]
    public static partial void Gabor7(ReadOnlySpan2D<float> source, Span2D<float> destination);
}
