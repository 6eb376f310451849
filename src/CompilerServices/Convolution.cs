using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using CommunityToolkit.HighPerformance;

namespace ConvGen.CompilerServices;

/// <summary>
/// What generated methods call: checks the arguments, then computes every output with the core, on this thread or on several.
/// Total for every size from 0 up; nothing is written before the checks have passed. Members are only ever added.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Convolution
{
    /// <summary>Applies a core to a plane.</summary>
    /// <exception cref="ArgumentException">The destination has not the size of the output, or shares elements with the source.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<TCore, TSource, TDestination>(ReadOnlySpan2D<TSource> source, Span2D<TDestination> destination, string sourceName, string destinationName)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        Check<TCore, TSource, TDestination>(source, destination, sourceName, destinationName);
        AreaRunner.Run<TCore, TSource, TDestination>(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination), Everything(destination));
    }

    /// <summary>Applies a core to a plane on several threads.</summary>
    /// <exception cref="ArgumentException">The destination has not the size of the output, or shares elements with the source.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled; the destination is unspecified.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<TCore, TSource, TDestination>(ReadOnlySpan2D<TSource> source, Span2D<TDestination> destination, ParallelOptions? options, string sourceName, string destinationName)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        Check<TCore, TSource, TDestination>(source, destination, sourceName, destinationName);
        Bands.Run<TCore, TSource, TDestination>(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination), Everything(destination), options ?? Bands.DefaultOptions);
    }

    /// <summary>Applies a core of one row to a signal.</summary>
    /// <exception cref="ArgumentException">The destination has not the size of the output, or shares elements with the source.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<TCore, TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination, string sourceName, string destinationName)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        Check<TCore, TSource, TDestination>(source, destination, sourceName, destinationName);
        AreaRunner.Run<TCore, TSource, TDestination>(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination), new Area(0, 1, 0, destination.Length));
    }

    /// <summary>Applies a core of one row to a signal on several threads.</summary>
    /// <exception cref="ArgumentException">The destination has not the size of the output, or shares elements with the source.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled; the destination is unspecified.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<TCore, TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination, ParallelOptions? options, string sourceName, string destinationName)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged
    {
        Check<TCore, TSource, TDestination>(source, destination, sourceName, destinationName);
        Bands.Run<TCore, TSource, TDestination>(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination), new Area(0, 1, 0, destination.Length), options ?? Bands.DefaultOptions);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Check<TCore, TSource, TDestination>(ReadOnlySpan2D<TSource> source, Span2D<TDestination> destination, string sourceName, string destinationName)
        where TCore : ICore<TSource, TDestination>
    {
        Window window = TCore.Window;
        Arguments.Check(source, destination, OutputSize(source.Height, window.Rows, TCore.Border), OutputSize(source.Width, window.Columns, TCore.Border), sourceName, destinationName);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Check<TCore, TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination, string sourceName, string destinationName)
        where TCore : ICore<TSource, TDestination> =>
        Arguments.Check(source, destination, OutputSize(source.Length, TCore.Window.Columns, TCore.Border), sourceName, destinationName);

    /// <summary>The size of the output along one side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int OutputSize(int size, int window, Border border) => border == Border.Valid ? Math.Max(0, size - window + 1) : size;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Area Everything<T>(Span2D<T> destination) => new(0, destination.Height, 0, destination.Width);
}
