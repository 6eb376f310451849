using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// What the generator writes for kernels whose results go through an activation or a combination: how to compute one kernel, and
/// the facts that the library needs to build everything else around it. Members are only ever added.
/// </summary>
/// <typeparam name="TSource">The element type of the source.</typeparam>
/// <typeparam name="TSum">What a kernel computes: integers over a common denominator, or floats.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBank<TSource, TSum>
    where TSource : unmanaged
{
    /// <summary>The number of kernels.</summary>
    static abstract int Count { get; }

    /// <summary>The window of every kernel under <see cref="Border.Valid"/>; elsewhere that of the first.</summary>
    static abstract Window Window { get; }

    /// <summary>What lies beyond the edges.</summary>
    static abstract Border Border { get; }

    /// <summary>From the kernels' sums to a result.</summary>
    static abstract BankRule Rule { get; }

    /// <summary>
    /// Computes one kernel over a strip, by calling <see cref="BankStrip{TSource, TSum}.Run{TCore}"/> with its core. The first kernel
    /// of several that share a core computes all of them; for the others there is nothing to do.
    /// </summary>
    static abstract void Compute(int kernel, in BankStrip<TSource, TSum> strip);
}
