using System;
using Xunit;

namespace ConvGen.Tests.Reference;

/// <summary>Signals of one row, worked out by hand.</summary>
public sealed class SlidingWindowSignalTests
{
    [Theory]
    [InlineData("0 0 0 0 0 1 1 1 1 1", "0 0 0 0 1 0 0 0 0")]
    [InlineData("0 0 1 1 0 0 1 1 0 0", "0 1 0 -1 0 1 0 -1 0")]
    public void AStepAnswersWhereTheSignalChanges(string source, string expected)
    {
        double[] signal = Windows.Numbers(source);
        Assert.Equal(Windows.Numbers(expected), Windows.Apply<double, double>(signal, "-1 1"));
        Assert.Equal(Windows.Numbers(expected), Array.ConvertAll(Windows.Apply<byte, short>(Array.ConvertAll(signal, element => (byte)element), "-1 1"), element => (double)element));
    }

    // The kernel 100 10 1 prints the window it sees.
    [Theory]
    [InlineData("1 2 3 4 5", Border.Valid, "123 234 345")]
    [InlineData("1 2 3", Border.Valid, "123")]
    [InlineData("1 2", Border.Valid, "")]
    [InlineData("1 2 3 4", Border.Constant, "912 123 234 349")]
    [InlineData("1 2 3 4", Border.Replicate, "112 123 234 344")]
    [InlineData("1 2 3 4", Border.Symmetric, "112 123 234 344")]
    [InlineData("1 2 3 4", Border.Reflect101, "212 123 234 343")]
    [InlineData("1 2 3 4", Border.Wrap, "412 123 234 341")]
    [InlineData("1", Border.Constant, "919")]
    [InlineData("1", Border.Replicate, "111")]
    [InlineData("1", Border.Symmetric, "111")]
    [InlineData("1", Border.Reflect101, "111")]
    [InlineData("1", Border.Wrap, "111")]
    [InlineData("", Border.Valid, "")]
    [InlineData("", Border.Constant, "")]
    [InlineData("", Border.Wrap, "")]
    public void Borders(string source, Border border, string expected) =>
        Assert.Equal(Windows.Numbers(expected), Windows.Apply<double, double>(Windows.Numbers(source), "100 10 1", new() { Border = border, BorderValue = 9 }));

    // Seven taps over two and three elements: several periods on either side.
    [Theory]
    [InlineData("1 2", Border.Constant, "9991299 9912999")]
    [InlineData("1 2", Border.Replicate, "1111222 1112222")]
    [InlineData("1 2", Border.Symmetric, "2211221 2112211")]
    [InlineData("1 2", Border.Reflect101, "2121212 1212121")]
    [InlineData("1 2", Border.Wrap, "2121212 1212121")]
    [InlineData("1 2 3", Border.Symmetric, "3211233 2112332 1123321")]
    [InlineData("1 2 3", Border.Reflect101, "2321232 3212321 2123212")]
    [InlineData("1 2 3", Border.Wrap, "1231231 2312312 3123123")]
    public void SignalsShorterThanTheKernel(string source, Border border, string expected) =>
        Assert.Equal(
            Windows.Numbers(expected),
            Windows.Apply<double, double>(Windows.Numbers(source), "1000000 100000 10000 1000 100 10 1", new() { Border = border, BorderValue = 9 }));

    [Theory]
    [InlineData(0, "1234 2340 3400 4000")]
    [InlineData(1, "123 1234 2340 3400")]
    [InlineData(2, "12 123 1234 2340")]
    [InlineData(3, "1 12 123 1234")]
    [InlineData(null, "12 123 1234 2340")]
    public void TheAnchorLiesOnTheOutput(int? anchor, string expected) =>
        Assert.Equal(
            Windows.Numbers(expected),
            Windows.Apply<double, double>(Windows.Numbers("1 2 3 4"), "1000 100 10 1", new() { Border = Border.Constant, AnchorX = anchor }));

    // Mirrored about its anchor the kernel reads 1 10 100 1000, and the same weight stays on the output.
    [Theory]
    [InlineData(0, "1 12 123 1234")]
    [InlineData(1, "12 123 1234 2340")]
    [InlineData(3, "1234 2340 3400 4000")]
    [InlineData(null, "123 1234 2340 3400")]
    public void FlipMirrorsAboutTheAnchor(int? anchor, string expected) =>
        Assert.Equal(
            Windows.Numbers(expected),
            Windows.Apply<double, double>(Windows.Numbers("1 2 3 4"), "1 10 100 1000", new() { Border = Border.Constant, AnchorX = anchor, Flip = true }));

    [Fact]
    public void FlipOfWholeWindowsReversesTheKernel()
    {
        double[] source = Windows.Numbers("1 2 3 4");
        Assert.Equal(Windows.Numbers("12 23 34"), Windows.Apply<double, double>(source, "1 10", new() { Flip = true }));
        Assert.Equal(Windows.Numbers("12 23 34"), Windows.Apply<double, double>(source, "1 10", new() { Flip = true, AnchorX = 7 }));
        Assert.Equal(Windows.Numbers("-1 -1 2"), Windows.Apply<double, double>(Windows.Numbers("2 1 0 2"), "1 -1", new() { Flip = true }));
    }
}
