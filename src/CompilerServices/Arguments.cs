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
            throw new ArgumentException(
                $"'{destinationName}' has {destination.Length} elements, but the output for the {source.Length} of '{sourceName}' has {expectedLength}.",
                destinationName);
        }

        if (Overlap.Exists(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination)))
        {
            throw new ArgumentException(
                $"'{destinationName}' ({destination.Length} elements) shares elements with '{sourceName}' ({source.Length} elements); write to other memory.",
                destinationName);
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
        bool isSame = destination.Height == expectedHeight && destination.Width == expectedWidth;
        bool areEmpty = destination.IsEmpty && (expectedHeight == 0 || expectedWidth == 0);
        if (!isSame && !areEmpty)
        {
            throw new ArgumentException(
                $"'{destinationName}' is {destination.Height} × {destination.Width}, but the output for the {source.Height} × {source.Width} of '{sourceName}' is {expectedHeight} × {expectedWidth} (rows × columns).",
                destinationName);
        }

        if (Overlap.Exists(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination)))
        {
            throw new ArgumentException(
                $"'{destinationName}' ({destination.Height} × {destination.Width}) shares elements with '{sourceName}' ({source.Height} × {source.Width}); write to other memory.",
                destinationName);
        }
    }
}
