using System;
using System.Collections.Generic;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen.Benchmarks.Peers;

namespace ConvGen.Benchmarks.Rows;

/// <summary>A generated method with several kernels, or what computes the same.</summary>
internal delegate void BankMethod<TSource, TDestination>(ReadOnlySpan2D<TSource> source, Planes<TDestination> destinations)
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>;

/// <summary>A bank with the types it is applied to and the calls its peers take.</summary>
/// <param name="Name">The name of the row.</param>
/// <param name="Kernels">The exact kernels, scale included.</param>
/// <param name="Combine">How their results become one; with <see cref="Combine.None"/> each has a plane.</param>
/// <param name="Valid">The generated method over whole windows.</param>
/// <param name="Bordered">The generated method with <see cref="Border.Reflect101"/>.</param>
/// <param name="Alone">Makes, for a size of outputs, what a program without banks does: a method a kernel over whole windows, then a loop.</param>
/// <param name="OpenCv">The calls of OpenCV that compute the same.</param>
/// <param name="Halide">The class of Halide peers that compute the same, or null.</param>
/// <param name="MultiplyAdds">The multiply-adds of one place of a floating bank; 0 for integers.</param>
internal sealed record BankRow<TSource, TDestination>(
    string Name,
    IReadOnlyList<Kernel> Kernels,
    Combine Combine,
    BankMethod<TSource, TDestination> Valid,
    BankMethod<TSource, TDestination> Bordered,
    Func<int, int, BankMethod<TSource, TDestination>> Alone,
    OpenCvBankCall OpenCv,
    HalideClass? Halide = null,
    int MultiplyAdds = 0) : IRow
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    /// <inheritdoc/>
    public bool IsSignal => false;

    /// <summary>The planes of the output.</summary>
    public int Outputs => Combine == Combine.None ? Kernels.Count : 1;

    /// <inheritdoc/>
    public void Touch(int height, int width)
    {
        (int validHeight, int validWidth) = (height - Kernels[0].Rows + 1, width - Kernels[0].Columns + 1);
        using Image<TSource> source = new(height, width);
        using Image<TDestination> destination = new(Outputs * validHeight, validWidth);
        Valid(source.View, new Planes<TDestination>(destination, validHeight, validWidth));
    }

    /// <inheritdoc/>
    public IContest Prepare(int height, int width) => new BankContest<TSource, TDestination>(this, height, width);
}
