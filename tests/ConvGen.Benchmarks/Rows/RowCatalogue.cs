using System;
using ConvGen.Benchmarks.Kernels;
using ConvGen.Benchmarks.Peers;

namespace ConvGen.Benchmarks.Rows;

/// <summary>The rows of the comparison, in the order they are printed.</summary>
internal static class RowCatalogue
{
    /// <summary>All rows.</summary>
    public static IRow[] All { get; } =
    [
        new Row<float, float>("f32-dense-3", Kernel.Parse(DenseWeights.Float3), ValidKernels.FloatDense3, BorderedKernels.FloatDense3, OpenCvCall.Filter2D, new HalideClass("f32_direct"), 9),
        new Row<float, float>("f32-dense-5", Kernel.Parse(DenseWeights.Float5), ValidKernels.FloatDense5, BorderedKernels.FloatDense5, OpenCvCall.Filter2D, new HalideClass("f32_direct"), 25),
        new Row<float, float>("f32-dense-7", Kernel.Parse(DenseWeights.Float7), ValidKernels.FloatDense7, BorderedKernels.FloatDense7, OpenCvCall.Filter2D, new HalideClass("f32_direct"), 49),
        new Row<float, float>("f32-dense-11", Kernel.Parse(DenseWeights.Float11), ValidKernels.FloatDense11, BorderedKernels.FloatDense11, OpenCvCall.Filter2D, new HalideClass("f32_direct"), 121),
        new Row<float, float>("f32-separable-5", Kernel.Parse(SeparableWeights.Gaussian5).Scaled("1/256"), ValidKernels.FloatSeparable5, BorderedKernels.FloatSeparable5, OpenCvCall.SepFilter2D, new HalideClass("f32_sep"), 10),
        new Row<float, float>("f32-separable-9", Kernel.Parse(SeparableWeights.Wide9).Scaled("1/65536"), ValidKernels.FloatSeparable9, BorderedKernels.FloatSeparable9, OpenCvCall.SepFilter2D, new HalideClass("f32_sep"), 18),
        new Row<float, float>("f32-separable-15", Kernel.Parse(SeparableWeights.Wide15).Scaled("1/268435456"), ValidKernels.FloatSeparable15, BorderedKernels.FloatSeparable15, OpenCvCall.SepFilter2D, new HalideClass("f32_sep"), 30),
        new Row<double, double>("f64-dense-3", Kernel.Parse(DenseWeights.Float3), ValidKernels.DoubleDense3, BorderedKernels.DoubleDense3, OpenCvCall.Filter2D, null, 9),
        new Row<byte, byte>("u8-dense-3", Kernel.Parse(DenseWeights.Bytes3).Scaled("1/32"), ValidKernels.ByteDense3, BorderedKernels.ByteDense3, OpenCvCall.Filter2D, new HalideClass("u8_direct", 5)),
        new Row<byte, byte>("u8-dense-5", Kernel.Parse(DenseWeights.Bytes5).Scaled("1/64"), ValidKernels.ByteDense5, BorderedKernels.ByteDense5, OpenCvCall.Filter2D, new HalideClass("u8_direct", 6)),
        new Row<byte, byte>("u8-dense-7", Kernel.Parse(DenseWeights.Bytes7).Scaled("1/128"), ValidKernels.ByteDense7, BorderedKernels.ByteDense7, OpenCvCall.Filter2D, new HalideClass("u8_direct", 7)),
        new Row<byte, byte>("u8-gaussian-3", Kernel.Parse(SeparableWeights.Gaussian3).Scaled("1/16"), ValidKernels.ByteGaussian3, BorderedKernels.ByteGaussian3, OpenCvCall.GaussianBlur, new HalideClass("u8_sep", 4)),
        new Row<byte, byte>("u8-gaussian-5", Kernel.Parse(SeparableWeights.Gaussian5).Scaled("1/256"), ValidKernels.ByteGaussian5, BorderedKernels.ByteGaussian5, OpenCvCall.GaussianBlur, new HalideClass("u8_sep", 8)),
        new Row<byte, byte>("u8-gaussian-7", Kernel.Parse(SeparableWeights.Gaussian7).Scaled("1/4096"), ValidKernels.ByteGaussian7, BorderedKernels.ByteGaussian7, OpenCvCall.GaussianBlur, new HalideClass("u8_sep", 12)),
        new Row<byte, byte>("u8-box-3", Kernel.Parse(SeparableWeights.Box3).Scaled("1/9"), ValidKernels.ByteBox3, BorderedKernels.ByteBox3, OpenCvCall.Blur),
        new Row<byte, byte>("u8-box-9", Kernel.Parse(SeparableWeights.Box9).Scaled("1/81"), ValidKernels.ByteBox9, BorderedKernels.ByteBox9, OpenCvCall.Blur),
        new Row<byte, short>("u8-s16-sobel", Kernel.Parse(SeparableWeights.SobelX), ValidKernels.SobelX, BorderedKernels.SobelX, OpenCvCall.SobelX, new HalideClass("u8_s16_sep")),
        new Row<ushort, ushort>("u16-dense-3", Kernel.Parse(DenseWeights.Words3).Scaled("1/32"), ValidKernels.WordDense3, BorderedKernels.WordDense3, OpenCvCall.Filter2D),
        new Row<ushort, ushort>("u16-dense-5", Kernel.Parse(DenseWeights.Words5).Scaled("1/64"), ValidKernels.WordDense5, BorderedKernels.WordDense5, OpenCvCall.Filter2D),
        Signal<float>("f32-fir-16", SignalWeights.Fir16, "1", ValidSignals.Fir16, BorderedSignals.Fir16, new HalideClass("f32_direct"), 16),
        Signal<float>("f32-fir-63", SignalWeights.Fir63, "1", ValidSignals.Fir63, BorderedSignals.Fir63, new HalideClass("f32_direct"), 63),
        Signal<short>("s16-fir-32", SignalWeights.FirWords32, "1/8192", ValidSignals.FirWords32, BorderedSignals.FirWords32, null, 0),
        .. BankCatalogue.All,
    ];

    /// <summary>A generated method for signals.</summary>
    private delegate void Linear<T>(ReadOnlySpan<T> source, Span<T> destination);

    private static Row<T, T> Signal<T>(string name, string weights, string scale, Linear<T> valid, Linear<T> bordered, HalideClass? halide, int multiplyAdds)
        where T : unmanaged, System.Numerics.INumber<T> =>
        new(
            name,
            Kernel.Parse(weights).Scaled(scale),
            (source, destination) => valid(source.GetRowSpan(0), destination.GetRowSpan(0)),
            (source, destination) => bordered(source.GetRowSpan(0), destination.GetRowSpan(0)),
            OpenCvCall.Filter2D,
            halide,
            multiplyAdds);
}
