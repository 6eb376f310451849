using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// The difference of two blurs, which lets pass what is larger than one and smaller than the other: the kernel of
/// <see cref="GaussianAttribute"/> with σ₁ less the one with σ₂, each with its own radius unless <see cref="Radius"/> is set. Both
/// add up to 1, so the weights add up to exactly 0; with σ₁ &lt; σ₂ it is positive on a bright spot.
/// </summary>
/// <remarks>The difference of two <c>scipy.ndimage.gaussian_filter</c>, as <c>skimage.filters.difference_of_gaussians</c> takes it.</remarks>
public sealed class DifferenceOfGaussiansAttribute : KernelFamilyAttribute
{
    private int? _radius;

    /// <summary>A difference of Gaussians.</summary>
    /// <param name="sigma1">The standard deviation of the blur that is added, in elements: positive.</param>
    /// <param name="sigma2">The standard deviation of the blur that is subtracted, in elements: positive and another.</param>
    public DifferenceOfGaussiansAttribute(double sigma1, double sigma2)
    {
        Sigma1 = sigma1;
        Sigma2 = sigma2;
    }

    /// <summary>The standard deviation of the blur that is added, in elements.</summary>
    public double Sigma1 { get; }

    /// <summary>The standard deviation of the blur that is subtracted, in elements.</summary>
    public double Sigma2 { get; }

    /// <summary>The elements on each side of the middle, for both blurs. Default: for each 3σ, rounded up.</summary>
    public int Radius
    {
        get => _radius ?? Math.Max(FamilyWeights.Reach(Sigma1), FamilyWeights.Reach(Sigma2));
        set => _radius = value;
    }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Positive(nameof(Sigma1), Sigma1)
        ?? Require.Positive(nameof(Sigma2), Sigma2)
        ?? (Sigma1 == Sigma2 ? new ParameterError(nameof(Sigma2), "equals Sigma1, and the difference is nothing; use another.") : null)
        ?? Require.Within(nameof(Radius), Radius, 1, Require.MaximumWeights)
        ?? Require.Size(_radius is not null ? nameof(Radius) : Sigma1 > Sigma2 ? nameof(Sigma1) : nameof(Sigma2), isSignal ? 1 : (2L * Radius) + 1, (2L * Radius) + 1);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational[] first = Blur(Sigma1);
        Rational[] second = Blur(Sigma2);
        return [FamilyWeights.Create(isSignal ? 1 : first.Length, first.Length, (row, column) =>
            isSignal ? first[column] - second[column] : (first[row] * first[column]) - (second[row] * second[column]))];
    }

    /// <summary>One blur, with zeros around it where the other reaches further.</summary>
    private Rational[] Blur(double sigma)
    {
        int radius = _radius ?? FamilyWeights.Reach(sigma);
        Rational[] samples = new Rational[(2 * Radius) + 1];
        GaussianSamples.Smooth(FamilyWeights.Exact(sigma), radius).CopyTo(samples, Radius - radius);
        return samples;
    }
}
