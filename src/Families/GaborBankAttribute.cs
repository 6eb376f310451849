using System;
using System.Collections.Generic;
using System.Linq;

namespace ConvGen;

/// <summary>
/// Stripes of all orientations: kernel k is that of <see cref="GaborAttribute"/> with <c>θ = k · 180 / orientations</c> degrees,
/// from k = 0.
/// </summary>
public sealed class GaborBankAttribute : KernelFamilyAttribute
{
    private const int LargestBank = 64;

    private int? _radius;

    /// <summary>A bank of stripes.</summary>
    /// <param name="orientations">The number of kernels, from 1 to 64.</param>
    /// <param name="sigma">The standard deviation of the envelope across the stripes, in elements: positive.</param>
    /// <param name="lambda">The wavelength, from one bright stripe to the next, in elements: positive.</param>
    public GaborBankAttribute(int orientations, double sigma, double lambda)
    {
        Orientations = orientations;
        Sigma = sigma;
        Lambda = lambda;
    }

    /// <summary>The number of kernels.</summary>
    public int Orientations { get; }

    /// <summary>The standard deviation of the envelope across the stripes, in elements.</summary>
    public double Sigma { get; }

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
        Require.Within(nameof(Orientations), Orientations, 1, LargestBank)
        ?? GaborKernels.Check(Sigma, Lambda, Gamma, Psi, Radius, _radius is not null);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        GaborKernels.Stripes stripes = new(FamilyWeights.Exact(Sigma), FamilyWeights.Exact(Lambda), FamilyWeights.Exact(Gamma), FamilyWeights.Exact(Psi), Radius);
        return [.. Enumerable.Range(0, Orientations).Select(k => GaborKernels.Create(stripes, new Rational(180 * k, Orientations)))];
    }
}
