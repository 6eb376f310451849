using System;
using CommunityToolkit.HighPerformance;
using Xunit;

namespace ConvGen.Tests.Reference;

/// <summary>Several kernels with a destination each: what each of them gives alone, and nothing before all fit.</summary>
public sealed class SlidingWindowDestinationTests
{
    private static readonly byte[,] Image = { { 1, 2, 4, 8 }, { 16, 32, 64, 128 }, { 3, 9, 27, 81 } };

    private static readonly Kernel[] Kernels = [Kernel.Parse("-1 1"), Kernel.Parse("1", "-2", "1")];

    [Fact]
    public void EachKernelHasTheSizeAndValuesOfItsOwn()
    {
        (short[,] across, short[,] down) = (new short[3, 3], new short[1, 4]);
        SlidingWindow.Apply<byte, short>(Image, new Memory2D<short>[] { across, down }, Kernels);
        Assert.Equal<short[,]>(new short[,] { { 1, 2, 4 }, { 16, 32, 64 }, { 6, 18, 54 } }, across);
        Assert.Equal<short[,]>(new short[,] { { 1 - 32 + 3, 2 - 64 + 9, 4 - 128 + 27, 8 - 256 + 81 } }, down);
    }

    [Fact]
    public void ActivationsApplyToEach()
    {
        (short[,] across, short[,] down) = (new short[3, 4], new short[3, 4]);
        ConvolutionOptions options = new() { Border = Border.Replicate, Activation = Activation.Square };
        SlidingWindow.Apply<byte, short>(Image, new Memory2D<short>[] { across, down }, Kernels, options);
        Assert.Equal(16 * 16, across[1, 1]);
        Assert.Equal(28 * 28, down[1, 0]);
    }

    [Fact]
    public void SignalsToo()
    {
        (int[] steps, int[] curves) = (new int[4], new int[3]);
        SlidingWindow.Apply<byte, int>([1, 2, 4, 8, 16], new Memory<int>[] { steps, curves }, [Kernel.Parse("-1 1"), Kernel.Parse("1 -2 1")]);
        Assert.Equal([1, 2, 4, 8], steps);
        Assert.Equal([1, 2, 4], curves);
    }

    [Fact]
    public void WhatDoesNotFitIsNamedBeforeAnythingIsWritten()
    {
        short[,] across = new short[3, 3];
        ArgumentException Wrong(ConvolutionOptions? options, params Memory2D<short>[] destinations) =>
            Assert.ThrowsAny<ArgumentException>(() => SlidingWindow.Apply<byte, short>(Image, destinations, Kernels, options));
        Assert.Contains("1 × 5", Wrong(null, across, new short[1, 5]).Message, StringComparison.Ordinal);
        short[,] shared = new short[3, 4];
        Assert.Contains("0 and 1", Wrong(new ConvolutionOptions { Border = Border.Wrap }, shared, shared).Message, StringComparison.Ordinal);
        Assert.Equal("destinations", Wrong(null, across).ParamName);
        Assert.Equal("options", Wrong(new ConvolutionOptions { Combine = Combine.Max }, across, new short[1, 4]).ParamName);
        Assert.Equal<short[,]>(new short[3, 3], across);
    }
}
