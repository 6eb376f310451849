using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// A derivative of the image after a Gaussian blur: the weights of <see cref="GaussianAttribute"/> along each direction, times
/// the polynomial of the derivative of their order. An order of 0 only blurs; a derivative of order 1 is positive where the
/// image rises to the right, or downwards, and is in units of the image per element.
/// </summary>
/// <remarks>
/// The weights of <c>scipy.ndimage.gaussian_filter</c> with the same radius and <c>order=(orderY, orderX)</c>. As there, the
/// polynomials multiply the normalized samples: odd orders add up to exactly 0; even ones to what sampling and cutting off leave.
/// </remarks>
public sealed class GaussianDerivativeAttribute : KernelFamilyAttribute
{
    private const int LargestOrder = 8;

    private double? _sigmaY;
    private int? _radius;
    private int? _radiusY;

    /// <summary>A derivative.</summary>
    /// <param name="sigma">The standard deviation of the blur along a row, in elements: positive.</param>
    /// <param name="orderX">The order of the derivative along a row, from 0 to 8.</param>
    /// <param name="orderY">The order of the derivative along a column, from 0 to 8; 0 on a signal.</param>
    public GaussianDerivativeAttribute(double sigma, int orderX, int orderY = 0)
    {
        Sigma = sigma;
        OrderX = orderX;
        OrderY = orderY;
    }

    /// <summary>The standard deviation of the blur along a row, in elements.</summary>
    public double Sigma { get; }

    /// <summary>The order of the derivative along a row.</summary>
    public int OrderX { get; }

    /// <summary>The order of the derivative along a column.</summary>
    public int OrderY { get; }

    /// <summary>The standard deviation of the blur along a column, in elements. Default: the same as along a row.</summary>
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

    /// <summary>The elements above and below the middle, from 0. Default: 3σ of <see cref="SigmaY"/> where that is set, rounded up; otherwise <see cref="Radius"/>.</summary>
    public int RadiusY
    {
        get => _radiusY ?? (_sigmaY is null ? Radius : FamilyWeights.Reach(SigmaY));
        set => _radiusY = value;
    }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Positive(nameof(Sigma), Sigma)
        ?? Require.Within(nameof(OrderX), OrderX, 0, LargestOrder)
        ?? Require.Within(nameof(OrderY), OrderY, 0, LargestOrder)
        ?? Require.Positive(nameof(SigmaY), SigmaY)
        ?? Require.Within(nameof(Radius), Radius, 0, Require.MaximumWeights)
        ?? Require.Within(nameof(RadiusY), RadiusY, 0, Require.MaximumWeights)
        ?? Require.OnImages(nameof(OrderY), OrderY != 0, isSignal)
        ?? Require.OnImages(nameof(SigmaY), _sigmaY is not null, isSignal)
        ?? Require.OnImages(nameof(RadiusY), _radiusY is not null, isSignal)
        ?? Require.Size(_radius is null ? nameof(Sigma) : nameof(Radius), isSignal ? 1 : (2L * RadiusY) + 1, (2L * Radius) + 1);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational[] row = GaussianSamples.Derivative(FamilyWeights.Exact(Sigma), Radius, OrderX);
        return [isSignal ? FamilyWeights.Row(row) : FamilyWeights.Product(GaussianSamples.Derivative(FamilyWeights.Exact(SigmaY), RadiusY, OrderY), row)];
    }
}
