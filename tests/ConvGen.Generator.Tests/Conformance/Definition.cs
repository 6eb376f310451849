extern alias library;
using System;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// The contract once more, word for word in exact numbers and sharing nothing with the reference: what an output is before it is
/// rounded.
/// </summary>
internal static class Definition
{
    /// <summary>The exact sum of one output, and the sum of the magnitudes of its terms.</summary>
    public static (Rational Sum, Rational Magnitude) Evaluate<T>(Declaration declaration, Kernel kernel, ReadOnlySpan2D<T> source, int y, int x)
        where T : unmanaged, INumber<T>
    {
        Rational sum = Rational.FromShortestDecimal(declaration.Offset);
        Rational magnitude = sum.Abs();
        (int anchorRow, int anchorColumn) = Anchor(declaration, kernel);
        for (int row = 0; row < kernel.Rows; row++)
        {
            for (int column = 0; column < kernel.Columns; column++)
            {
                // A mirrored kernel meets the element on the other side of the anchor.
                int sourceRow = y + (declaration.Flip ? anchorRow - row : row - anchorRow);
                int sourceColumn = x + (declaration.Flip ? anchorColumn - column : column - anchorColumn);
                if (!kernel[row, column].IsZero)
                {
                    Rational term = kernel[row, column] * Rational.FromDouble(double.CreateChecked(ElementAt(declaration, source, sourceRow, sourceColumn)));
                    sum += term;
                    magnitude += term.Abs();
                }
            }
        }

        return (sum, magnitude);
    }

    /// <summary>The element of the source, or what the border shows, at any row and column.</summary>
    public static T ElementAt<T>(Declaration declaration, ReadOnlySpan2D<T> source, int row, int column)
        where T : unmanaged, INumber<T>
    {
        int? y = Map(row, source.Height, declaration.Border);
        int? x = Map(column, source.Width, declaration.Border);
        return y is null || x is null ? T.CreateChecked(declaration.BorderValue) : source[y.Value, x.Value];
    }

    /// <summary>The integer that a sum rounds to.</summary>
    public static BigInteger Round(Rational sum, Rounding rounding)
    {
        BigInteger floor = sum.Floor();
        int half = (sum - floor).CompareTo(new Rational(1, 2));
        return floor + (rounding switch
        {
            Rounding.HalfUp => half >= 0,
            Rounding.HalfEven => half > 0 || (half == 0 && !floor.IsEven),
            Rounding.HalfAwayFromZero => half > 0 || (half == 0 && sum.Sign > 0),
            Rounding.TowardZero => sum.Sign < 0 && !sum.IsInteger,
            _ => false,
        } ? 1 : 0);
    }

    // Without a border the window is inside the source, and its first element is at the output's row and column.
    private static (int Row, int Column) Anchor(Declaration declaration, Kernel kernel) => declaration.Border != Border.Valid
        ? (declaration.AnchorY ?? kernel.Rows / 2, declaration.AnchorX ?? kernel.Columns / 2)
        : declaration.Flip ? (kernel.Rows - 1, kernel.Columns - 1) : (0, 0);

    private static int? Map(int index, int size, Border border)
    {
        while (index < 0 || index >= size)
        {
            switch (border)
            {
                case Border.Constant:
                    return null;
                case Border.Replicate:
                    return index < 0 ? 0 : size - 1;
                case Border.Symmetric:
                    index = index < 0 ? -1 - index : (2 * size) - 1 - index;
                    break;
                case Border.Reflect101 when size == 1:
                    return 0;
                case Border.Reflect101:
                    index = index < 0 ? -index : (2 * size) - 2 - index;
                    break;
                case Border.Wrap:
                    index += index < 0 ? size : -size;
                    break;
                default:
                    throw new InvalidOperationException("A window leaves the source.");
            }
        }

        return index;
    }
}
