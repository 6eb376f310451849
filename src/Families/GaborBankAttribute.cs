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
    /// <param name="sigma"><inheritdoc cref="GaborAttribute(double, double, double)" path="/param[@name='sigma']/node()"/></param>
    /// <param name="lambda"><inheritdoc cref="GaborAttribute(double, double, double)" path="/param[@name='lambda']/node()"/></param>
    public GaborBankAttribute(int orientations, double sigma, double lambda)
    {
        Orientations = orientations;
        Sigma = sigma;
        Lambda = lambda;
    }

    /// <summary>The number of kernels.</summary>
    public int Orientations { get; }

    /// <inheritdoc cref="GaborAttribute.Sigma"/>
    public double Sigma { get; }

    /// <inheritdoc cref="GaborAttribute.Lambda"/>
    public double Lambda { get; }

    /// <inheritdoc cref="GaborAttribute.Gamma"/>
    public double Gamma { get; set; } = 1;

    /// <inheritdoc cref="GaborAttribute.Psi"/>
    public double Psi { get; set; }

    /// <inheritdoc cref="GaborAttribute.Radius"/>
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
