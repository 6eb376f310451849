extern alias library;
using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Runs a generated method and <see cref="SlidingWindow"/> on the same source and compares every output: bit for bit where both
/// types are integers, within the law's bound elsewhere. Source, padding and guards must come out unchanged.
/// </summary>
internal sealed class Comparison
{
    private readonly Subject _subject;
    private readonly Declaration _declaration;
    private readonly Kernel _kernel;
    private readonly ConvolutionOptions _options;
    private readonly Kernel _magnitudes;
    private readonly FloatLaw _law;

    public Comparison(Subject subject)
    {
        _subject = subject;
        _declaration = subject.Declaration;
        _kernel = _declaration.ToKernel();
        _options = _declaration.ToOptions();
        _magnitudes = Kernel.Parse([.. Enumerable.Range(0, _kernel.Rows).Select(row => string.Join(' ', Enumerable.Range(0, _kernel.Columns).Select(column => _kernel[row, column].Abs())))]);
        _law = new FloatLaw(_declaration);
    }

    /// <summary>The size of the output for a source.</summary>
    public (int Height, int Width) OutputOf(int height, int width) => _declaration.Border == Border.Valid
        ? (Math.Max(0, height - _kernel.Rows + 1), Math.Max(0, width - _kernel.Columns + 1))
        : (height, width);

    /// <summary>The size of the source for an output.</summary>
    public (int Height, int Width) SourceOf(int height, int width) => _declaration.Border == Border.Valid
        ? (height + _kernel.Rows - 1, width + _kernel.Columns - 1)
        : (height, width);

    /// <summary>Compares on a source of the given size and content.</summary>
    public void Run<TIn, TOut>(int height, int width, Pattern pattern, ulong seed)
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
        where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
    {
        PaddedImage<TIn> source = new(height, width, padding: (int)(seed % 5));
        Patterns.Fill(source.View, pattern, _kernel, _declaration.Flip, seed);
        TIn[,] before = source.View.ToArray();
        (int outputHeight, int outputWidth) = OutputOf(height, width);
        PaddedImage<TOut> destination = new(outputHeight, outputWidth, padding: (int)(seed / 5 % 4));

        _subject.Apply<TIn, TOut>(source.View, destination.View);

        source.AssertPaddingUntouched();
        destination.AssertPaddingUntouched();
        Assert.Equal(before, source.View.ToArray());
        string where = $"{height} × {width}, {pattern}, seed {seed}";
        if (_declaration.IsExact)
        {
            TOut[,] expected = new TOut[outputHeight, outputWidth];
            SlidingWindow.Apply<TIn, TOut>(before, expected, _kernel, _options);
            AssertSame<TOut>(expected, destination.View, where);
        }
        else
        {
            AssertWithinLaw<TIn, TOut>(before, destination.View, where);
        }
    }

    /// <summary>Checks two outputs for the same elements; NaN is like NaN.</summary>
    public static void AssertSame<T>(ReadOnlySpan2D<T> expected, ReadOnlySpan2D<T> actual, string where)
        where T : unmanaged, INumber<T>
    {
        for (int y = 0; y < expected.Height; y++)
        {
            for (int x = 0; x < expected.Width; x++)
            {
                if (!actual[y, x].Equals(expected[y, x]))
                {
                    Fail(where, y, x, actual[y, x], expected[y, x]);
                }
            }
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
                    Fail(where + ", reference", y, x, reference[y, x], _law.ToElement<TOut>(sums[y, x]));
                }

                if (_law.Applies(magnitudes[y, x]) && !_law.Allows(actual[y, x], sums[y, x], magnitudes[y, x]))
                {
                    Fail(where, y, x, actual[y, x], reference[y, x]);
                }
            }
        }
    }

    private static void Fail<T>(string where, int y, int x, T actual, T expected) =>
        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{where}: output ({y}, {x}) is {actual}, expected {expected}."));
}
