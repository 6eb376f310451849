extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen.Tests;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Separable kernels that go through lines of memory, over images that end in the middle of tiles and bands: between pages that
/// fault, every output agrees with the reference, and with the same output of an image too small for the passes to the bit.
/// </summary>
public class PassTests
{
    private static readonly IReadOnlyList<Subject> Subjects = Subject.Compile(
    [
        .. from size in ((int Rows, int Columns)[])[(11, 11), (15, 4), (12, 23), (25, 25)]
           from types in ((Type, Type)[])[(typeof(float), typeof(float)), (typeof(double), typeof(double)), (typeof(byte), typeof(float)), (typeof(Half), typeof(byte))]
           let number = size.Rows + size.Columns + (types.Item1 == typeof(double) ? 1 : 0)
           select new Declaration
           {
               // A zero among the factors of a row.
               Rows = KernelShapes.Generate(size.Rows, size.Columns, static (y, x) => ((y % 4) + 1) * ((x % 5) - 1)),
               Scale = "1/99",
               Source = types.Item1,
               Destination = types.Item2,
               Border = (Border)(number % Enum.GetValues<Border>().Length),
           },
    ]);

    [Fact]
    public void PassesAgreeWithTheReference()
    {
        using GuardedMemory source = new(1 << 20);
        using GuardedMemory destination = new(1 << 20);
        foreach ((int index, Subject subject) in Subjects.Index())
        {
            Elements.Dispatch(subject.Declaration.Source, subject.Declaration.Destination, new Sizes(subject, index, source, destination));
        }
    }

    private sealed class Sizes(Subject subject, int number, GuardedMemory sourceMemory, GuardedMemory destinationMemory) : IPairAction
    {
        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Reference reference = new(subject.Declaration);
            foreach ((int outputHeight, int outputWidth) in ((int, int)[])[(8, 64), (9 + (number % 7), 131), (106, 70 + number)])
            {
                (int height, int width) = reference.SourceOf(outputHeight, outputWidth);
                TIn[,] elements = reference.CreateSource<TIn>(height, width, Pattern.Random, (ulong)number);
                Span<TIn> source = sourceMemory.AtEnd<TIn>(elements.Length);
                Span<TOut> destination = destinationMemory.AtEnd<TOut>(outputHeight * outputWidth);
                elements.AsSpan().CopyTo(source);
                Span2D<TOut> view = Span2D<TOut>.DangerousCreate(ref destination[0], outputHeight, outputWidth, pitch: 0);
                subject.Apply(ReadOnlySpan2D<TIn>.DangerousCreate(in source[0], height, width, pitch: 0), view);
                reference.AssertAgrees<TIn, TOut>(elements, view, $"{subject}, {outputHeight} × {outputWidth}");

                // One column of outputs of its own has no room for a tile.
                int columns = subject.Declaration.Rows[0].Split(' ').Length;
                int start = (width - columns) / 2;
                TIn[,] part = new ReadOnlySpan2D<TIn>(elements).Slice(0, start, height, columns).ToArray();
                (int partHeight, int partWidth) = reference.OutputOf(height, columns);
                TOut[,] alone = new TOut[partHeight, partWidth];
                subject.Apply<TIn, TOut>(part, alone);
                int anchor = subject.Declaration.Border == Border.Valid ? 0 : columns / 2;
                ElementAssert.Same<TOut>(new ReadOnlySpan2D<TOut>(alone).Slice(0, anchor, partHeight, 1), view.Slice(0, start + anchor, partHeight, 1), $"{subject} alone, {outputHeight} × {outputWidth}");
            }
        }
    }
}
