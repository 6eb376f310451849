using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// The image less its Laplacian: 1 + 4 · amount in the middle, -amount at its four neighbours. The weights add up to exactly 1,
/// so flat places stay as they are, and steps become steeper.
/// </summary>
/// <remarks>The kernel of one weight less amount times that of <see cref="LaplacianAttribute"/> with 4 neighbours.</remarks>
public sealed class SharpenAttribute : KernelFamilyAttribute
{
    /// <summary>A sharpening.</summary>
    /// <param name="amount">How much; 0 changes nothing, and negative amounts blur.</param>
    public SharpenAttribute(double amount) => Amount = amount;

    /// <summary>How much.</summary>
    public double Amount { get; }

    internal override ParameterError? Check(bool isSignal) => Require.Number(nameof(Amount), Amount);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational amount = FamilyWeights.Exact(Amount);
        return [new[,] { { 0, -amount, 0 }, { -amount, 1 + (4 * amount), -amount }, { 0, -amount, 0 } }];
    }
}
