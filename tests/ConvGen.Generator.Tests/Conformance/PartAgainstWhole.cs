extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen.Tests;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Applies a method between pages that fault: every output agrees with the reference, and two columns of them with those of an
/// image of their own, which has no room for a tile, to the bit.
/// </summary>
internal sealed class PartAgainstWhole(Subject subject, int number, IReadOnlyList<(int Height, int Width)> outputs, GuardedMemory sourceMemory, GuardedMemory destinationMemory) : IPairAction
{
    private const int Columns = 2;

    /// <summary>Runs every subject over the sizes of outputs that its number asks for.</summary>
    public static void Run(IReadOnlyList<Subject> subjects, Func<Subject, int, IReadOnlyList<(int Height, int Width)>> outputs)
    {
        using GuardedMemory source = new(1 << 20);
        using GuardedMemory destination = new(1 << 20);
        foreach ((int index, Subject subject) in subjects.Index())
        {
            Elements.Dispatch(subject.Declaration.Source, subject.Declaration.Destination, new PartAgainstWhole(subject, index, outputs(subject, index), source, destination));
        }
    }

    public void Run<TIn, TOut>()
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
        where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
    {
        Reference reference = new(subject.Declaration);
        foreach ((int outputHeight, int outputWidth) in outputs)
        {
            string what = $"{subject}, {outputHeight} × {outputWidth} outputs";
            (int height, int width) = reference.SourceOf(outputHeight, outputWidth);
            TIn[,] elements = reference.CreateSource<TIn>(height, width, Pattern.Random, (ulong)number);
            Span<TIn> source = sourceMemory.AtEnd<TIn>(elements.Length);
            Span<TOut> destination = destinationMemory.AtEnd<TOut>(outputHeight * outputWidth);
            elements.AsSpan().CopyTo(source);
            Span2D<TOut> view = Span2D<TOut>.DangerousCreate(ref destination[0], outputHeight, outputWidth, pitch: 0);
            subject.Apply(ReadOnlySpan2D<TIn>.DangerousCreate(in source[0], height, width, pitch: 0), view);
            reference.AssertAgrees<TIn, TOut>(elements, view, what);

            int columns = subject.Declaration.Rows[0].Split(' ').Length;
            int start = Math.Max(0, (width / 2) - columns);
            TIn[,] part = new ReadOnlySpan2D<TIn>(elements).Slice(0, start, height, columns + Columns - 1).ToArray();
            (int partHeight, int partWidth) = reference.OutputOf(height, columns + Columns - 1);
            TOut[,] alone = new TOut[partHeight, partWidth];
            subject.Apply<TIn, TOut>(part, alone);
            int anchor = subject.Declaration.Border == Border.Valid ? 0 : subject.Declaration.AnchorX ?? columns / 2;
            ElementAssert.Same<TOut>(new ReadOnlySpan2D<TOut>(alone).Slice(0, anchor, partHeight, Columns), view.Slice(0, start + anchor, partHeight, Columns), what);
        }
    }
}
