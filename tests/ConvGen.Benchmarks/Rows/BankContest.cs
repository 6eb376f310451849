using System;
using System.Numerics;
using ConvGen.Benchmarks.Peers;

namespace ConvGen.Benchmarks.Rows;

/// <summary>All contestants of a row with several kernels; each was compared with the reference before it can be timed.</summary>
internal sealed unsafe class BankContest<TSource, TDestination> : IContest
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    private readonly Image<TSource> _source;
    private readonly Image<TDestination> _bordered;
    private readonly Image<TDestination> _valid;
    private readonly Image<TDestination> _peer;
    private readonly Image<TDestination> _copy;
    private readonly OpenCvBankPeer _openCv;
    private readonly HalidePeer? _halide;

    /// <summary>Prepares a source of the given size and checks every contestant on it.</summary>
    public BankContest(BankRow<TSource, TDestination> row, int height, int width)
    {
        int validHeight = height - row.Kernels[0].Rows + 1;
        int validWidth = width - row.Kernels[0].Columns + 1;
        _source = new Image<TSource>(height, width).FillRandom();
        _bordered = new Image<TDestination>(row.Outputs * height, width);
        _valid = new Image<TDestination>(row.Outputs * validHeight, validWidth);
        _peer = new Image<TDestination>(row.Outputs * height, width);
        _copy = new Image<TDestination>(row.Outputs * height, width);
        BankMethod<TSource, TDestination> alone = row.Alone(validHeight, validWidth);
        Bordered = () => row.Bordered(_source.View, new Planes<TDestination>(_bordered, height, width));
        Valid = () => row.Valid(_source.View, new Planes<TDestination>(_valid, validHeight, validWidth));
        Alone = () => alone(_source.View, new Planes<TDestination>(_peer, validHeight, validWidth));
        _openCv = OpenCvBankPeer.Create(row.OpenCv, row.Kernels, _source, _peer, height);
        OpenCv = _openCv.Run;
        _halide = row.Halide is { } halide ? HalidePeer.TryCreate(halide, row.Kernels, _source, _peer, validHeight, validWidth) : null;
        Halide = _halide?.Variants ?? [];
        Copy = () => Buffer.MemoryCopy(_bordered.Pointer, _copy.Pointer, _copy.Bytes, _copy.Bytes);
        MultiplyAdds = (double)row.MultiplyAdds * validHeight * validWidth;
        Check(row, height, width, validHeight, validWidth);
    }

    /// <inheritdoc/>
    public Action Bordered { get; }

    /// <inheritdoc/>
    public Action Valid { get; }

    /// <inheritdoc/>
    public Action? Alone { get; }

    /// <inheritdoc/>
    public Action OpenCv { get; }

    /// <inheritdoc/>
    public Action[] Halide { get; }

    /// <inheritdoc/>
    public Action Copy { get; }

    /// <inheritdoc/>
    public double MultiplyAdds { get; }

    /// <inheritdoc/>
    public int ElementBytes => sizeof(TSource);

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

    private void Check(BankRow<TSource, TDestination> row, int height, int width, int validHeight, int validWidth)
    {
        BankReference<TSource, TDestination> reference = new(row.Kernels, row.Combine, _source.View);
        Bordered();
        reference.Check(row.Name, "ConvGen", new Planes<TDestination>(_bordered, height, width), Border.Reflect101, tolerance: 0);
        Valid();
        reference.Check(row.Name, "ConvGen over whole windows", new Planes<TDestination>(_valid, validHeight, validWidth), Border.Valid, tolerance: 0);
        OpenCv();
        reference.Check(row.Name, "OpenCV", new Planes<TDestination>(_peer, height, width), Border.Reflect101, OpenCvPeer.Tolerance);
        foreach (Action peer in (Action[])[Alone!, .. Halide])
        {
            _peer.View.Clear();
            peer();
            reference.Check(row.Name, peer == Alone ? "every kernel alone" : "Halide", new Planes<TDestination>(_peer, validHeight, validWidth), Border.Valid, tolerance: 0);
        }
    }
}
