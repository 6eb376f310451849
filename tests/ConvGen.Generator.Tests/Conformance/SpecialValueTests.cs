extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>NaN and infinities: what a zero weight covers stays out of the result, and an integer destination has an answer for all of them.</summary>
public class SpecialValueTests
{
    private const int Height = 70;
    private const int Width = 90;
    private const int PoisonedRow = 31;
    private const int PoisonedColumn = 43;

    // Few taps, a loop, a row, a separable kernel; all have zeros in the second column and in the last row or column.
    private static readonly IReadOnlyList<string>[] WithZeros =
    [
        ["1 0 -2 0", "3 0 4 0", "0 0 0 0"],
        [.. Enumerable.Range(0, 13).Select(static row => string.Join(' ', Enumerable.Range(0, 13).Select(column => column == 1 || row == 12 ? 0 : row + column + 1)))],
        ["0.5 0 0.25 0"],
        ["1 0 -1 2 0 3", "2 0 -2 4 0 6", "0 0 0 0 0 0", "-3 0 3 -6 0 -9", "1 0 -1 2 0 3", "0 0 0 0 0 0"],
    ];

    [Fact]
    public void NothingSpreadsUnderAZeroWeight()
    {
        Declaration[] declarations =
        [
            .. from types in Elements.Floats.SelectMany(static source => Elements.All.Select(destination => (Source: source, Destination: destination)))
               from rows in WithZeros
               select new Declaration { Rows = rows, Source = types.Source, Destination = types.Destination, Border = rows.Count is 3 or 6 ? Border.Wrap : Border.Valid },
        ];
        foreach ((Subject subject, Declaration declaration) in Subject.Compile(declarations).Zip(declarations))
        {
            Elements.Dispatch(declaration.Source, declaration.Destination, new Poison(subject));
        }
    }

    [Fact]
    public void IntegerDestinationsRoundAndSaturateEveryFloat()
    {
        Declaration[] declarations =
        [
            .. from source in Elements.Floats
               from destination in Elements.Integers
               from rounding in Enum.GetValues<Rounding>()
               select new Declaration { Rows = ["1"], Source = source, Destination = destination, Rounding = rounding },
        ];
        foreach (Subject subject in Subject.Compile(declarations))
        {
            Elements.Dispatch(subject.Declaration.Source, subject.Declaration.Destination, new Specials(subject));
        }
    }

    private sealed class Poison(Subject subject) : IPairAction
    {
        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Reference reference = new(subject.Declaration);
            Kernel kernel = subject.Declaration.ToKernel();
            TIn[,] source = new TIn[Height, Width];
            Patterns.Fill<TIn>(source, Pattern.Ties, kernel, flip: false, seed: 1);
            (int height, int width) = reference.OutputOf(Height, Width);
            TOut[,] clean = new TOut[height, width];
            subject.Apply<TIn, TOut>(source, clean);
            foreach (double poison in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
            {
                source[PoisonedRow, PoisonedColumn] = TIn.CreateSaturating(poison);
                TOut[,] result = new TOut[height, width];
                subject.Apply<TIn, TOut>(source, result);
                for (int i = 0; i < result.Length; i++)
                {
                    // The window that lies over the poisoned element with a weight other than zero takes it in; no other does.
                    (int y, int x) = Math.DivRem(i, width);
                    (int row, int column) = subject.Declaration.Border == Border.Valid
                        ? (PoisonedRow - y, PoisonedColumn - x)
                        : (PoisonedRow - y + (kernel.Rows / 2), PoisonedColumn - x + (kernel.Columns / 2));
                    bool isUnder = row >= 0 && row < kernel.Rows && column >= 0 && column < kernel.Columns && !kernel[row, column].IsZero;
                    TOut wanted = isUnder ? TOut.CreateSaturating(poison * kernel[row, column].Sign) : clean[y, x];
                    Assert.True(result[y, x].Equals(wanted), FormattableString.Invariant($"{subject}: output ({y}, {x}) is {result[y, x]} instead of {wanted}."));
                }
            }
        }
    }

    private sealed class Specials(Subject subject) : IPairAction
    {
        private static readonly double[] Values =
        [
            double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.49999997, 0.49999999999999994, -0.49999997, 0.75, -0.25,
            126.5, 127.49, 127.5, -128.5, -129, 255.5, 254.5, 32767.5, -32768.5, 65534.5, 65535.5, 8388607.5, -8388607.5, 8388609, 16777217, 2147483520, 2147483646.5,
            2147483647, 2147483648, -2147483648, -2147483648.5, -2147483649, 4294967296, 9e18, -9e18, 1e19, 1e38, -1e38, double.Epsilon, float.Epsilon, -float.Epsilon, 4503599627370497.5,
        ];

        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            // Once in vectors of every width, and once element by element.
            TIn[] values = [.. Values.Select(TIn.CreateSaturating)];
            foreach (int width in (int[])[values.Length, 19, 9, 5, 3, 1])
            {
                for (int start = 0; start + width <= values.Length; start += width)
                {
                    TIn[,] source = new TIn[1, width];
                    values.AsSpan(start, width).CopyTo(source.AsSpan());
                    TOut[,] result = new TOut[1, width];
                    TOut[,] expected = new TOut[1, width];
                    subject.Apply<TIn, TOut>(source, result);
                    SlidingWindow.Apply<TIn, TOut>(source, expected, subject.Declaration.ToKernel(), subject.Declaration.ToOptions());
                    ElementAssert.Same<TOut>(expected, result, $"{subject}, from element {start}");
                }
            }
        }
    }
}
