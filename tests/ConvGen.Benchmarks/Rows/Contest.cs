using System;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen.Benchmarks.Peers;

namespace ConvGen.Benchmarks.Rows;

/// <summary>All contestants of one row over one source; each was compared with the reference before it can be timed.</summary>
internal sealed unsafe class Contest<TSource, TDestination> : IContest
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    private readonly Image<TSource> _source;
    private readonly Image<TDestination> _bordered;
    private readonly Image<TDestination> _valid;
    private readonly Image<TDestination> _peer;
    private readonly Image<TDestination> _copy;
    private readonly OpenCvPeer _openCv;
    private readonly HalidePeer? _halide;

    /// <summary>Prepares a source of the given size and checks every contestant on it.</summary>
    public Contest(Row<TSource, TDestination> row, int height, int width)
    {
        Kernel kernel = row.Kernel;
        int validHeight = height - kernel.Rows + 1;
        int validWidth = width - kernel.Columns + 1;
        _source = new Image<TSource>(height, width).FillRandom();
        _bordered = new Image<TDestination>(height, width);
        _valid = new Image<TDestination>(validHeight, validWidth);
        _peer = new Image<TDestination>(height, width);
        _copy = new Image<TDestination>(height, width);
        Bordered = () => row.Bordered(_source.View, _bordered.View);
        Valid = () => row.Valid(_source.View, _valid.View);
        _openCv = OpenCvPeer.Create(row.OpenCv, kernel, _source, _peer);
        OpenCv = _openCv.Run;
        _halide = row.Halide is { } halide ? HalidePeer.TryCreate(halide, [kernel], _source, _peer, validHeight, validWidth) : null;
        Halide = _halide?.Variants ?? [];
        Copy = () => Buffer.MemoryCopy(_bordered.Pointer, _copy.Pointer, _copy.Bytes, _copy.Bytes);
        MultiplyAdds = (double)row.MultiplyAdds * validHeight * validWidth;
        Check(row, validHeight, validWidth);
    }

    /// <inheritdoc/>
    public Action Bordered { get; }

    /// <inheritdoc/>
    public Action Valid { get; }

    /// <inheritdoc/>
    public Action OpenCv { get; }

    /// <inheritdoc/>
    public Action[] Halide { get; }

    /// <inheritdoc/>
    public Action Copy { get; }

    /// <inheritdoc/>
    public double MultiplyAdds { get; }

    /// <inheritdoc/>
    public int ElementBytes => sizeof(TDestination);

    /// <inheritdoc/>
    public void Dispose()
    {
        _openCv.Dispose();
        _halide?.Dispose();
        _source.Dispose();
        _bordered.Dispose();
        _valid.Dispose();
        _peer.Dispose();
        _copy.Dispose();
    }

    private void Check(Row<TSource, TDestination> row, int validHeight, int validWidth)
    {
        Bordered();
        Valid();
        OpenCv();
        Reference<TSource, TDestination> reference = new(row.Kernel, _source.View);
        reference.Check(row.Name, "ConvGen", _bordered.View, Border.Reflect101, tolerance: 0);
        reference.Check(row.Name, "ConvGen over whole windows", _valid.View, Border.Valid, tolerance: 0);
        reference.Check(row.Name, "OpenCV", _peer.View, Border.Reflect101, OpenCvPeer.Tolerance);
        foreach (Action variant in Halide)
        {
            _peer.View.Clear();
            variant();
            reference.Check(row.Name, "Halide", new Span2D<TDestination>(_peer.Pointer, validHeight, validWidth, 0), Border.Valid, tolerance: 0);
        }
    }
}
