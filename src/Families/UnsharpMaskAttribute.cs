using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// The image plus amount times what a blur takes from it: <c>(1 + amount)</c> in the middle less amount times the kernel of
/// <see cref="GaussianAttribute"/>. The weights add up to exactly 1. On a signal the blur is that of a signal.
/// </summary>
/// <remarks><c>skimage.filters.unsharp_mask</c> with <c>scipy.ndimage.gaussian_filter</c> of the same radius.</remarks>
public sealed class UnsharpMaskAttribute : KernelFamilyAttribute
{
    private int? _radius;

    /// <summary>A sharpening.</summary>
    /// <param name="sigma">The standard deviation of the blur, in elements: positive.</param>
    /// <param name="amount">How much; 0 changes nothing, and -1 is the blur.</param>
    public UnsharpMaskAttribute(double sigma, double amount)
    {
        Sigma = sigma;
        Amount = amount;
    }

    /// <summary>The standard deviation of the blur, in elements.</summary>
    public double Sigma { get; }

    /// <summary>How much.</summary>
    public double Amount { get; }

    /// <summary>The elements on each side of the middle, from 0. Default: 3σ, rounded up.</summary>
    public int Radius
    {
        get => _radius ?? FamilyWeights.Reach(Sigma);
        set => _radius = value;
    }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Positive(nameof(Sigma), Sigma)
        ?? Require.Number(nameof(Amount), Amount)
        ?? Require.Within(nameof(Radius), Radius, 0, Require.MaximumWeights)
        ?? Require.Size(_radius is null ? nameof(Sigma) : nameof(Radius), isSignal ? 1 : (2L * Radius) + 1, (2L * Radius) + 1);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational amount = FamilyWeights.Exact(Amount);
        Rational[] blur = GaussianSamples.Smooth(FamilyWeights.Exact(Sigma), Radius);
        Rational[,] kernel = isSignal ? FamilyWeights.Row(blur) : FamilyWeights.Product(blur, blur);
        Rational[,] weights = FamilyWeights.Create(kernel.GetLength(0), kernel.GetLength(1), (row, column) => -amount * kernel[row, column]);
        weights[weights.GetLength(0) / 2, Radius] += 1 + amount;
        return [weights];
    }
}
