using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// Stripes of an orientation and width under a Gaussian, as the cells of the visual cortex see them: with u = radius - column,
/// v = radius - row, <c>x = u cos θ + v sin θ</c> and <c>y = v cos θ - u sin θ</c>, a weight is
/// <c>e^(-(x² + γ²y²) / 2σ²) · cos(2πx/λ + ψ)</c>. Nothing is normalized, and the weights do not in general add up to 0.
/// </summary>
/// <remarks>The matrix of OpenCV's <c>getGaborKernel</c> of size 2 · radius + 1, as it returns it; its angles are in radians.</remarks>
public sealed class GaborAttribute : KernelFamilyAttribute
{
    private int? _radius;

    /// <summary>Stripes.</summary>
    /// <param name="sigma">The standard deviation of the envelope across the stripes, in elements: positive.</param>
    /// <param name="theta">The direction across the stripes, in degrees: 0 for vertical stripes, from there to the right and down.</param>
    /// <param name="lambda">The wavelength, from one bright stripe to the next, in elements: positive.</param>
    public GaborAttribute(double sigma, double theta, double lambda)
    {
        Sigma = sigma;
        Theta = theta;
        Lambda = lambda;
    }

    /// <summary>The standard deviation of the envelope across the stripes, in elements.</summary>
    public double Sigma { get; }

    /// <summary>The direction across the stripes, in degrees.</summary>
    public double Theta { get; }

    /// <summary>The wavelength, in elements.</summary>
    public double Lambda { get; }

    /// <summary>The envelope's width across the stripes divided by its length along them. Default 1: round.</summary>
    public double Gamma { get; set; } = 1;

    /// <summary>The phase of the stripes in the middle, in degrees. Default 0: a bright stripe.</summary>
    public double Psi { get; set; }

    /// <summary>The elements on each side of the middle, from 0. Default: 3σ, rounded up.</summary>
    public int Radius
    {
        get => _radius ?? FamilyWeights.Reach(Sigma);
        set => _radius = value;
    }

    internal override ParameterError? Check(bool isSignal) =>
        GaborKernels.Check(Sigma, Lambda, Gamma, Psi, Radius, _radius is not null) ?? Require.Number(nameof(Theta), Theta);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        GaborKernels.Stripes stripes = new(FamilyWeights.Exact(Sigma), FamilyWeights.Exact(Lambda), FamilyWeights.Exact(Gamma), FamilyWeights.Exact(Psi), Radius);
        return [GaborKernels.Create(stripes, FamilyWeights.Exact(Theta))];
    }
}
