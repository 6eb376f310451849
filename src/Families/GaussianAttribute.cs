using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// A Gaussian blur, sampled and normalized: weight (x, y) is <c>g(x) · h(y)</c> with <c>g(x) = e^(-x²/2σ²) / Σ e^(-i²/2σ²)</c> for
/// x from -<see cref="Radius"/> to <see cref="Radius"/>, and h the same with <see cref="SigmaY"/> and <see cref="RadiusY"/>. The
/// weights add up to exactly 1. On a signal it is g alone.
/// </summary>
/// <remarks>The weights of <c>scipy.ndimage.gaussian_filter</c> with the same radius.</remarks>
public sealed class GaussianAttribute : KernelFamilyAttribute
{
    private double? _sigmaY;
    private int? _radius;
    private int? _radiusY;

    /// <summary>A blur of the same width in both directions, unless <see cref="SigmaY"/> says otherwise.</summary>
    /// <param name="sigma">The standard deviation along a row, in elements: positive.</param>
    public GaussianAttribute(double sigma) => Sigma = sigma;

    /// <summary>The standard deviation along a row, in elements.</summary>
    public double Sigma { get; }

    /// <summary>The standard deviation along a column, in elements. Default: the same as along a row.</summary>
    public double SigmaY
    {
        get => _sigmaY ?? Sigma;
        set => _sigmaY = value;
    }

    /// <summary>The elements to the left and right of the middle, from 0. Default: 3σ, rounded up.</summary>
    public int Radius
    {
        get => _radius ?? FamilyWeights.Reach(Sigma);
        set => _radius = value;
    }

    /// <summary>The elements above and below the middle, from 0, which makes a kernel of one row. Default: 3σ of <see cref="SigmaY"/> where that is set, rounded up; otherwise <see cref="Radius"/>.</summary>
    public int RadiusY
    {
        get => _radiusY ?? (_sigmaY is null ? Radius : FamilyWeights.Reach(SigmaY));
        set => _radiusY = value;
    }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Positive(nameof(Sigma), Sigma)
        ?? Require.Positive(nameof(SigmaY), SigmaY)
        ?? Require.Within(nameof(Radius), Radius, 0, Require.MaximumWeights)
        ?? Require.Within(nameof(RadiusY), RadiusY, 0, Require.MaximumWeights)
        ?? Require.OnImages(nameof(SigmaY), _sigmaY is not null, isSignal)
        ?? Require.OnImages(nameof(RadiusY), _radiusY is not null, isSignal)
        ?? Require.Size(_radius is null ? nameof(Sigma) : nameof(Radius), isSignal ? 1 : (2L * RadiusY) + 1, (2L * Radius) + 1);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational[] row = GaussianSamples.Smooth(FamilyWeights.Exact(Sigma), Radius);
        return [isSignal ? FamilyWeights.Row(row) : FamilyWeights.Product(GaussianSamples.Smooth(FamilyWeights.Exact(SigmaY), RadiusY), row)];
    }
}
