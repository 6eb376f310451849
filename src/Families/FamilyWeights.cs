using System;
using System.Linq;
using System.Numerics;

namespace ConvGen;

/// <summary>What the families build their weights from.</summary>
/// <remarks>
/// A weight that is no short fraction is rounded to a multiple of 2^-80. That is 27 bits more than a <see cref="double"/> has of
/// a weight near 1; for integers the steps are chosen later, with the element types, by <see cref="IntegerForm"/>.
/// </remarks>
internal static class FamilyWeights
{
    private const int FractionBits = 80;

    private static readonly BigInteger Steps = BigInteger.One << FractionBits;

    /// <summary>The nearest multiple of 2^-80; of two equally near the even one, so that opposite numbers stay opposite.</summary>
    public static Rational Round(Rational weight) => new((weight * Steps).RoundHalfEven(), Steps);

    /// <summary>A parameter as the number that was meant.</summary>
    public static Rational Exact(double parameter) => Rational.FromShortestDecimal(parameter);

    /// <summary>The radius that a Gaussian reaches by default: 3σ, rounded up; 0 for what is no σ.</summary>
    public static int Reach(double sigma) =>
        sigma is > 0 and <= int.MaxValue / 3 ? (int)-(-3 * Exact(sigma)).Floor() : 0;

    /// <summary>A kernel from a function of row and column.</summary>
    public static Rational[,] Create(int rows, int columns, Func<int, int, Rational> getWeight)
    {
        Rational[,] weights = new Rational[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                weights[row, column] = getWeight(row, column);
            }
        }

        return weights;
    }

    /// <summary>A kernel of one row.</summary>
    public static Rational[,] Row(Rational[] weights) => Create(1, weights.Length, (_, column) => weights[column]);

    /// <summary>The kernel whose weights are the products of those of a column and a row.</summary>
    public static Rational[,] Product(Rational[] column, Rational[] row) =>
        Create(column.Length, row.Length, (y, x) => column[y] * row[x]);

    /// <summary>The kernel along an axis: as given along X, with rows and columns exchanged along Y.</summary>
    public static Rational[,] Along(Axis axis, Rational[,] alongX) => axis == Axis.X
        ? alongX
        : Create(alongX.GetLength(1), alongX.GetLength(0), (row, column) => alongX[column, row]);

    /// <summary>A kernel of integers.</summary>
    public static Rational[,] Integers(int[,] weights) =>
        Create(weights.GetLength(0), weights.GetLength(1), (row, column) => weights[row, column]);

    /// <summary>The sum of all weights.</summary>
    public static Rational Sum(Rational[,] weights) => weights.Cast<Rational>().Aggregate(Rational.Zero, static (sum, weight) => sum + weight);

    /// <summary>Adds to the middle weight, or in equal parts to the two in the middle, what is missing to a sum that rounding has left.</summary>
    /// <param name="weights">The weights, which change in place.</param>
    /// <param name="sum">What they shall add up to.</param>
    public static Rational[] SettleSum(Rational[] weights, Rational sum)
    {
        Rational missing = (sum - weights.Aggregate(Rational.Zero, static (total, weight) => total + weight)) * new Rational(1, 2);
        weights[(weights.Length - 1) / 2] += missing;
        weights[weights.Length / 2] += missing;
        return weights;
    }
}
