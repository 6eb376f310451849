using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>A few rows of the output, small enough that what all kernels read and write stays in the caches.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BankStrip<TSource, TSum>
    where TSource : unmanaged
{
    private readonly Plane<TSource> _source;
    private readonly Plane<TSum> _sums;
    private readonly Area _area;

    internal BankStrip(Plane<TSource> source, Plane<TSum> sums, Area area)
    {
        _source = source;
        _sums = sums;
        _area = area;
    }

    /// <summary>Computes the sums of a core.</summary>
    public void Run<TCore>()
        where TCore : ICore<TSource, TSum> => AreaRunner.Run<TCore, TSource, TSum>(_source, _sums, _area);
}
