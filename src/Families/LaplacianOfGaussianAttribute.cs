using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// The Laplacian after a Gaussian blur, which answers to spots and edges of a size: weight (x, y) is
/// <c>g(x) g(y) · (x² + y² - 2σ²) / σ⁴</c> with the samples g of <see cref="GaussianAttribute"/>, less the mean of all these, so
/// that the weights add up to exactly 0. Negative on a bright spot. On a signal it is <c>g(x) · (x² - σ²) / σ⁴</c> less its mean.
/// </summary>
/// <remarks>
/// The weights of <c>scipy.ndimage.gaussian_laplace</c> with the same radius, less their mean; without it a flat image would not
/// answer 0, as sampling and cutting off leave a small sum.
/// </remarks>
public sealed class LaplacianOfGaussianAttribute : KernelFamilyAttribute
{
    private int? _radius;

    /// <summary>A Laplacian of a Gaussian.</summary>
    /// <param name="sigma">The standard deviation of the blur, in elements: positive.</param>
    public LaplacianOfGaussianAttribute(double sigma) => Sigma = sigma;

    /// <summary>The standard deviation of the blur, in elements.</summary>
    public double Sigma { get; }

    /// <summary>The elements on each side of the middle, at least 1. Default: 3σ, rounded up.</summary>
    public int Radius
    {
        get => _radius ?? FamilyWeights.Reach(Sigma);
        set => _radius = value;
    }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Positive(nameof(Sigma), Sigma)
        ?? Require.Within(nameof(Radius), Radius, 1, Require.MaximumWeights)
        ?? Require.Size(_radius is null ? nameof(Sigma) : nameof(Radius), isSignal ? 1 : (2L * Radius) + 1, (2L * Radius) + 1);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational[] blur = GaussianSamples.Smooth(FamilyWeights.Exact(Sigma), Radius);
        Rational[] curvature = GaussianSamples.Derivative(FamilyWeights.Exact(Sigma), Radius, 2);
        int rows = isSignal ? 1 : blur.Length;
        Rational[,] weights = FamilyWeights.Create(rows, blur.Length, (row, column) =>
            isSignal ? curvature[column] : (curvature[row] * blur[column]) + (blur[row] * curvature[column]));
        Rational mean = FamilyWeights.Sum(weights) / weights.Length;
        Rational[,] balanced = FamilyWeights.Create(rows, blur.Length, (row, column) => FamilyWeights.Round(weights[row, column] - mean));
        balanced[rows / 2, Radius] -= FamilyWeights.Sum(balanced);
        return [balanced];
    }
}
