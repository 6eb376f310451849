using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>A part of the destinations of a bank, small enough that what all cores read of the source stays in the caches. Members are only ever added.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BankBand<TSource>
    where TSource : unmanaged
{
    private readonly Plane<TSource> _source;
    private readonly ReadOnlySpan<PinnedView> _destinations;
    private readonly Area _area;

    internal BankBand(Plane<TSource> source, ReadOnlySpan<PinnedView> destinations, Area area)
    {
        _source = source;
        _destinations = destinations;
        _area = area;
    }

    /// <summary>Computes the destination of one kernel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TCore, TDestination>(int kernel)
        where TCore : ICore<TSource, TDestination>
        where TDestination : unmanaged =>
        AreaRunner.Run<TCore, TSource, TDestination>(_source, _destinations[kernel].ToPlane<TDestination>(), PartOf(kernel));

    /// <summary>Computes the destinations of kernels that share a core, at most eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TCore, TDestination>(int first, int count)
        where TCore : ICore<TSource, TDestination>
        where TDestination : unmanaged
    {
        PinnedPlanes planes = default;
        for (int output = 0; output < count; output++)
        {
            PinnedView view = _destinations[first + output];
            planes[output] = new PinnedPlane(view.Origin, view.Pitch);
        }

        AreaRunner.Run<TCore, TSource, TDestination>(_source, _destinations[first].ToPlane<TDestination>(in planes), PartOf(first));
    }

    /// <summary>Computes the destination of one kernel whose result goes through an activation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Activate<TBank, TSum, TDestination>(int kernel)
        where TBank : IBank<TSource, TSum>
        where TSum : unmanaged
        where TDestination : unmanaged =>
        BankRunner.Run<TBank, TSource, TSum, TDestination, byte>(_source, _destinations[kernel].ToPlane<TDestination>(), default, PartOf(kernel));

    /// <summary>The band as far as a destination has it: kernels of several sizes have outputs of several sizes.</summary>
    private Area PartOf(int kernel)
    {
        PinnedView view = _destinations[kernel];
        return _area with { Bottom = Math.Min(_area.Bottom, view.Height), Right = Math.Min(_area.Right, view.Width) };
    }
}
