extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using library::ConvGen;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>An output has the same bits wherever it is computed: in any crop, whose width decides the vectors, inside or at an edge.</summary>
public class PositionTests(ITestOutputHelper output)
{
    private const int Height = 61;
    private const int Width = 150;

    private static readonly Border[] Borders = [.. Enum.GetValues<Border>().Where(static border => border != Border.Valid)];

    [Fact]
    public void CropsHaveTheBitsOfTheWhole()
    {
        IReadOnlyList<Subject> subjects = Subject.Compile(BitKernels.All);
        int cases = 0;
        foreach ((int index, Subject subject) in subjects.Index())
        {
            Crops crops = new(subject, index);
            Elements.Dispatch(subject.Declaration.Source, subject.Declaration.Destination, crops);
            cases += crops.Cases;
        }

        output.WriteLine($"{subjects.Count} declarations, {cases} crops compared.");
    }

    [Fact]
    public void EdgesHaveTheBitsOfTheInside()
    {
        // Twice the same kernel: under a border, and without one on a source that was extended beforehand.
        Declaration[] bordered = [.. BitKernels.All.Select(static (declaration, index) => declaration with
        {
            Border = Borders[index % Borders.Length],
            BorderValue = 3,
            Flip = index % 2 == 1,
            AnchorX = index % 3 == 0 ? 0 : null,
            AnchorY = index % 4 == 0 ? declaration.Rows.Count - 1 : null,
        })];
        IReadOnlyList<Subject> subjects = Subject.Compile([.. bordered, .. bordered.Select(static declaration => declaration with { Border = Border.Valid })]);
        for (int i = 0; i < bordered.Length; i++)
        {
            Elements.Dispatch(bordered[i].Source, bordered[i].Destination, new Edges(subjects[i], subjects[i + bordered.Length], i));
        }

        output.WriteLine($"{bordered.Length} declarations compared.");
    }

    private static TIn[,] Noise<TIn>(int height, int width, Kernel kernel, int seed)
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
    {
        TIn[,] source = new TIn[height, width];
        Patterns.Fill<TIn>(source, Pattern.Random, kernel, flip: false, (ulong)seed);
        return source;
    }

    private sealed class Crops(Subject subject, int number) : IPairAction
    {
        public int Cases { get; private set; }

        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Kernel kernel = subject.Declaration.ToKernel();
            ReadOnlySpan2D<TIn> source = Noise<TIn>(Height + kernel.Rows - 1, Width + kernel.Columns - 1, kernel, number);
            TOut[,] whole = new TOut[Height, Width];
            subject.Apply<TIn, TOut>(source, whole);
            for (int width = 1; width <= 70; width++)
            {
                int height = 1 + (width % 9);
                int top = width * 31 % (Height - height);
                int left = width * 47 % (Width - width);
                TOut[,] crop = new TOut[height, width];
                subject.Apply<TIn, TOut>(source.Slice(top, left, height + kernel.Rows - 1, width + kernel.Columns - 1), crop);
                ElementAssert.Same<TOut>(new ReadOnlySpan2D<TOut>(whole).Slice(top, left, height, width), crop, $"{subject}, {height} × {width} at ({top}, {left})");
                Cases++;
            }
        }
    }

    private sealed class Edges(Subject bordered, Subject valid, int number) : IPairAction
    {
        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Declaration declaration = bordered.Declaration;
            Kernel kernel = declaration.ToKernel();
            TIn[,] source = Noise<TIn>(Height, Width, kernel, number);
            int above = declaration.AnchorY ?? kernel.Rows / 2;
            int before = declaration.AnchorX ?? kernel.Columns / 2;
            if (declaration.Flip)
            {
                (above, before) = (kernel.Rows - 1 - above, kernel.Columns - 1 - before);
            }

            TIn[,] extended = new TIn[Height + kernel.Rows - 1, Width + kernel.Columns - 1];
            for (int i = 0; i < extended.Length; i++)
            {
                (int y, int x) = Math.DivRem(i, extended.GetLength(1));
                extended[y, x] = Definition.ElementAt<TIn>(declaration, source, y - above, x - before);
            }

            TOut[,] actual = new TOut[Height, Width];
            TOut[,] expected = new TOut[Height, Width];
            bordered.Apply<TIn, TOut>(source, actual);
            valid.Apply<TIn, TOut>(extended, expected);
            ElementAssert.Same<TOut>(expected, actual, bordered.ToString());
        }
    }
}
