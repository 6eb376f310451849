using System.Linq;
using System.Numerics;

namespace ConvGen.Benchmarks.Peers;

/// <summary>Kernels as the floating numbers that libraries take at run time.</summary>
internal static class KernelNumbers
{
    /// <summary>All weights, row-major.</summary>
    public static double[] All(Kernel kernel) =>
        [.. from row in Enumerable.Range(0, kernel.Rows) from column in Enumerable.Range(0, kernel.Columns) select kernel[row, column].ToDouble()];

    /// <summary>
    /// The column and the row whose product a kernel of rank one is; its first weight is not zero. Those of integers are integers:
    /// the row has no common divisor.
    /// </summary>
    public static (double[] Column, double[] Row) Factors(Kernel kernel)
    {
        Rational[] row = [.. Enumerable.Range(0, kernel.Columns).Select(column => kernel[0, column])];
        if (row.All(static weight => weight.IsInteger))
        {
            BigInteger divisor = row.Aggregate(BigInteger.Zero, static (divisor, weight) => BigInteger.GreatestCommonDivisor(divisor, weight.Numerator));
            row = [.. row.Select(weight => weight / divisor)];
        }

        return ([.. Enumerable.Range(0, kernel.Rows).Select(index => (kernel[index, 0] / row[0]).ToDouble())], [.. row.Select(static weight => weight.ToDouble())]);
    }
}
