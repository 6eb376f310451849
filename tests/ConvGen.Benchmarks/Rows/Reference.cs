using System;
using System.Numerics;
using CommunityToolkit.HighPerformance;

namespace ConvGen.Benchmarks.Rows;

/// <summary>
/// What <see cref="SlidingWindow"/> says, at the corners and in the middle of an image: it is too slow for every pixel of a large
/// one. A window is compared by applying the reference to the part of the source that it sees.
/// </summary>
internal readonly ref struct Reference<TSource, TDestination>(Kernel kernel, ReadOnlySpan2D<TSource> source)
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    /// <summary>Rows and columns of the parts that are compared.</summary>
    private const int Part = 96;

    private readonly ReadOnlySpan2D<TSource> _source = source;

    /// <summary>Compares an output.</summary>
    /// <param name="row">The row's name.</param>
    /// <param name="contestant">Who computed it.</param>
    /// <param name="output">The output.</param>
    /// <param name="border"><see cref="Border.Reflect101"/> for an output of the source's size, else <see cref="Border.Valid"/>.</param>
    /// <param name="tolerance">By how many units an integer may differ; floats may differ by the law's bound.</param>
    /// <exception cref="WrongResultException">An element differs by more.</exception>
    public void Check(string row, string contestant, ReadOnlySpan2D<TDestination> output, Border border, double tolerance)
    {
        foreach (int top in Starts(output.Height))
        {
            foreach (int left in Starts(output.Width))
            {
                CheckPart(row, contestant, output, border, tolerance, top, left);
            }
        }
    }

    private static int[] Starts(int size) => size <= 3 * Part ? [0] : [0, (size / 2) - (Part / 2), size - Part];

    private void CheckPart(string row, string contestant, ReadOnlySpan2D<TDestination> output, Border border, double tolerance, int top, int left)
    {
        int height = output.Height <= 3 * Part ? output.Height : Part;
        int width = output.Width <= 3 * Part ? output.Width : Part;

        // The part of the source that the windows see, border elements included.
        int above = border == Border.Valid ? 0 : kernel.Rows / 2;
        int before = border == Border.Valid ? 0 : kernel.Columns / 2;
        TSource[,] seen = new TSource[height + kernel.Rows - 1, width + kernel.Columns - 1];
        for (int i = 0; i < seen.GetLength(0); i++)
        {
            for (int j = 0; j < seen.GetLength(1); j++)
            {
                seen[i, j] = _source[Reflect(top - above + i, _source.Height), Reflect(left - before + j, _source.Width)];
            }
        }

        TDestination[,] expected = new TDestination[height, width];
        SlidingWindow.Apply<TSource, TDestination>(seen, expected, kernel);
        double magnitude = Magnitude();
        for (int i = 0; i < height; i++)
        {
            for (int j = 0; j < width; j++)
            {
                double difference = Math.Abs(double.CreateTruncating(expected[i, j]) - double.CreateTruncating(output[top + i, left + j]));
                if (!(difference <= tolerance + magnitude))
                {
                    throw new WrongResultException(
                        $"{row}: {contestant} has {output[top + i, left + j]} at row {top + i}, column {left + j}, where the reference has {expected[i, j]}.");
                }
            }
        }
    }

    /// <summary>What rounding may do to a float: the bound γ(n) for sources between -1 and 1, n counted generously; 0 for integers.</summary>
    private double Magnitude()
    {
        double unit = typeof(TDestination) == typeof(float) ? Math.ScaleB(1, -24) : typeof(TDestination) == typeof(double) ? Math.ScaleB(1, -53) : 0;
        double weights = 0;
        for (int i = 0; i < kernel.Rows * kernel.Columns; i++)
        {
            weights += kernel[i / kernel.Columns, i % kernel.Columns].Abs().ToDouble();
        }

        return 2 * unit * ((kernel.Rows * kernel.Columns) + 4) * weights;
    }

    private static int Reflect(int index, int size)
    {
        int position = index < 0 ? -index : index;
        return position < size ? position : (2 * (size - 1)) - position;
    }
}
