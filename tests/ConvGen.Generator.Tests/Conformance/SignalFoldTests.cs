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
/// Long kernels of one row, over signals so long that they are folded into rows, and a little shorter: between pages that fault,
/// every output agrees with the reference, and with the same output of a shorter signal to the bit.
/// </summary>
public class SignalFoldTests
{
    private static readonly IReadOnlyList<Subject> Subjects = Subject.Compile(
    [
        .. from taps in (int[])[24, 33, 48, 63, 66]
           from types in ((Type, Type)[])[(typeof(float), typeof(float)), (typeof(double), typeof(double)), (typeof(byte), typeof(float)), (typeof(float), typeof(byte))]
           let number = taps + (types.Item1 == typeof(double) ? 1 : 0)
           select new Declaration
           {
               // A zero here and there, and one at the end of a row of the fold.
               Rows = KernelShapes.Generate(1, taps, (_, x) => x == 15 ? 0 : ((x * 7) % 11) - 5),
               Scale = "1/9",
               Source = types.Item1,
               Destination = types.Item2,
               Form = number % 2 == 0 ? Form.Planar : Form.Linear,
               Border = (Border)(number % Enum.GetValues<Border>().Length),
           },
    ]);

    [Fact]
    public void FoldedSignalsAgreeWithTheReference()
    {
        using GuardedMemory source = new(1 << 20);
        using GuardedMemory destination = new(1 << 20);
        foreach ((int index, Subject subject) in Subjects.Index())
        {
            Elements.Dispatch(subject.Declaration.Source, subject.Declaration.Destination, new Lengths(subject, index, source, destination));
        }
    }

    private sealed class Lengths(Subject subject, int number, GuardedMemory sourceMemory, GuardedMemory destinationMemory) : IPairAction
    {
        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Reference reference = new(subject.Declaration);
            foreach (int outputs in (int[])[95, 287 + (number % 5), 400, 401 + number, 784, 1631])
            {
                (int height, int width) = reference.SourceOf(subject.Declaration.IsLinear ? 1 : 2, outputs);
                TIn[,] elements = reference.CreateSource<TIn>(height, width, Pattern.Random, (ulong)number);
                (int outputHeight, int outputWidth) = reference.OutputOf(height, width);
                Span<TIn> source = sourceMemory.AtEnd<TIn>(elements.Length);
                Span<TOut> destination = destinationMemory.AtEnd<TOut>(outputHeight * outputWidth);
                elements.AsSpan().CopyTo(source);
                Span2D<TOut> view = Span2D<TOut>.DangerousCreate(ref destination[0], outputHeight, outputWidth, pitch: 0);
                subject.Apply(ReadOnlySpan2D<TIn>.DangerousCreate(in source[0], height, width, pitch: 0), view);
                reference.AssertAgrees<TIn, TOut>(elements, view, $"{subject}, {outputs} outputs");

                // The middle of a signal that is too short to be folded.
                int taps = subject.Declaration.Rows[0].Split(' ').Length;
                int start = Math.Max(0, (width / 2) - taps);
                TIn[,] part = new ReadOnlySpan2D<TIn>(elements).Slice(0, start, height, taps + 1).ToArray();
                (_, int partWidth) = reference.OutputOf(height, taps + 1);
                TOut[,] alone = new TOut[outputHeight, partWidth];
                subject.Apply<TIn, TOut>(part, alone);
                int anchor = subject.Declaration.Border == Border.Valid ? 0 : taps / 2;
                ElementAssert.Same<TOut>(new ReadOnlySpan2D<TOut>(alone).Slice(0, anchor, outputHeight, 2), view.Slice(0, start + anchor, outputHeight, 2), $"{subject}, {outputs} outputs");
            }
        }
    }
}
