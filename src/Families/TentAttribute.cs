using System;
using System.Collections.Generic;
using System.Linq;

namespace ConvGen;

/// <summary>
/// A blur with the weights of a triangle: weight (x, y) is <c>t(x) · t(y)</c> with <c>t(i)</c> in proportion to
/// <c>min(i, size + 1 - i)</c> for i from 1 to size, or, where size is even, to twice that less 1. So 1 2 3 2 1 over 9 for size 5
/// and 1 3 3 1 over 8 for size 4. They add up to exactly 1. On a signal it is t alone.
/// </summary>
/// <remarks>The products of <c>scipy.signal.windows.triang</c>, normalized.</remarks>
public sealed class TentAttribute : KernelFamilyAttribute
{
    /// <summary>A blur.</summary>
    /// <param name="size">The number of rows and columns, at least 1.</param>
    public TentAttribute(int size) => Size = size;

    /// <summary>The number of rows and columns.</summary>
    public int Size { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Within(nameof(Size), Size, 1, Require.MaximumWeights)
        ?? Require.Size(nameof(Size), isSignal ? 1 : Size, Size);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        long[] triangle = [.. Enumerable.Range(1, Size).Select(i => (long)Math.Min(i, Size + 1 - i)).Select(height => Size % 2 == 0 ? (2 * height) - 1 : height)];
        long sum = triangle.Sum();
        Rational[] row = [.. triangle.Select(weight => new Rational(weight, sum))];
        return [isSignal ? FamilyWeights.Row(row) : FamilyWeights.Product(row, row)];
    }
}
