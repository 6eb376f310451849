extern alias library;
using System;
using System.Linq;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen.Tests;
using library::ConvGen;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Every method of the sweep on memory that ends, or begins, at a page that faults: a read or a write of one byte outside source
/// and destination ends the test run.
/// </summary>
public class GuardPageTests(ITestOutputHelper output)
{
    [Fact]
    public void NothingOutsideIsReadOrWritten()
    {
        using GuardedMemory source = new(1 << 20);
        using GuardedMemory destination = new(1 << 20);
        int cases = 0;
        foreach ((int index, Subject subject) in Sweep.Subjects.Index())
        {
            Calls calls = new(subject, index, source, destination);
            Elements.Dispatch(subject.Declaration.Source, subject.Declaration.Destination, calls);
            cases += calls.Cases;
        }

        output.WriteLine($"{Sweep.Subjects.Count} declarations, {cases} calls between guard pages.");
    }

    private sealed class Calls(Subject subject, int number, GuardedMemory sourceMemory, GuardedMemory destinationMemory) : IPairAction
    {
        public int Cases { get; private set; }

        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Reference reference = new(subject.Declaration);
            Kernel kernel = subject.Declaration.ToKernel();
            foreach (int outputWidth in (int[])[1, 2 + (number % 7), 8 + (number % 23), 32 + (number % 97), 128 + (number % 5)])
            {
                (int height, int width) = reference.SourceOf(subject.Declaration.IsLinear ? 1 : 1 + ((number + outputWidth) % 6), outputWidth);
                (int outputHeight, _) = reference.OutputOf(height, width);
                TIn[,] elements = new TIn[height, width];
                Patterns.Fill<TIn>(elements, Pattern.Random, kernel, subject.Declaration.Flip, (ulong)number);
                TOut[,] expected = new TOut[outputHeight, outputWidth];
                subject.Apply<TIn, TOut>(elements, expected);
                for (int ends = 0; ends < 4; ends++)
                {
                    Span<TIn> source = ends % 2 == 0 ? sourceMemory.AtEnd<TIn>(elements.Length) : sourceMemory.AtStart<TIn>(elements.Length);
                    Span<TOut> destination = ends / 2 == 0 ? destinationMemory.AtEnd<TOut>(expected.Length) : destinationMemory.AtStart<TOut>(expected.Length);
                    elements.AsSpan().CopyTo(source);
                    Span2D<TOut> view = Span2D<TOut>.DangerousCreate(ref destination[0], outputHeight, outputWidth, pitch: 0);
                    subject.Apply(ReadOnlySpan2D<TIn>.DangerousCreate(in source[0], height, width, pitch: 0), view);
                    ElementAssert.Same<TOut>(expected, view, subject.ToString());
                    Cases++;
                }
            }
        }
    }
}
