using System;
using System.Runtime.CompilerServices;
using CommunityToolkit.HighPerformance;

namespace ConvGen.CompilerServices;

/// <summary>
/// The checks of the source and destination of a convolution, before anything is read or written. After them the destination
/// has exactly the size of the output, or both are empty, and writing it changes no element of the source.
/// </summary>
internal static class Arguments
{
    /// <summary>Checks two spans; the output has one row.</summary>
    /// <exception cref="ArgumentException">The size is wrong, or the spans share an element; the message names both sizes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Check<TSource, TDestination>(
        ReadOnlySpan<TSource> source,
        Span<TDestination> destination,
        int expectedLength,
        string sourceName,
        string destinationName)
    {
        if (destination.Length != expectedLength)
        {
            throw ArgumentErrors.WrongSize(new Shape(destinationName, 1, destination.Length, IsSignal: true), new Shape(sourceName, 1, source.Length, IsSignal: true), 1, expectedLength);
        }

        if (Overlap.Exists(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination)))
        {
            throw ArgumentErrors.Shared(new Shape(destinationName, 1, destination.Length, IsSignal: true), new Shape(sourceName, 1, source.Length, IsSignal: true));
        }
    }

    /// <summary>Checks two views. Shapes without elements match each other, whatever their sides.</summary>
    /// <exception cref="ArgumentException">The size is wrong, or the views share an element; the message names both sizes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Check<TSource, TDestination>(
        ReadOnlySpan2D<TSource> source,
        Span2D<TDestination> destination,
        int expectedHeight,
        int expectedWidth,
        string sourceName,
        string destinationName)
    {
        if (!IsSize(destination.Height, destination.Width, expectedHeight, expectedWidth))
        {
            throw ArgumentErrors.WrongSize(new Shape(destinationName, destination.Height, destination.Width), new Shape(sourceName, source.Height, source.Width), expectedHeight, expectedWidth);
        }

        if (Overlap.Exists(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination)))
        {
            throw ArgumentErrors.Shared(new Shape(destinationName, destination.Height, destination.Width), new Shape(sourceName, source.Height, source.Width));
        }
    }

    /// <summary>True for the size that is expected, and for any without elements where that has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSize(int height, int width, int expectedHeight, int expectedWidth) =>
        (height == expectedHeight && width == expectedWidth)
        || ((height == 0 || width == 0) && (expectedHeight == 0 || expectedWidth == 0));
}
