using System;
using System.Numerics;
using ConvGen.Benchmarks.Peers;

namespace ConvGen.Benchmarks.Rows;

/// <summary>All contestants of a row with several kernels; each was compared with the reference before it can be timed.</summary>
internal sealed unsafe class BankContest<TSource, TDestination> : ImageContest<TSource, TDestination>
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    private readonly OpenCvBankPeer _openCv;
    private readonly Action _alone;

    /// <summary>Prepares a source of the given size and checks every contestant on it.</summary>
    public BankContest(BankRow<TSource, TDestination> row, int height, int width)
        : base(row.Kernels, row.Outputs, row.Halide, row.MultiplyAdds, height, width)
    {
        BankMethod<TSource, TDestination> alone = row.Alone(ValidHeight, ValidWidth);
        Bordered = () => row.Bordered(Source.View, new Planes<TDestination>(BorderedImage, height, width));
        Valid = () => row.Valid(Source.View, new Planes<TDestination>(ValidImage, ValidHeight, ValidWidth));
        _alone = () => alone(Source.View, new Planes<TDestination>(PeerImage, ValidHeight, ValidWidth));
        _openCv = OpenCvBankPeer.Create(row.OpenCv, row.Kernels, Source, PeerImage, height);
        OpenCv = _openCv.Run;
        Check(row, height, width);
    }

    /// <inheritdoc/>
    public override Action Bordered { get; }

    /// <inheritdoc/>
    public override Action Valid { get; }

    /// <inheritdoc/>
    public override Action OpenCv { get; }

    /// <inheritdoc/>
    public override Action? Alone => _alone;

    /// <inheritdoc/>
    public override int ElementBytes => sizeof(TSource);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _openCv.Dispose();
        base.Dispose();
    }

    private void Check(BankRow<TSource, TDestination> row, int height, int width)
    {
        BankReference<TSource, TDestination> reference = new(row.Kernels, row.Combine, Source.View);
        Bordered();
        reference.Check(row.Name, "ConvGen", new Planes<TDestination>(BorderedImage, height, width), Border.Reflect101, tolerance: 0);
        Valid();
        reference.Check(row.Name, "ConvGen over whole windows", new Planes<TDestination>(ValidImage, ValidHeight, ValidWidth), Border.Valid, tolerance: 0);
        OpenCv();
        reference.Check(row.Name, "OpenCV", new Planes<TDestination>(PeerImage, height, width), Border.Reflect101, OpenCvPeer.Tolerance);
        foreach (Action peer in (Action[])[_alone, .. Halide])
        {
            PeerImage.View.Clear();
            peer();
            reference.Check(row.Name, peer == _alone ? "every kernel alone" : "Halide", new Planes<TDestination>(PeerImage, ValidHeight, ValidWidth), Border.Valid, tolerance: 0);
        }
    }
}
