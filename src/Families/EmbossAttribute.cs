using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// The image as a relief lit from the side: 3 × 3 weights <c>[x = y = 0] + x cos α + y sin α</c> with x and y from -1 to 1, to the
/// right and down. The weights add up to exactly 1; slopes that rise in the direction of the angle become brighter.
/// </summary>
/// <remarks>Times √2 and at 45° the slopes are the rows -2 -1 0, -1 0 1, 0 1 2 of the filter that drawing programs have.</remarks>
public sealed class EmbossAttribute : KernelFamilyAttribute
{
    /// <summary>A relief.</summary>
    /// <param name="angle">The direction in which rising slopes become brighter, in degrees: 0 to the right, 90 down.</param>
    public EmbossAttribute(double angle) => Angle = angle;

    /// <summary>The direction in which rising slopes become brighter, in degrees.</summary>
    public double Angle { get; }

    internal override ParameterError? Check(bool isSignal) => Require.Number(nameof(Angle), Angle);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational turns = FamilyWeights.Exact(Angle) / 360;
        Rational x = FamilyWeights.Round(Elementary.CosineOfTurns(turns));
        Rational y = FamilyWeights.Round(Elementary.SineOfTurns(turns));
        return [FamilyWeights.Create(3, 3, (row, column) => ((column - 1) * x) + ((row - 1) * y) + (row == 1 && column == 1 ? 1 : 0))];
    }
}
