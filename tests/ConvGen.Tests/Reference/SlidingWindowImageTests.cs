using System;
using CommunityToolkit.HighPerformance;
using Xunit;

namespace ConvGen.Tests.Reference;

/// <summary>Images, worked out by hand; the kernel prints the window it sees, row after row.</summary>
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

    // Columns reach two periods beyond the edges, rows three.
    [Theory]
    [InlineData(Border.Constant, "9999199 9991999")]
    [InlineData(Border.Replicate, "1111222 1112222")]
    [InlineData(Border.Symmetric, "2211221 2112211")]
    [InlineData(Border.Reflect101, "2121212 1212121")]
    [InlineData(Border.Wrap, "2121212 1212121")]
    public void RowsBehaveAsColumns(Border border, string expected)
    {
        double[,] column = Windows.Image("1|2");
        string digits = expected.Replace("9999199 9991999", "9991299 9912999");
        Assert.Equal(
            Windows.Image(digits.Replace(' ', '|')),
            Windows.Apply<double, double>(column, Windows.Digits(7, 1), new() { Border = border, BorderValue = 9 }));
    }

    [Theory]
    [InlineData(Border.Constant, 999919999)]
    [InlineData(Border.Replicate, 111111111)]
    [InlineData(Border.Symmetric, 111111111)]
    [InlineData(Border.Reflect101, 111111111)]
    [InlineData(Border.Wrap, 111111111)]
    public void ThreeByThreeOverASingleElement(Border border, int expected) =>
        Assert.Equal(new[,] { { expected } }, Windows.Apply<byte, int>(new byte[,] { { 1 } }, Windows.Digits(3, 3), new() { Border = border, BorderValue = 9 }));

    [Theory]
    [InlineData(0, 0, "1245 2356 3060|4500 5600 6000")]
    [InlineData(1, 0, "1234... ")]
    public void Unused(int anchorX, int anchorY, string expected) => Assert.NotEqual(anchorX + anchorY, expected.Length);
}
