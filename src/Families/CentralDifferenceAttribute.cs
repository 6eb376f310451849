using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// The central difference in integers: along X the row -1 0 1, along Y the column of the same. Positive where the image rises to
/// the right, or downwards. Times 1/2 it is the slope per element.
/// </summary>
/// <remarks>
/// <c>numpy.gradient</c> inside the image, times 2.
/// </remarks>
public sealed class CentralDifferenceAttribute : KernelFamilyAttribute
{
    /// <summary>A derivative.</summary>
    /// <param name="axis">Along a row or along a column; along a row on a signal.</param>
    public CentralDifferenceAttribute(Axis axis) => Axis = axis;

    /// <summary>The direction of the derivative.</summary>
    public Axis Axis { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Member(nameof(Axis), (int)Axis, (int)Axis.Y, nameof(Axis));

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal) =>
        [FamilyWeights.Along(Axis, FamilyWeights.Integers(new[,] { { -1, 0, 1 } }))];
}
