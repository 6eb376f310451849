using CommunityToolkit.HighPerformance;

// Sharpening kernels leave the range of their images and saturate: that is measured as well.
#pragma warning disable CONVGEN016

namespace ConvGen.Benchmarks.Kernels;

/// <summary>Every kernel with an output of the source's size, the border that OpenCV takes by default.</summary>
[Convolution(Border = Border.Reflect101)]
internal static partial class BorderedKernels
{
    [Kernel(DenseWeights.Float3)]
    public static partial void FloatDense3(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(DenseWeights.Float5)]
    public static partial void FloatDense5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(DenseWeights.Float7)]
    public static partial void FloatDense7(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(DenseWeights.Float11)]
    public static partial void FloatDense11(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SeparableWeights.Gaussian5, Scale = "1/256")]
    public static partial void FloatSeparable5(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SeparableWeights.Wide9, Scale = "1/65536")]
    public static partial void FloatSeparable9(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(SeparableWeights.Wide15, Scale = "1/268435456")]
    public static partial void FloatSeparable15(ReadOnlySpan2D<float> source, Span2D<float> destination);

    [Kernel(DenseWeights.Float3)]
    public static partial void DoubleDense3(ReadOnlySpan2D<double> source, Span2D<double> destination);

    [Kernel(DenseWeights.Bytes3, Scale = "1/32")]
    public static partial void ByteDense3(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(DenseWeights.Bytes5, Scale = "1/64")]
    public static partial void ByteDense5(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(DenseWeights.Bytes7, Scale = "1/128")]
    public static partial void ByteDense7(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SeparableWeights.Gaussian3, Scale = "1/16")]
    public static partial void ByteGaussian3(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SeparableWeights.Gaussian5, Scale = "1/256")]
    public static partial void ByteGaussian5(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SeparableWeights.Gaussian7, Scale = "1/4096")]
    public static partial void ByteGaussian7(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SeparableWeights.Box3, Scale = "1/9")]
    public static partial void ByteBox3(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SeparableWeights.Box9, Scale = "1/81")]
    public static partial void ByteBox9(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

    [Kernel(SeparableWeights.SobelX)]
    public static partial void SobelX(ReadOnlySpan2D<byte> source, Span2D<short> destination);

    [Kernel(DenseWeights.Words3, Scale = "1/32")]
    public static partial void WordDense3(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

    [Kernel(DenseWeights.Words5, Scale = "1/64")]
    public static partial void WordDense5(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);
}
