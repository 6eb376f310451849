using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// Sobel's derivative in integers: along X the rows -1 0 1, -2 0 2, -1 0 1, along Y the same with rows and columns exchanged.
/// Positive where the image rises to the right, or downwards. Times 1/8 it is the slope per element.
/// </summary>
/// <remarks>
/// OpenCV's <c>Sobel</c> of size 3; scikit-image's <c>sobel_v</c> and <c>sobel_h</c> times 4.
/// </remarks>
public sealed class SobelAttribute : KernelFamilyAttribute
{
    /// <summary>A derivative.</summary>
    /// <param name="axis">Along a row or along a column.</param>
    public SobelAttribute(Axis axis) => Axis = axis;

    /// <summary>The direction of the derivative.</summary>
    public Axis Axis { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Member(nameof(Axis), (int)Axis, (int)Axis.Y, nameof(Axis));

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal) =>
        [FamilyWeights.Along(Axis, FamilyWeights.Integers(new[,] { { -1, 0, 1 }, { -2, 0, 2 }, { -1, 0, 1 } }))];
}
