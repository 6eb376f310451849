using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// The sum of the second differences in integers: over the two directions of rows and columns, 0 1 0, 1 -4 1, 0 1 0, or with the
/// two diagonals as well, 1 1 1, 1 -8 1, 1 1 1. The weights add up to exactly 0; negative on a bright spot. The first is the
/// Laplacian per element squared; the second is three times as much.
/// </summary>
/// <remarks>With 4 neighbours <c>scipy.ndimage.laplace</c> and OpenCV's <c>Laplacian</c> of size 1.</remarks>
public sealed class LaplacianAttribute : KernelFamilyAttribute
{
    /// <summary>A Laplacian.</summary>
    /// <param name="neighbors">The neighbours that are compared with the middle, 4 or 8.</param>
    public LaplacianAttribute(int neighbors = 4) => Neighbors = neighbors;

    /// <summary>The neighbours that are compared with the middle.</summary>
    public int Neighbors { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Neighbors is 4 or 8 ? null : new ParameterError(nameof(Neighbors), "is neither 4 nor 8; use one of them.");

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        int corner = Neighbors == 8 ? 1 : 0;
        return [FamilyWeights.Integers(new[,] { { corner, 1, corner }, { 1, -Neighbors, 1 }, { corner, 1, corner } })];
    }
}
