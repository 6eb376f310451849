using System;
using System.Collections.Generic;
using System.Numerics;
using ConvGen.Benchmarks.Peers;

namespace ConvGen.Benchmarks.Rows;

/// <summary>What contests over one source have in common: the images, which live as long as they do, and the peers that need no more.</summary>
internal abstract unsafe class ImageContest<TSource, TDestination> : IContest
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    private readonly Image<TDestination> _copy;
    private readonly HalidePeer? _halide;

    /// <summary>Makes a source of random elements and, for outputs one below the other, room for every contestant.</summary>
    /// <param name="kernels">The kernels, all of one size.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="halide">The class of Halide peers, or null.</param>
    /// <param name="multiplyAdds">The multiply-adds of one place; 0 for integers.</param>
    /// <param name="height">The rows of the source.</param>
    /// <param name="width">The columns of the source.</param>
    protected ImageContest(IReadOnlyList<Kernel> kernels, int outputs, HalideClass? halide, int multiplyAdds, int height, int width)
    {
        ValidHeight = height - kernels[0].Rows + 1;
        ValidWidth = width - kernels[0].Columns + 1;
        Source = new Image<TSource>(height, width).FillRandom();
        BorderedImage = new Image<TDestination>(outputs * height, width);
        ValidImage = new Image<TDestination>(outputs * ValidHeight, ValidWidth);
        PeerImage = new Image<TDestination>(outputs * height, width);
        _copy = new Image<TDestination>(outputs * height, width);
        _halide = halide is { } peers ? HalidePeer.TryCreate(peers, kernels, Source, PeerImage, ValidHeight, ValidWidth) : null;
        Halide = _halide?.Variants ?? [];
        Copy = () => Buffer.MemoryCopy(BorderedImage.Pointer, _copy.Pointer, _copy.Bytes, _copy.Bytes);
        MultiplyAdds = (double)multiplyAdds * ValidHeight * ValidWidth;
    }

    /// <inheritdoc/>
    public abstract Action Bordered { get; }

    /// <inheritdoc/>
    public abstract Action Valid { get; }

    /// <inheritdoc/>
    public abstract Action OpenCv { get; }

    /// <inheritdoc/>
    public virtual Action? Alone => null;

    /// <inheritdoc/>
    public abstract int ElementBytes { get; }

    /// <inheritdoc/>
    public Action[] Halide { get; }

    /// <inheritdoc/>
    public Action Copy { get; }

    /// <inheritdoc/>
    public double MultiplyAdds { get; }

    /// <summary>The rows of an output over whole windows.</summary>
    protected int ValidHeight { get; }

    /// <summary>The columns of an output over whole windows.</summary>
    protected int ValidWidth { get; }

    /// <summary>What all contestants read.</summary>
    protected Image<TSource> Source { get; }

    /// <summary>The outputs of the source's size.</summary>
    protected Image<TDestination> BorderedImage { get; }

    /// <summary>The outputs over whole windows.</summary>
    protected Image<TDestination> ValidImage { get; }

    /// <summary>The outputs of the peers, one after the other.</summary>
    protected Image<TDestination> PeerImage { get; }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        _halide?.Dispose();
        Source.Dispose();
        BorderedImage.Dispose();
        ValidImage.Dispose();
        PeerImage.Dispose();
        _copy.Dispose();
    }
}
