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

    /// <summary>Checks that two destinations share no element.</summary>
    /// <exception cref="ArgumentException">They do.</exception>
    public static void CheckApart<TFirst, TSecond>(Span2D<TFirst> first, Span2D<TSecond> second, string firstName, string secondName)
    {
        if (Overlap.Exists(Plane<TFirst>.Of(first), Plane<TSecond>.Of(second)))
        {
            throw new ArgumentException($"'{secondName}' ({second.Height} × {second.Width}) shares elements with '{firstName}' ({first.Height} × {first.Width}); write to other memory.", secondName);
        }
    }

    /// <summary>Checks that two destinations share no element.</summary>
    /// <exception cref="ArgumentException">They do.</exception>
    public static void CheckApart<TFirst, TSecond>(Span<TFirst> first, Span<TSecond> second, string firstName, string secondName)
    {
        if (Overlap.Exists(Plane<TFirst>.Of(first), Plane<TSecond>.Of(second)))
        {
            throw new ArgumentException($"'{secondName}' ({second.Length} elements) shares elements with '{firstName}' ({first.Length} elements); write to other memory.", secondName);
        }
    }

    /// <summary>Checks one destination of kernels that have one each.</summary>
    /// <exception cref="ArgumentException">It has not the size of the output, or shares elements with the source.</exception>
    public static void Check<TCore, TSource, TDestination>(ReadOnlySpan2D<TSource> source, Span2D<TDestination> destination, string sourceName, string destinationName)
        where TCore : ICore<TSource, TDestination> =>
        Convolution.Check<TCore, TSource, TDestination>(source, destination, sourceName, destinationName);

    /// <summary>Checks one destination of kernels that have one each.</summary>
    /// <exception cref="ArgumentException">It has not the size of the output, or shares elements with the source.</exception>
    public static void Check<TCore, TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination, string sourceName, string destinationName)
        where TCore : ICore<TSource, TDestination> =>
        Convolution.Check<TCore, TSource, TDestination>(source, destination, sourceName, destinationName);

    /// <summary>The end of the strip of rows that begins at a row: few enough that what a bank reads of them stays in the caches.</summary>
    public static int EndOfStrip(int start, int width, int bytesPerElement) =>
        BankRunner.Strip(new Area(start, int.MaxValue, 0, width), start, bytesPerElement).Bottom;

    /// <summary>The end of the strip of a signal that begins at an element.</summary>
    public static int EndOfStrip(int start) => BankRunner.Strip(new Area(0, 1, start, int.MaxValue), start, 1).Right;

    /// <summary>Computes rows of one destination, as far as it has them; checked before.</summary>
    public static void Run<TCore, TSource, TDestination>(ReadOnlySpan2D<TSource> source, Span2D<TDestination> destination, int start, int end)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged =>
        AreaRunner.Run<TCore, TSource, TDestination>(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination), new Area(Math.Min(start, destination.Height), Math.Min(end, destination.Height), 0, destination.Width));

    /// <summary>Computes elements of one destination, as far as it has them; checked before.</summary>
    public static void Run<TCore, TSource, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination, int start, int end)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged =>
        AreaRunner.Run<TCore, TSource, TDestination>(Plane<TSource>.Of(source), Plane<TDestination>.Of(destination), new Area(0, 1, Math.Min(start, destination.Length), Math.Min(end, destination.Length)));

    /// <summary>Computes the destinations of a core that has several; checked before.</summary>
    public static void Run<TCore, TSource, TDestination>(ReadOnlySpan2D<TSource> source, BankPlanes<TDestination> destinations, ParallelOptions? options = null)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged =>
        BankGroups.Run<TCore, TSource, TDestination>(Plane<TSource>.Of(source), in destinations, new Area(0, destinations.First.Height, 0, destinations.First.Width), options);

    /// <summary>Computes the destinations of a core that has several; checked before.</summary>
    public static void Run<TCore, TSource, TDestination>(ReadOnlySpan<TSource> source, BankPlanes<TDestination> destinations, ParallelOptions? options = null)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged =>
        BankGroups.Run<TCore, TSource, TDestination>(Plane<TSource>.Of(source), in destinations, new Area(0, 1, 0, destinations.First.Width), options);

    /// <summary>Computes rows of the destinations of a core that has several, as far as they have them; checked before.</summary>
    public static void Run<TCore, TSource, TDestination>(ReadOnlySpan2D<TSource> source, BankPlanes<TDestination> destinations, int start, int end)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged =>
        BankGroups.Run<TCore, TSource, TDestination>(
            Plane<TSource>.Of(source), in destinations, new Area(Math.Min(start, destinations.First.Height), Math.Min(end, destinations.First.Height), 0, destinations.First.Width), options: null);

    /// <summary>Computes elements of the destinations of a core that has several, as far as they have them; checked before.</summary>
    public static void Run<TCore, TSource, TDestination>(ReadOnlySpan<TSource> source, BankPlanes<TDestination> destinations, int start, int end)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
        where TDestination : unmanaged =>
        BankGroups.Run<TCore, TSource, TDestination>(
            Plane<TSource>.Of(source), in destinations, new Area(0, 1, Math.Min(start, destinations.First.Width), Math.Min(end, destinations.First.Width)), options: null);

    private static void Check<TBank, TSource, TSum, TDestination>(ReadOnlySpan2D<TSource> source, Span2D<TDestination> destination, string sourceName, string destinationName)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged =>
        Arguments.Check(source, destination, Convolution.OutputSize(source.Height, TBank.Window.Rows, TBank.Border), Convolution.OutputSize(source.Width, TBank.Window.Columns, TBank.Border), sourceName, destinationName);

    private static void Check<TBank, TSource, TSum, TDestination>(ReadOnlySpan<TSource> source, Span<TDestination> destination, string sourceName, string destinationName)
        where TBank : IBank<TSource, TSum>
        where TSource : unmanaged =>
        Arguments.Check(source, destination, Convolution.OutputSize(source.Length, TBank.Window.Columns, TBank.Border), sourceName, destinationName);
}
