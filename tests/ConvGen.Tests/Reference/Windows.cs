using System;
using System.Globalization;
using System.Linq;
using CommunityToolkit.HighPerformance;

namespace ConvGen.Tests.Reference;

/// <summary>
/// Short forms for examples that can be checked by eye. A kernel of powers of ten, as <see cref="Digits"/> makes it, prints the
/// window it saw: over the digits 1 2 3 the kernel 100 10 1 gives 123.
/// </summary>
internal static class Windows
{
    /// <summary>The reference on a signal.</summary>
    public static TOut[] Apply<TIn, TOut>(TIn[] source, string kernel, ConvolutionOptions? options = null)
    {
        Kernel parsed = Kernel.Parse(kernel);
        bool isValid = (options?.Border ?? Border.Valid) == Border.Valid;
        TOut[] destination = new TOut[isValid ? Math.Max(0, source.Length - parsed.Columns + 1) : source.Length];
        SlidingWindow.Apply<TIn, TOut>(source, destination, parsed, options);
        return destination;
    }

    /// <summary>The reference on an image.</summary>
    public static TOut[,] Apply<TIn, TOut>(TIn[,] source, Kernel kernel, ConvolutionOptions? options = null)
    {
        bool isValid = (options?.Border ?? Border.Valid) == Border.Valid;
        int height = isValid ? Math.Max(0, source.GetLength(0) - kernel.Rows + 1) : source.GetLength(0);
        int width = isValid ? Math.Max(0, source.GetLength(1) - kernel.Columns + 1) : source.GetLength(1);
        TOut[,] destination = new TOut[height, width];
        SlidingWindow.Apply<TIn, TOut>(new ReadOnlySpan2D<TIn>(source), new Span2D<TOut>(destination), kernel, options);
        return destination;
    }

    /// <summary>A kernel of descending powers of ten, down to 1.</summary>
    public static Kernel Digits(int rows, int columns)
    {
        double[,] weights = new double[rows, columns];
        for (int index = 0; index < weights.Length; index++)
        {
            weights[index / columns, index % columns] = Math.Pow(10, weights.Length - 1 - index);
        }

        return Kernel.FromWeights(weights);
    }

    /// <summary>Numbers separated by spaces; what a window of digits shows keeps its leading zeros in the eye of the reader only.</summary>
    public static double[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>Rows of numbers separated by bars.</summary>
    public static double[,] Image(string text)
    {
        double[][] rows = [.. text.Split('|').Select(Numbers)];
        double[,] image = new double[rows.Length, rows[0].Length];
        for (int index = 0; index < image.Length; index++)
        {
            image[index / rows[0].Length, index % rows[0].Length] = rows[index / rows[0].Length][index % rows[0].Length];
        }

        return image;
    }
}
