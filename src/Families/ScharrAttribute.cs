using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// Scharr's derivative in integers, of nearly the same answer in every direction: along X the rows -3 0 3, -10 0 10, -3 0 3,
/// along Y the same with rows and columns exchanged. Positive where the image rises to the right, or downwards. Times 1/32 it
/// is the slope per element.
/// </summary>
/// <remarks>
/// OpenCV's <c>Scharr</c>; scikit-image's <c>scharr_v</c> and <c>scharr_h</c> times 16.
/// </remarks>
public sealed class ScharrAttribute : KernelFamilyAttribute
{
    /// <summary>A derivative.</summary>
    /// <param name="axis">Along a row or along a column.</param>
    public ScharrAttribute(Axis axis) => Axis = axis;

    /// <summary>The direction of the derivative.</summary>
    public Axis Axis { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Member(nameof(Axis), (int)Axis, (int)Axis.Y, nameof(Axis));

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal) =>
        [FamilyWeights.Along(Axis, FamilyWeights.Integers(new[,] { { -3, 0, 3 }, { -10, 0, 10 }, { -3, 0, 3 } }))];
}
