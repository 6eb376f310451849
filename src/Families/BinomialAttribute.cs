using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace ConvGen;

/// <summary>
/// A blur with the weights of a row of Pascal's triangle: weight (x, y) is <c>b(x) · b(y)</c> with
/// <c>b(i) = C(size - 1, i) / 2^(size - 1)</c>, so 1 2 1 over 4 for size 3. They add up to exactly 1, and are the exact and fast
/// integer counterpart of a Gaussian with <c>σ² = (size - 1) / 4</c>. On a signal it is b alone.
/// </summary>
/// <remarks>The products of <c>scipy.special.binom</c>; for sizes 3 and 5 also OpenCV's <c>getGaussianKernel</c> with σ = 0.</remarks>
public sealed class BinomialAttribute : KernelFamilyAttribute
{
    /// <summary>A blur.</summary>
    /// <param name="size">The number of rows and columns, at least 1.</param>
    public BinomialAttribute(int size) => Size = size;

    /// <summary>The number of rows and columns.</summary>
    public int Size { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Within(nameof(Size), Size, 1, isSignal ? 1024 : 128);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        BigInteger[] triangle = [BigInteger.One];
        while (triangle.Length < Size)
        {
            triangle = [BigInteger.One, .. triangle.Zip(triangle.Skip(1), static (left, right) => left + right), BigInteger.One];
        }

        BigInteger sum = BigInteger.One << (Size - 1);
        Rational[] row = [.. triangle.Select(weight => new Rational(weight, sum))];
        return [isSignal ? FamilyWeights.Row(row) : FamilyWeights.Product(row, row)];
    }
}
