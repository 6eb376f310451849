using System;
using System.ComponentModel;
using System.Threading.Tasks;
using CommunityToolkit.HighPerformance;

namespace ConvGen.CompilerServices;

/// <summary>
/// What generated methods with several kernels call. Nothing is written before all checks have passed. Members are only ever
/// added.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Bank
{
    /// <summary>Applies a bank with one destination to a plane.</summary>
    /// <exception cref="ArgumentException">The destination has not the size of the output, or shares elements with the source.</exception>
    public static void Apply<TBank, TSource, TSum, TFirst>(ReadOnlySpan2D<TSource> source, Span2D<TFirst> first, string sourceName, string firstName, ParallelOptions? options = null)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
        where TFirst : unmanaged
    {
        Check<TBank, TSource, TSum, TFirst>(source, first, sourceName, firstName);
        BankBands.Run<TBank, TSource, TSum, TFirst, byte>(Plane<TSource>.Of(source), Plane<TFirst>.Of(first), default, new Area(0, first.Height, 0, first.Width), options);
    }

    /// <summary>Applies a bank with an index and a value to a plane.</summary>
    /// <exception cref="ArgumentException">A destination has not the size of the output, or shares elements with the source or the other.</exception>
    public static void Apply<TBank, TSource, TSum, TFirst, TSecond>(
        ReadOnlySpan2D<TSource> source, Span2D<TFirst> first, Span2D<TSecond> second, string sourceName, string firstName, string secondName, ParallelOptions? options = null)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
        where TFirst : unmanaged
        where TSecond : unmanaged
    {
        Check<TBank, TSource, TSum, TFirst>(source, first, sourceName, firstName);
        Check<TBank, TSource, TSum, TSecond>(source, second, sourceName, secondName);
        CheckApart(first, second, firstName, secondName);
        BankBands.Run<TBank, TSource, TSum, TFirst, TSecond>(Plane<TSource>.Of(source), Plane<TFirst>.Of(first), Plane<TSecond>.Of(second), new Area(0, first.Height, 0, first.Width), options);
    }

    /// <summary>Applies a bank of rows with one destination to a signal.</summary>
    /// <exception cref="ArgumentException">The destination has not the size of the output, or shares elements with the source.</exception>
    public static void Apply<TBank, TSource, TSum, TFirst>(ReadOnlySpan<TSource> source, Span<TFirst> first, string sourceName, string firstName, ParallelOptions? options = null)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
        where TFirst : unmanaged
    {
        Check<TBank, TSource, TSum, TFirst>(source, first, sourceName, firstName);
        BankBands.Run<TBank, TSource, TSum, TFirst, byte>(Plane<TSource>.Of(source), Plane<TFirst>.Of(first), default, new Area(0, 1, 0, first.Length), options);
    }

    /// <summary>Applies a bank of rows with an index and a value to a signal.</summary>
    /// <exception cref="ArgumentException">A destination has not the size of the output, or shares elements with the source or the other.</exception>
    public static void Apply<TBank, TSource, TSum, TFirst, TSecond>(
        ReadOnlySpan<TSource> source, Span<TFirst> first, Span<TSecond> second, string sourceName, string firstName, string secondName, ParallelOptions? options = null)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged
        where TSum : unmanaged
        where TFirst : unmanaged
        where TSecond : unmanaged
    {
        Check<TBank, TSource, TSum, TFirst>(source, first, sourceName, firstName);
        Check<TBank, TSource, TSum, TSecond>(source, second, sourceName, secondName);
        CheckApart(first, second, firstName, secondName);
        BankBands.Run<TBank, TSource, TSum, TFirst, TSecond>(Plane<TSource>.Of(source), Plane<TFirst>.Of(first), Plane<TSecond>.Of(second), new Area(0, 1, 0, first.Length), options);
    }

    /// <summary>Applies kernels that have a destination each to a plane: all of them to some rows before the next.</summary>
    /// <exception cref="ArgumentException">A destination has not the size of its output, or shares elements with the source or another.</exception>
    public static void Apply<TPass, TSource>(ReadOnlySpan2D<TSource> source, scoped TPass pass, string sourceName, ParallelOptions? options = null)
        where TPass : IBankPass<TSource>, allows ref struct
        where TSource : unmanaged =>
        BankPasses.Run(Plane<TSource>.Of(source), in pass, new Shape(sourceName, source.Height, source.Width), options);

    /// <summary>Applies kernels of one row that have a destination each to a signal: all of them to a stretch of it before the next.</summary>
    /// <exception cref="ArgumentException">A destination has not the size of its output, or shares elements with the source or another.</exception>
    public static void Apply<TPass, TSource>(ReadOnlySpan<TSource> source, scoped TPass pass, string sourceName, ParallelOptions? options = null)
        where TPass : IBankPass<TSource>, allows ref struct
        where TSource : unmanaged =>
        BankPasses.Run(Plane<TSource>.Of(source), in pass, new Shape(sourceName, 1, source.Length, IsSignal: true), options);

    private static void CheckApart<TFirst, TSecond>(Span2D<TFirst> first, Span2D<TSecond> second, string firstName, string secondName)
    {
        if (Overlap.Exists(Plane<TFirst>.Of(first), Plane<TSecond>.Of(second)))
        {
            throw ArgumentErrors.Shared(new Shape(secondName, second.Height, second.Width), new Shape(firstName, first.Height, first.Width));
        }
    }

    private static void CheckApart<TFirst, TSecond>(Span<TFirst> first, Span<TSecond> second, string firstName, string secondName)
    {
        if (Overlap.Exists(Plane<TFirst>.Of(first), Plane<TSecond>.Of(second)))
        {
            throw ArgumentErrors.Shared(new Shape(secondName, 1, second.Length, IsSignal: true), new Shape(firstName, 1, first.Length, IsSignal: true));
        }
    }

    private static void Check<TBank, TSource, TSum, TDestination>(ReadOnlySpan2D<TSource> source, Span2D<TDestination> destination, string sourceName, string destinationName)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged =>
        Arguments.Check(source, destination, Convolution.OutputSize(source.Height, TBank.Window.Rows, TBank.Border), Convolution.OutputSize(source.Width, TBank.Window.Columns, TBank.Border), sourceName, destinationName);

    private static void Check<TBank, TSource, TSum, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination, string sourceName, string destinationName)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged =>
        Arguments.Check(source, destination, Convolution.OutputSize(source.Length, TBank.Window.Columns, TBank.Border), sourceName, destinationName);
}
