extern alias library;
using System;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// What <see cref="SlidingWindow"/> says about a declaration: the size of the output, and each element of it, bit for bit where
/// both types are integers and within the law's bound elsewhere.
/// </summary>
internal sealed class Reference
{
    private readonly Declaration _declaration;
    private readonly Kernel _kernel;
    private readonly ConvolutionOptions _options;
    private readonly Kernel _magnitudes;
    private readonly FloatLaw _law;

    public Reference(Declaration declaration)
    {
        _declaration = declaration;
        _kernel = declaration.ToKernel();
        _options = declaration.ToOptions();
        _magnitudes = ToMagnitudes(_kernel);
        _law = new FloatLaw(declaration);
    }

    /// <summary>The size of the output for a source.</summary>
    public (int Height, int Width) OutputOf(int height, int width) => _declaration.Border == Border.Valid
        ? (Math.Max(0, height - _kernel.Rows + 1), Math.Max(0, width - _kernel.Columns + 1))
        : (height, width);

    /// <summary>The size of the source for an output.</summary>
    public (int Height, int Width) SourceOf(int height, int width) => _declaration.Border == Border.Valid
        ? (height + _kernel.Rows - 1, width + _kernel.Columns - 1)
        : (height, width);

    /// <summary>A source of the given size and content.</summary>
    public TIn[,] CreateSource<TIn>(int height, int width, Pattern pattern, ulong seed)
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
    {
        TIn[,] source = new TIn[height, width];
        Patterns.Fill<TIn>(source, pattern, _kernel, _declaration.Flip, seed);
        return source;
    }

    /// <summary>Checks every element of an output.</summary>
    public void AssertAgrees<TIn, TOut>(TIn[,] source, ReadOnlySpan2D<TOut> actual, string where)
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
        where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
    {
        if (_declaration.IsExact)
        {
            TOut[,] expected = new TOut[actual.Height, actual.Width];
            SlidingWindow.Apply<TIn, TOut>(source, expected, _kernel, _options);
            ElementAssert.Same<TOut>(expected, actual, where);
        }
        else
        {
            AssertWithinLaw(source, actual, where);
        }
    }

    private void AssertWithinLaw<TIn, TOut>(TIn[,] source, ReadOnlySpan2D<TOut> actual, string where)
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
        where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
    {
        double[,] absolute = new double[source.GetLength(0), source.GetLength(1)];
        for (int i = 0; i < source.Length; i++)
        {
            absolute.AsSpan()[i] = Math.Abs(double.CreateChecked(source.AsSpan()[i]));
        }

        double[,] sums = new double[actual.Height, actual.Width];
        double[,] magnitudes = new double[actual.Height, actual.Width];
        TOut[,] reference = new TOut[actual.Height, actual.Width];
        SlidingWindow.Apply<TIn, double>(source, sums, _kernel, _options);
        SlidingWindow.Apply<double, double>(absolute, magnitudes, _magnitudes, _options with { Offset = Math.Abs(_options.Offset), BorderValue = Math.Abs(_options.BorderValue) });
        SlidingWindow.Apply<TIn, TOut>(source, reference, _kernel, _options);
        for (int y = 0; y < actual.Height; y++)
        {
            for (int x = 0; x < actual.Width; x++)
            {
                if (!reference[y, x].Equals(_law.ToElement<TOut>(sums[y, x])))
                {
                    ElementAssert.Fail(where + ", reference", y, x, reference[y, x], _law.ToElement<TOut>(sums[y, x]));
                }

                if (_law.Applies(magnitudes[y, x]) && !_law.Allows(actual[y, x], sums[y, x], magnitudes[y, x]))
                {
                    ElementAssert.Fail(where, y, x, actual[y, x], reference[y, x]);
                }
            }
        }
    }

    private static Kernel ToMagnitudes(Kernel kernel)
    {
        double[,] magnitudes = new double[kernel.Rows, kernel.Columns];
        for (int row = 0; row < kernel.Rows; row++)
        {
            for (int column = 0; column < kernel.Columns; column++)
            {
                magnitudes[row, column] = kernel[row, column].Abs().ToDouble();
            }
        }

        return Kernel.FromWeights(magnitudes);
    }
}
