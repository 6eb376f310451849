using System;
using CommunityToolkit.HighPerformance;
using Xunit;

namespace ConvGen.Tests.Reference;

/// <summary>Images, worked out by hand; a kernel of digits prints the window it sees, row after row.</summary>
public sealed class SlidingWindowImageTests
{
    private static readonly double[,] TwoByThree = Windows.Image("1 2 3|4 5 6");

    [Theory]
    [InlineData(Border.Valid, "1245 2356")]
    [InlineData(Border.Constant, "9991 9912 9923|9194 1245 2356")]
    [InlineData(Border.Replicate, "1111 1212 2323|1144 1245 2356")]
    [InlineData(Border.Symmetric, "1111 1212 2323|1144 1245 2356")]
    [InlineData(Border.Reflect101, "5421 4512 5623|2154 1245 2356")]
    [InlineData(Border.Wrap, "6431 4512 5623|3164 1245 2356")]
    public void TwoByTwoOverTwoByThree(Border border, string expected) =>
        Assert.Equal(Windows.Image(expected), Windows.Apply<double, double>(TwoByThree, Windows.Digits(2, 2), new() { Border = border, BorderValue = 9 }));

    [Theory]
    [InlineData(Border.Constant, "999912934 999129349|912934999 129349999")]
    [InlineData(Border.Replicate, "112112334 122122344|112334334 122344344")]
    [InlineData(Border.Symmetric, "112112334 122122344|112334334 122344344")]
    [InlineData(Border.Reflect101, "434212434 343121343|212434212 121343121")]
    [InlineData(Border.Wrap, "434212434 343121343|212434212 121343121")]
    public void ThreeByThreeOverTwoByTwo(Border border, string expected) =>
        Assert.Equal(Windows.Image(expected), Windows.Apply<double, double>(Windows.Image("1 2|3 4"), Windows.Digits(3, 3), new() { Border = border, BorderValue = 9 }));

    [Theory]
    [InlineData(Border.Constant, 999919999)]
    [InlineData(Border.Replicate, 111111111)]
    [InlineData(Border.Symmetric, 111111111)]
    [InlineData(Border.Reflect101, 111111111)]
    [InlineData(Border.Wrap, 111111111)]
    public void ThreeByThreeOverASingleElement(Border border, int expected) =>
        Assert.Equal(new[,] { { expected } }, Windows.Apply<byte, int>(new byte[,] { { 1 } }, Windows.Digits(3, 3), new() { Border = border, BorderValue = 9 }));

    [Theory]
    [InlineData(Border.Constant, "9991299|9912999")]
    [InlineData(Border.Replicate, "1111222|1112222")]
    [InlineData(Border.Symmetric, "2211221|2112211")]
    [InlineData(Border.Reflect101, "2121212|1212121")]
    [InlineData(Border.Wrap, "2121212|1212121")]
    public void AColumnShorterThanTheKernel(Border border, string expected) =>
        Assert.Equal(Windows.Image(expected), Windows.Apply<double, double>(Windows.Image("1|2"), Windows.Digits(7, 1), new() { Border = border, BorderValue = 9 }));

    [Theory]
    [InlineData(0, 0, "1245 2356 3060|4500 5600 6000")]
    [InlineData(1, 0, "104 1245 2356|400 4500 5600")]
    [InlineData(0, 1, "12 23 30|1245 2356 3060")]
    [InlineData(null, null, "1 12 23|104 1245 2356")]
    public void TheAnchorLiesOnTheOutput(int? anchorX, int? anchorY, string expected) =>
        Assert.Equal(
            Windows.Image(expected),
            Windows.Apply<double, double>(TwoByThree, Windows.Digits(2, 2), new() { Border = Border.Constant, AnchorX = anchorX, AnchorY = anchorY }));

    [Theory]
    [InlineData(0, 0, "1 12 23|104 1245 2356")]
    [InlineData(0, 1, "104 1245 2356|400 4500 5600")]
    [InlineData(null, null, "1245 2356 3060|4500 5600 6000")]
    public void FlipMirrorsBothWaysAboutTheAnchor(int? anchorX, int? anchorY, string expected) =>
        Assert.Equal(
            Windows.Image(expected),
            Windows.Apply<double, double>(TwoByThree, Kernel.Parse("1 10\n100 1000"), new() { Border = Border.Constant, AnchorX = anchorX, AnchorY = anchorY, Flip = true }));

    [Fact]
    public void FlipSpreadsAnImpulseIntoTheKernelAsWritten()
    {
        double[,] impulse = Windows.Image("0 0 0 0|0 0 0 0|0 0 1 0|0 0 0 0");
        Kernel kernel = Kernel.Parse("1 2 3", "4 5 6");
        Assert.Equal(
            Windows.Image("0 0 0 0|0 1 2 3|0 4 5 6|0 0 0 0"),
            Windows.Apply<double, double>(impulse, kernel, new() { Border = Border.Constant, Flip = true }));
        Assert.Equal(
            Windows.Image("0 0 0 0|0 0 0 0|0 6 5 4|0 3 2 1"),
            Windows.Apply<double, double>(impulse, kernel, new() { Border = Border.Constant }));
        Assert.Equal(Windows.Image("56"), Windows.Apply<double, double>(TwoByThree, kernel, new() { Flip = true }));
        Assert.Equal(Windows.Image("91"), Windows.Apply<double, double>(TwoByThree, kernel));
    }

    [Fact]
    public void AVerticalEdgeOnTwoByTwo()
    {
        byte[,] image = { { 0, 0, 9, 9, 0 }, { 0, 0, 9, 9, 0 }, { 0, 0, 9, 9, 0 } };
        Assert.Equal(new short[,] { { 0, 18, 0, -18 }, { 0, 18, 0, -18 } }, Windows.Apply<byte, short>(image, Kernel.Parse("-1 1", "-1 1")));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    [InlineData(1, 1)]
    public void ImagesSmallerThanTheKernelHaveNoWholeWindow(int height, int width) =>
        Assert.Empty(Windows.Apply<float, float>(new float[height, width], Windows.Digits(2, 2)));

    [Fact]
    public void OnlyTheViewIsReadAndWritten()
    {
        double[,] image = Windows.Image("7 7 7 7 7|7 1 2 3 7|7 4 5 6 7|7 7 7 7 7");
        double[,] result = Windows.Image("8 8 8 8 8|8 8 8 8 8|8 8 8 8 8|8 8 8 8 8");
        ReadOnlySpan2D<double> source = new ReadOnlySpan2D<double>(image).Slice(1, 1, 2, 3);
        Span2D<double> destination = new Span2D<double>(result).Slice(2, 2, 2, 3);
        SlidingWindow.Apply(source, destination, Windows.Digits(2, 2), new() { Border = Border.Replicate });
        Assert.Equal(Windows.Image("8 8 8 8 8|8 8 8 8 8|8 8 1111 1212 2323|8 8 1144 1245 2356"), result);
    }
}
