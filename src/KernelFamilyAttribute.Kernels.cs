using System;
using System.Collections.Generic;
using System.Linq;

namespace ConvGen;

/// <content>The same kernels at run time.</content>
public abstract partial class KernelFamilyAttribute
{
    /// <summary>
    /// The kernels that the attribute declares, for <see cref="SlidingWindow"/>: <c>new GaussianAttribute(1.5).ToKernels()[0]</c> has
    /// exactly the weights of a method with <c>[Gaussian(1.5)]</c>, <see cref="Scale"/> multiplied in and with its <see cref="Offset"/>.
    /// </summary>
    /// <param name="isSignal">
    /// True for the kernel of a method on signals: of families that are products of a row and a column only the row.
    /// </param>
    /// <returns>One kernel, or those of a bank in their order.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message says which, and what it may be.</exception>
    /// <exception cref="FormatException"><see cref="Scale"/> is not a weight, or the text of a <see cref="KernelAttribute"/> is not a kernel.</exception>
    public IReadOnlyList<Kernel> ToKernels(bool isSignal = false)
    {
        if (Check(isSignal) is { } error)
        {
            throw new ArgumentException($"{error.Parameter} {error.Message}");
        }

        if (OwnOffset is { } offset && !double.IsFinite(offset))
        {
            throw new ArgumentException($"{nameof(Offset)} is not finite.");
        }

        return [.. Compute(isSignal).Select(weights => Kernel.FromRationals(weights, OwnOffset is { } own ? Rational.FromShortestDecimal(own) : null).Scaled(Scale))];
    }
}
