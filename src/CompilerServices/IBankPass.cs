using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// What the generator writes for kernels that have a destination each: the destinations, and how to compute a part of all of them.
/// Members are only ever added.
/// </summary>
/// <typeparam name="TSource">The element type of the source.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBankPass<TSource>
    where TSource : unmanaged
{
    /// <summary>The number of kernels and destinations.</summary>
    static abstract int Count { get; }

    /// <summary>The cores that compute them, each one or several.</summary>
    static abstract int Cores { get; }

    /// <summary>What lies beyond the edges.</summary>
    static abstract Border Border { get; }

    /// <summary>The window of a kernel.</summary>
    static abstract Window WindowOf(int kernel);

    /// <summary>The name of a destination's parameter.</summary>
    static abstract string NameOf(int kernel);

    /// <summary>The destination of a kernel.</summary>
    BankPlane PlaneOf(int kernel);

    /// <summary>Computes a part of all destinations, core by core.</summary>
    static abstract void Compute(in BankBand<TSource> band);
}
