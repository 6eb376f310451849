using System;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen.Benchmarks.Peers;

namespace ConvGen.Benchmarks.Rows;

/// <summary>A generated method for images.</summary>
internal delegate void Planar<TSource, TDestination>(ReadOnlySpan2D<TSource> source, Span2D<TDestination> destination);

/// <summary>A kernel with the types it is applied to and the calls its peers take.</summary>
/// <param name="Name">The name of the row.</param>
/// <param name="Kernel">The exact kernel, scale included.</param>
/// <param name="Valid">The generated method over whole windows.</param>
/// <param name="Bordered">The generated method with <see cref="Border.Reflect101"/>.</param>
/// <param name="OpenCv">The call of OpenCV that computes the same.</param>
/// <param name="Halide">The class of Halide peers that compute the same, or null.</param>
/// <param name="MultiplyAdds">The multiply-adds of one floating output in the fewest passes known; 0 for integers.</param>
internal sealed record Row<TSource, TDestination>(
    string Name,
    Kernel Kernel,
    Planar<TSource, TDestination> Valid,
    Planar<TSource, TDestination> Bordered,
    OpenCvCall OpenCv,
    HalideClass? Halide = null,
    int MultiplyAdds = 0) : IRow
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    /// <inheritdoc/>
    public bool IsSignal => Kernel.Rows == 1;

    /// <inheritdoc/>
    public void Touch(int height, int width)
    {
        TSource[,] source = new TSource[height, width];
        TDestination[,] destination = new TDestination[height - Kernel.Rows + 1, width - Kernel.Columns + 1];
        Valid(source, destination);
    }

    /// <inheritdoc/>
    public IContest Prepare(int height, int width) => new Contest<TSource, TDestination>(this, height, width);
}
