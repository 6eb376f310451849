extern alias library;
using System;
using System.Linq;
using CommunityToolkit.HighPerformance;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Wrong sizes and shared memory are refused before anything is written; neighbours in one array are not shared memory.</summary>
public class ArgumentTests
{
    private static readonly Lazy<Subject[]> Subjects = new(static () => [.. Subject.Compile(
    [
        Of(Border.Valid, Form.Planar), Of(Border.Wrap, Form.Planar), Of(Border.Valid, Form.PlanarParallel), Of(Border.Wrap, Form.PlanarParallel),
        Of(Border.Valid, Form.Linear), Of(Border.Replicate, Form.Linear), Of(Border.Valid, Form.LinearParallel), Of(Border.Replicate, Form.LinearParallel),
    ])]);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void AWrongSizeIsNamedAndNothingIsWritten(int number)
    {
        Subject subject = Subjects.Value[number];
        byte[,] source = new byte[subject.Declaration.IsLinear ? 1 : 6, 50];
        (int height, int width) = new Reference(subject.Declaration).OutputOf(source.GetLength(0), 50);
        (int, int)[] wrong = subject.Declaration.IsLinear
            ? [(1, width + 1), (1, width - 1), (0, 0)]
            : [(height + 1, width), (height, width + 1), (height - 1, width), (height, width - 1), (width, height), (0, 0)];
        foreach ((int wrongHeight, int wrongWidth) in wrong)
        {
            byte[,] destination = Filled(wrongHeight, wrongWidth);
            ArgumentException exception = Assert.Throws<ArgumentException>(() => subject.Apply<byte, byte>(source, destination));
            Assert.Equal("destination", exception.ParamName);
            Assert.Contains(FormattableString.Invariant($"{wrongWidth}"), exception.Message, StringComparison.Ordinal);
            Assert.Contains(FormattableString.Invariant($"{width}"), exception.Message, StringComparison.Ordinal);
            Assert.Equal(Filled(wrongHeight, wrongWidth), destination);
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void SharedElementsAreRefusedAndNothingIsWritten(int number)
    {
        Subject subject = Subjects.Value[number];
        int height = subject.Declaration.IsLinear ? 1 : 6;
        (int outputHeight, int outputWidth) = new Reference(subject.Declaration).OutputOf(height, 50);
        foreach (int start in (int[])[0, 1, 48, 49])
        {
            byte[,] memory = Filled(height, 110);

            // From the start on the destination holds at least one element of the source.
            ArgumentException exception = Assert.Throws<ArgumentException>(() => subject.Apply<byte, byte>(
                new ReadOnlySpan2D<byte>(memory).Slice(0, 0, height, 50),
                new Span2D<byte>(memory).Slice(height - outputHeight, start, outputHeight, outputWidth)));
            Assert.Equal("destination", exception.ParamName);
            Assert.Equal(Filled(height, 110), memory);
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void InterleavedHalvesAreSeparate(int number)
    {
        Subject subject = Subjects.Value[number];
        int height = subject.Declaration.IsLinear ? 1 : 6;
        (int outputHeight, int outputWidth) = new Reference(subject.Declaration).OutputOf(height, 50);
        byte[,] memory = new byte[height, 100];
        Patterns.Fill<byte>(memory, Pattern.Random, subject.Declaration.ToKernel(), flip: false, seed: 5);
        byte[,] source = new ReadOnlySpan2D<byte>(memory).Slice(0, 0, height, 50).ToArray();
        byte[,] expected = new byte[outputHeight, outputWidth];
        SlidingWindow.Apply<byte, byte>(source, expected, subject.Declaration.ToKernel(), subject.Declaration.ToOptions());

        Span2D<byte> destination = new Span2D<byte>(memory).Slice(0, 50, outputHeight, outputWidth);
        subject.Apply<byte, byte>(new ReadOnlySpan2D<byte>(memory).Slice(0, 0, height, 50), destination);

        ElementAssert.Same<byte>(expected, destination, subject.ToString());
        Assert.Equal(source, new ReadOnlySpan2D<byte>(memory).Slice(0, 0, height, 50).ToArray());
    }

    [Fact]
    public void AnyTwoEmptyShapesMatch()
    {
        Subject subject = Subjects.Value[0];
        foreach ((int height, int width) in ((int, int)[])[(0, 0), (0, 9), (9, 0), (1, 1), (1, 9)])
        {
            subject.Apply<byte, byte>(new byte[height, width], new byte[0, 4]);
            subject.Apply<byte, byte>(new byte[height, width], default);
        }

        Subjects.Value[1].Apply<byte, byte>(new byte[0, 9], new byte[3, 0]);
    }

    private static byte[,] Filled(int height, int width)
    {
        byte[,] filled = new byte[height, width];
        filled.AsSpan().Fill(0x5A);
        return filled;
    }

    private static Declaration Of(Border border, Form form) => new()
    {
        Rows = form >= Form.Linear ? ["1 2 1"] : ["1 2 1", "0 1 0"],
        Scale = "1/5",
        Source = typeof(byte),
        Destination = typeof(byte),
        Border = border,
        Form = form,
    };
}
