using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// Roberts' cross, the difference of two diagonal neighbours in integers: for X the rows -1 0, 0 1, positive where the image
/// rises to the right and down; for Y the rows 0 -1, 1 0, positive where it rises to the left and down. It is the slope
/// along the diagonal times √2, its length.
/// </summary>
/// <remarks>
/// scikit-image's <c>roberts_pos_diag</c> and <c>roberts_neg_diag</c>.
/// </remarks>
public sealed class RobertsAttribute : KernelFamilyAttribute
{
    /// <summary>A derivative.</summary>
    /// <param name="axis">The diagonal that falls to the right (X) or to the left (Y).</param>
    public RobertsAttribute(Axis axis) => Axis = axis;

    /// <summary>The direction of the derivative.</summary>
    public Axis Axis { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Member(nameof(Axis), (int)Axis, (int)Axis.Y, nameof(Axis));

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal) =>
        [FamilyWeights.Integers(Axis == Axis.X ? new[,] { { -1, 0 }, { 0, 1 } } : new[,] { { 0, -1 }, { 1, 0 } })];
}
