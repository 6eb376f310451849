using System;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen.Benchmarks.Peers;

namespace ConvGen.Benchmarks.Rows;

/// <summary>All contestants of one row over one source; each was compared with the reference before it can be timed.</summary>
internal sealed unsafe class Contest<TSource, TDestination> : ImageContest<TSource, TDestination>
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    private readonly OpenCvPeer _openCv;

    /// <summary>Prepares a source of the given size and checks every contestant on it.</summary>
    public Contest(Row<TSource, TDestination> row, int height, int width)
        : base([row.Kernel], outputs: 1, row.Halide, row.MultiplyAdds, height, width)
    {
        Bordered = () => row.Bordered(Source.View, BorderedImage.View);
        Valid = () => row.Valid(Source.View, ValidImage.View);
        _openCv = OpenCvPeer.Create(row.OpenCv, row.Kernel, Source, PeerImage);
        OpenCv = _openCv.Run;
        Check(row);
    }

    /// <inheritdoc/>
    public override Action Bordered { get; }

    /// <inheritdoc/>
    public override Action Valid { get; }

    /// <inheritdoc/>
    public override Action OpenCv { get; }

    /// <inheritdoc/>
    public override int ElementBytes => sizeof(TDestination);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _openCv.Dispose();
        base.Dispose();
    }

    private void Check(Row<TSource, TDestination> row)
    {
        Bordered();
        Valid();
        OpenCv();
        Reference<TSource, TDestination> reference = new(row.Kernel, Source.View);
        reference.Check(row.Name, "ConvGen", BorderedImage.View, Border.Reflect101, tolerance: 0);
        reference.Check(row.Name, "ConvGen over whole windows", ValidImage.View, Border.Valid, tolerance: 0);
        reference.Check(row.Name, "OpenCV", PeerImage.View, Border.Reflect101, OpenCvPeer.Tolerance);
        foreach (Action variant in Halide)
        {
            PeerImage.View.Clear();
            variant();
            reference.Check(row.Name, "Halide", new Span2D<TDestination>(PeerImage.Pointer, ValidHeight, ValidWidth, 0), Border.Valid, tolerance: 0);
        }
    }
}
