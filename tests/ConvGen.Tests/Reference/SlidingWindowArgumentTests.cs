using System;
using CommunityToolkit.HighPerformance;
using Xunit;

namespace ConvGen.Tests.Reference;

/// <summary>What the reference refuses, before it writes anything.</summary>
public sealed class SlidingWindowArgumentTests
{
    private static readonly Kernel Step = Kernel.Parse("-1 1");

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    [InlineData(0)]
    public void ADestinationOfAnotherLength(int length)
    {
        float[] destination = new float[length];
        Array.Fill(destination, 7f);
        ArgumentException error = Assert.Throws<ArgumentException>("destination", () => SlidingWindow.Apply<byte, float>(new byte[3], destination, Step));
        Assert.StartsWith($"'destination' has {length} elements, but the output for the 3 of 'source' has 2.", error.Message, StringComparison.Ordinal);
        Assert.All(destination, element => Assert.Equal(7f, element));
    }

    [Theory]
    [InlineData(3, 4, 3, 4)]
    [InlineData(3, 4, 4, 3)]
    [InlineData(3, 4, 0, 0)]
    [InlineData(0, 4, 1, 1)]
    public void ADestinationOfAnotherSize(int height, int width, int outputHeight, int outputWidth)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("destination", () =>
            SlidingWindow.Apply(new ReadOnlySpan2D<byte>(new byte[height, width]), new Span2D<byte>(new byte[outputHeight, outputWidth]), Step));
        Assert.StartsWith(
            $"'destination' is {outputHeight} × {outputWidth}, but the output for the {height} × {width} of 'source' is {height} × {width - 1} (rows × columns).",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyShapesMatch()
    {
        SlidingWindow.Apply(new ReadOnlySpan2D<byte>(new byte[0, 4]), new Span2D<byte>(new byte[0, 0]), Step);
        SlidingWindow.Apply(new ReadOnlySpan2D<byte>(new byte[4, 1]), new Span2D<byte>(new byte[0, 7]), Step);
        SlidingWindow.Apply<byte, byte>(default(ReadOnlySpan2D<byte>), default, Step, new() { Border = Border.Wrap });
        SlidingWindow.Apply<byte, byte>(default(ReadOnlySpan<byte>), default, Step, new() { Border = Border.Reflect101 });
        SlidingWindow.Apply<byte, byte>(new byte[1], default, Step);
    }

    [Fact]
    public void SharedElements()
    {
        float[] buffer = new float[10];
        ArgumentException error = Assert.Throws<ArgumentException>("destination", () => SlidingWindow.Apply<float, float>(buffer.AsSpan(0, 6), buffer.AsSpan(5, 5), Step));
        Assert.StartsWith("'destination' (5 elements) shares elements with 'source' (6 elements)", error.Message, StringComparison.Ordinal);
        SlidingWindow.Apply<float, float>(buffer.AsSpan(0, 5), buffer.AsSpan(5, 4), Step);

        byte[,] image = new byte[4, 6];
        error = Assert.Throws<ArgumentException>("destination", () =>
            SlidingWindow.Apply(new ReadOnlySpan2D<byte>(image).Slice(0, 0, 4, 4), new Span2D<byte>(image).Slice(0, 3, 4, 3), Step));
        Assert.StartsWith("'destination' (4 × 3) shares elements with 'source' (4 × 4)", error.Message, StringComparison.Ordinal);
        SlidingWindow.Apply(new ReadOnlySpan2D<byte>(image).Slice(0, 0, 4, 3), new Span2D<byte>(image).Slice(0, 3, 4, 2), Step);
    }

    [Fact]
    public void UnsupportedTypesAndMissingKernels()
    {
        Assert.Contains("System.Int64", Assert.Throws<NotSupportedException>(() => SlidingWindow.Apply<long, byte>(new long[2], new byte[1], Step)).Message, StringComparison.Ordinal);
        Assert.Contains("System.Decimal", Assert.Throws<NotSupportedException>(() => SlidingWindow.Apply<byte, decimal>(new byte[2], new decimal[1], Step)).Message, StringComparison.Ordinal);
        Assert.Contains("System.String", Assert.Throws<NotSupportedException>(() => SlidingWindow.Apply<string, byte>(new string[2], new byte[1], Step)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("kernel", () => SlidingWindow.Apply<byte, byte>(new byte[2], new byte[1], null!));
        Assert.Throws<ArgumentException>("kernel", () => SlidingWindow.Apply<byte, byte>(new byte[2], new byte[1], Kernel.Parse("1", "1")));
    }

    [Fact]
    public void OptionsThatDoNotFit()
    {
        Refuse<byte>(new() { Border = (Border)6 }, "The border 6 is undefined.");
        Refuse<byte>(new() { Rounding = (Rounding)5 }, "The rounding 5 is undefined.");
        Refuse<byte>(new() { Offset = double.NaN }, "The offset is not finite.");
        Refuse<byte>(new() { Border = Border.Wrap, AnchorX = 2 }, "AnchorX is 2, outside the kernel; it counts from 0 to 1.");
        Refuse<byte>(new() { Border = Border.Wrap, AnchorX = -1 }, "AnchorX is -1");
        Refuse<byte>(new() { Border = Border.Wrap, AnchorY = 1 }, "AnchorY is 1, outside the kernel; it counts from 0 to 0.");
        Refuse<byte>(new() { Border = Border.Constant, BorderValue = 256 }, "256 is not an element of a Byte source");
        Refuse<short>(new() { Border = Border.Constant, BorderValue = 0.5 }, "1/2 is not an element of a Int16 source");
        Refuse<Half>(new() { Border = Border.Constant, BorderValue = 65520 }, "65520 is too large for a Half source");
        Refuse<double>(new() { Border = Border.Constant, BorderValue = double.NaN }, "not finite");
    }

    [Fact]
    public void OptionsWithoutEffectAreNotChecked()
    {
        SlidingWindow.Apply<byte, byte>(new byte[2], new byte[1], Step, new() { AnchorX = 9, AnchorY = -9, BorderValue = 0.5 });
        SlidingWindow.Apply<byte, byte>(new byte[2], new byte[2], Step, new() { Border = Border.Wrap, BorderValue = double.NaN });
    }

    private static void Refuse<T>(ConvolutionOptions options, string reason)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("options", () => SlidingWindow.Apply<T, float>(new T[2], new float[2], Step, options));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
