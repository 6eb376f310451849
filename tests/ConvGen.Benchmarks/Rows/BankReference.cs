using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CommunityToolkit.HighPerformance;

namespace ConvGen.Benchmarks.Rows;

/// <summary>
/// What <see cref="SlidingWindow"/> says about a bank at the corners and in the middle of an image. Where results are indices, the
/// kernel that was chosen has to answer as much as any other, but for rounding: which of two near ones wins depends on it.
/// </summary>
internal readonly ref struct BankReference<TSource, TDestination>(IReadOnlyList<Kernel> kernels, Combine combine, ReadOnlySpan2D<TSource> source)
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    /// <summary>Rows and columns of the parts that are compared.</summary>
    private const int Part = 64;

    private readonly ReadOnlySpan2D<TSource> _source = source;

    /// <summary>Compares an output.</summary>
    /// <param name="row">The row's name.</param>
    /// <param name="contestant">Who computed it.</param>
    /// <param name="output">The planes of the output.</param>
    /// <param name="border"><see cref="Border.Reflect101"/> for an output of the source's size, else <see cref="Border.Valid"/>.</param>
    /// <param name="tolerance">By how many units an integer may differ; floats may differ by the law's bound.</param>
    /// <exception cref="WrongResultException">An element differs by more.</exception>
    public void Check(string row, string contestant, Planes<TDestination> output, Border border, double tolerance)
    {
        foreach (int top in Starts(output.Height))
        {
            foreach (int left in Starts(output.Width))
            {
                CheckPart($"{row}: {contestant}", output, border, tolerance, top, left);
            }
        }
    }

    private static int[] Starts(int size) => size <= 3 * Part ? [0] : [0, (size / 2) - (Part / 2), size - Part];

    private void CheckPart(string contestant, Planes<TDestination> output, Border border, double tolerance, int top, int left)
    {
        int height = Math.Min(output.Height, Part);
        int width = Math.Min(output.Width, Part);
        TSource[,] seen = Seen(border, top, left, height, width);
        double bound = Rounding();
        if (combine is Combine.ArgMaxAbs)
        {
            double[][,] answers = [.. kernels.Select(kernel => Apply<double>(seen, height, width, [kernel], Combine.None))];
            Compare(contestant, output[0], top, left, height, width, (found, y, x) =>
                answers.Max(answer => Math.Abs(answer[y, x])) - Math.Abs(answers[(int)found][y, x]) <= bound);
            return;
        }

        for (int plane = 0; plane < (combine == Combine.None ? kernels.Count : 1); plane++)
        {
            TDestination[,] expected = Apply<TDestination>(seen, height, width, combine == Combine.None ? [kernels[plane]] : kernels, combine);
            Compare(contestant, output[plane], top, left, height, width, (found, y, x) =>
                Math.Abs(double.CreateTruncating(expected[y, x]) - found) <= tolerance + bound);
        }
    }

    private static void Compare(string contestant, Span2D<TDestination> output, int top, int left, int height, int width, Func<double, int, int, bool> agrees)
    {
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                if (!agrees(double.CreateTruncating(output[top + y, left + x]), y, x))
                {
                    throw new WrongResultException($"{contestant} has {output[top + y, left + x]} at row {top + y}, column {left + x}, where the reference has something else.");
                }
            }
        }
    }

    private static T[,] Apply<T>(TSource[,] seen, int height, int width, IReadOnlyList<Kernel> kernels, Combine combine)
    {
        T[,] expected = new T[height, width];
        SlidingWindow.Apply<TSource, T>(seen, expected, kernels, new ConvolutionOptions { Combine = combine });
        return expected;
    }

    /// <summary>The part of the source that the windows see, border elements included.</summary>
    private TSource[,] Seen(Border border, int top, int left, int height, int width)
    {
        (int rows, int columns) = (kernels[0].Rows, kernels[0].Columns);
        int above = border == Border.Valid ? 0 : rows / 2;
        int before = border == Border.Valid ? 0 : columns / 2;
        TSource[,] seen = new TSource[height + rows - 1, width + columns - 1];
        for (int i = 0; i < seen.GetLength(0); i++)
        {
            for (int j = 0; j < seen.GetLength(1); j++)
            {
                seen[i, j] = _source[Reflect(top - above + i, _source.Height), Reflect(left - before + j, _source.Width)];
            }
        }

        return seen;
    }

    /// <summary>What rounding may do: the bound γ(n) of the largest sum of weights, n counted generously; 0 between integers.</summary>
    private double Rounding()
    {
        bool isExact = typeof(TSource) == typeof(byte) && typeof(TDestination) == typeof(byte);
        double largest = typeof(TSource) == typeof(byte) ? 255 : 1;
        double weights = kernels.Max(static kernel => Enumerable.Range(0, kernel.Rows * kernel.Columns).Sum(i => kernel[i / kernel.Columns, i % kernel.Columns].Abs().ToDouble()));
        return isExact ? 0 : 2 * Math.ScaleB(1, -24) * ((kernels[0].Rows * kernels[0].Columns) + 4) * weights * largest;
    }

    private static int Reflect(int index, int size)
    {
        int position = index < 0 ? -index : index;
        return position < size ? position : (2 * (size - 1)) - position;
    }
}
