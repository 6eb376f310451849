namespace ConvGen;

/// <summary>Linear equations in exact arithmetic.</summary>
internal static class LinearEquations
{
    /// <summary>The solution of <c>matrix · x = right</c> by elimination.</summary>
    /// <param name="matrix">A positive definite matrix, whose pivots are never 0; it is used up.</param>
    /// <param name="right">The right side; it is used up.</param>
    public static Rational[] Solve(Rational[,] matrix, Rational[] right)
    {
        int size = right.Length;
        for (int pivot = 0; pivot < size; pivot++)
        {
            for (int row = 0; row < size; row++)
            {
                Rational factor = matrix[row, pivot] / matrix[pivot, pivot];
                if (row == pivot || factor.IsZero)
                {
                    continue;
                }

                for (int column = pivot; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                right[row] -= factor * right[pivot];
            }
        }

        for (int row = 0; row < size; row++)
        {
            right[row] /= matrix[row, row];
        }

        return right;
    }
}
