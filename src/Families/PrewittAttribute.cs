using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// Prewitt's derivative in integers: along X three rows -1 0 1, along Y the same with rows and columns exchanged. Positive where
/// the image rises to the right, or downwards. Times 1/6 it is the slope per element.
/// </summary>
/// <remarks>
/// scikit-image's <c>prewitt_v</c> and <c>prewitt_h</c> times 3.
/// </remarks>
public sealed class PrewittAttribute : KernelFamilyAttribute
{
    /// <summary>A derivative.</summary>
    /// <param name="axis">Along a row or along a column.</param>
    public PrewittAttribute(Axis axis) => Axis = axis;

    /// <summary>The direction of the derivative.</summary>
    public Axis Axis { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Member(nameof(Axis), (int)Axis, (int)Axis.Y, nameof(Axis));

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal) =>
        [FamilyWeights.Along(Axis, FamilyWeights.Integers(new[,] { { -1, 0, 1 }, { -1, 0, 1 }, { -1, 0, 1 } }))];
}
