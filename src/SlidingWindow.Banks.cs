using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;
using ConvGen.CompilerServices;

namespace ConvGen;

/// <content>Several kernels whose results are combined, and activations.</content>
public static partial class SlidingWindow
{
    /// <summary>Applies kernels of one row to a signal and combines their results as the options say.</summary>
    /// <typeparam name="TIn">The element type of the source, one of the eight.</typeparam>
    /// <typeparam name="TOut">The element type of the destination, one of the eight.</typeparam>
    /// <param name="source">The signal.</param>
    /// <param name="destination">The combined results, or the indices of the winners: of exactly the output's size and sharing no element with the source.</param>
    /// <param name="kernels">The kernels, at least one.</param>
    /// <param name="options">How they are applied; several kernels need <see cref="ConvolutionOptions.Combine"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kernels"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The kernels do not fit the signal, each other or the options, or the destination is not as described.</exception>
    /// <exception cref="NotSupportedException">An element type is none of the eight, or the exact sums of integers leave 53 bits.</exception>
    public static void Apply<TIn, TOut>(ReadOnlySpan<TIn> source, Span<TOut> destination, IReadOnlyList<Kernel> kernels, ConvolutionOptions options)
    {
        AppliedKernel[] applied = ResolveBank<TIn, TOut>(kernels, options, isSignal: true);
        Arguments.Check(source, destination, applied[0].GetOutputWidth(source.Length), nameof(source), nameof(destination));
        Slide(OneRow(source), OneRow(destination), default(Span2D<TOut>), applied, options);
    }

    /// <summary>Applies kernels to an image and combines their results as the options say.</summary>
    /// <typeparam name="TIn">The element type of the source, one of the eight.</typeparam>
    /// <typeparam name="TOut">The element type of the destination, one of the eight.</typeparam>
    /// <param name="source">The image.</param>
    /// <param name="destination">The combined results, or the indices of the winners: of exactly the output's size and sharing no element with the source.</param>
    /// <param name="kernels">The kernels, at least one; all of one size under <see cref="Border.Valid"/>.</param>
    /// <param name="options">How they are applied; several kernels need <see cref="ConvolutionOptions.Combine"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kernels"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The kernels do not fit each other or the options, or the destination is not as described.</exception>
    /// <exception cref="NotSupportedException">An element type is none of the eight, or the exact sums of integers leave 53 bits.</exception>
    public static void Apply<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> destination, IReadOnlyList<Kernel> kernels, ConvolutionOptions options)
    {
        AppliedKernel[] applied = ResolveBank<TIn, TOut>(kernels, options, isSignal: false);
        Arguments.Check(source, destination, applied[0].GetOutputHeight(source.Height), applied[0].GetOutputWidth(source.Width), nameof(source), nameof(destination));
        Slide(source, destination, default(Span2D<TOut>), applied, options);
    }

    /// <summary>Applies kernels to an image and finds the winner of each place and its result.</summary>
    /// <typeparam name="TIn">The element type of the source, one of the eight.</typeparam>
    /// <typeparam name="TIndex">The element type of the indices, one of the eight.</typeparam>
    /// <typeparam name="TValue">The element type of the results, one of the eight.</typeparam>
    /// <param name="source">The image.</param>
    /// <param name="index">The indices of the winners, from 0: of exactly the output's size and sharing no element with the source.</param>
    /// <param name="value">What the winners answered, of the same size; it shares no element with the source or the indices.</param>
    /// <param name="kernels">The kernels, at least one; all of one size under <see cref="Border.Valid"/>.</param>
    /// <param name="options">How they are applied, with <see cref="Combine.ArgMax"/> or <see cref="Combine.ArgMaxAbs"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kernels"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The kernels do not fit each other or the options, or a destination is not as described.</exception>
    /// <exception cref="NotSupportedException">An element type is none of the eight, or the exact sums of integers leave 53 bits.</exception>
    public static void Apply<TIn, TIndex, TValue>(ReadOnlySpan2D<TIn> source, Span2D<TIndex> index, Span2D<TValue> value, IReadOnlyList<Kernel> kernels, ConvolutionOptions options)
    {
        AppliedKernel[] applied = ResolveWinner<TIn, TIndex, TValue>(kernels, options, isSignal: false);
        int height = applied[0].GetOutputHeight(source.Height);
        int width = applied[0].GetOutputWidth(source.Width);
        Arguments.Check(source, index, height, width, nameof(source), nameof(index));
        Arguments.Check(source, value, height, width, nameof(source), nameof(value));
        Slide(source, index, value, applied, options);
    }

    /// <summary>Applies kernels of one row to a signal and finds the winner of each place and its result.</summary>
    /// <typeparam name="TIn">The element type of the source, one of the eight.</typeparam>
    /// <typeparam name="TIndex">The element type of the indices, one of the eight.</typeparam>
    /// <typeparam name="TValue">The element type of the results, one of the eight.</typeparam>
    /// <param name="source">The signal.</param>
    /// <param name="index">The indices of the winners, from 0: of exactly the output's size and sharing no element with the source.</param>
    /// <param name="value">What the winners answered, of the same size; it shares no element with the source or the indices.</param>
    /// <param name="kernels">The kernels, at least one; all of one size under <see cref="Border.Valid"/>.</param>
    /// <param name="options">How they are applied, with <see cref="Combine.ArgMax"/> or <see cref="Combine.ArgMaxAbs"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kernels"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The kernels do not fit the signal, each other or the options, or a destination is not as described.</exception>
    /// <exception cref="NotSupportedException">An element type is none of the eight, or the exact sums of integers leave 53 bits.</exception>
    public static void Apply<TIn, TIndex, TValue>(ReadOnlySpan<TIn> source, Span<TIndex> index, Span<TValue> value, IReadOnlyList<Kernel> kernels, ConvolutionOptions options)
    {
        AppliedKernel[] applied = ResolveWinner<TIn, TIndex, TValue>(kernels, options, isSignal: true);
        int width = applied[0].GetOutputWidth(source.Length);
        Arguments.Check(source, index, width, nameof(source), nameof(index));
        Arguments.Check(source, value, width, nameof(source), nameof(value));
        Slide(OneRow(source), OneRow(index), OneRow(value), applied, options);
    }

    private static AppliedKernel[] ResolveWinner<TIn, TIndex, TValue>(IReadOnlyList<Kernel> kernels, ConvolutionOptions options, bool isSignal)
    {
        AppliedKernel[] applied = ResolveBank<TIn, TValue>(kernels, options, isSignal);
        _ = Element.TypeOf<TIndex>();
        return options.Combine is Combine.ArgMax or Combine.ArgMaxAbs
            ? applied
            : throw new ArgumentException($"{options.Combine} has no index; use {Combine.ArgMax} or {Combine.ArgMaxAbs}.", nameof(options));
    }

    private static AppliedKernel[] ResolveBank<TIn, TOut>(IReadOnlyList<Kernel> kernels, ConvolutionOptions options, bool isSignal)
    {
        ArgumentNullException.ThrowIfNull(kernels);
        ArgumentNullException.ThrowIfNull(options);
        if (kernels.Count == 0 || (kernels.Count > 1 && options.Combine == Combine.None))
        {
            throw new ArgumentException($"{kernels.Count} kernels do not fit one destination; set {nameof(ConvolutionOptions.Combine)}, or apply them one by one.", nameof(kernels));
        }

        AppliedKernel[] applied = [.. kernels.Select(kernel => Resolve<TIn, TOut>(kernel, options))];
        if (isSignal && kernels.Any(static kernel => kernel.Rows != 1))
        {
            throw new ArgumentException("A kernel has several rows; a signal takes kernels of one row.", nameof(kernels));
        }

        if (options.Border == Border.Valid && kernels.Any(kernel => kernel.Rows != kernels[0].Rows || kernel.Columns != kernels[0].Columns))
        {
            throw new ArgumentException("Kernels of several sizes have outputs of several sizes under Border.Valid; use another border.", nameof(kernels));
        }

        return applied;
    }

    // Without a second destination the first one takes the index, if that is what is asked for.
    private static void Slide<TIn, TFirst, TSecond>(ReadOnlySpan2D<TIn> source, Span2D<TFirst> first, Span2D<TSecond> second, AppliedKernel[] kernels, ConvolutionOptions options)
    {
        bool isIndex = options.Combine is Combine.ArgMax or Combine.ArgMaxAbs;
        bool hasSecond = !second.IsEmpty;
        ElementTypeInfo to = ElementTypeInfo.Of(hasSecond ? Element.TypeOf<TSecond>() : Element.TypeOf<TFirst>());
        BankReference bank = new(kernels, options, ElementTypeInfo.Of(Element.TypeOf<TIn>()), to);
        for (int y = 0; y < first.Height; y++)
        {
            for (int x = 0; x < first.Width; x++)
            {
                (int index, object value) = bank.Compute(source, y, x);
                double result = value switch
                {
                    BigInteger integer => (double)BigInteger.Clamp(integer, to.Minimum, to.Maximum),
                    double number => to.IsInteger ? RoundAndSaturate(number, options.Rounding, to) : number,
                    _ => throw new InvalidOperationException(),
                };
                first[y, x] = Element.FromDouble<TFirst>(isIndex ? index : result);
                if (hasSecond)
                {
                    second[y, x] = Element.FromDouble<TSecond>(result);
                }
            }
        }
    }

    private static ReadOnlySpan2D<T> OneRow<T>(ReadOnlySpan<T> span) => ReadOnlySpan2D<T>.DangerousCreate(in MemoryMarshal.GetReference(span), height: 1, width: span.Length, pitch: 0);

    private static Span2D<T> OneRow<T>(Span<T> span) => Span2D<T>.DangerousCreate(ref MemoryMarshal.GetReference(span), height: 1, width: span.Length, pitch: 0);
}
