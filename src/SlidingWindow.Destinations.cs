using System;
using System.Collections.Generic;
using CommunityToolkit.HighPerformance;
using ConvGen.CompilerServices;

namespace ConvGen;

/// <content>Several kernels that have a destination each.</content>
public static partial class SlidingWindow
{
    /// <summary>Applies kernels of one row to a signal, each into its own destination.</summary>
    /// <typeparam name="TIn">The element type of the source, one of the eight.</typeparam>
    /// <typeparam name="TOut">The element type of the destinations, one of the eight.</typeparam>
    /// <param name="source">The signal.</param>
    /// <param name="destinations">The results, one a kernel, each of exactly its output's length and sharing no element with the source or another.</param>
    /// <param name="kernels">The kernels, at least one.</param>
    /// <param name="options">How they are applied, without <see cref="ConvolutionOptions.Combine"/>; null for the defaults.</param>
    /// <exception cref="ArgumentException">The kernels do not fit the signal, the destinations or the options, or a destination is not as described. Nothing has been written.</exception>
    /// <exception cref="NotSupportedException">An element type is none of the eight, or an activation meets integers whose exact sums leave 53 bits.</exception>
    public static void Apply<TIn, TOut>(ReadOnlySpan<TIn> source, IReadOnlyList<Memory<TOut>> destinations, IReadOnlyList<Kernel> kernels, ConvolutionOptions? options = null)
    {
        options ??= new ConvolutionOptions();
        CheckCounts(destinations, kernels, options);
        for (int i = 0; i < kernels.Count; i++)
        {
            AppliedKernel applied = ResolveBank<TIn, TOut>([kernels[i]], options, isSignal: true)[0];
            Arguments.Check(source, destinations[i].Span, applied.GetOutputWidth(source.Length), nameof(source), nameof(destinations));
            for (int other = 0; other < i; other++)
            {
                CheckApart(Plane<TOut>.Of(destinations[other].Span), Plane<TOut>.Of(destinations[i].Span), other, i);
            }
        }

        for (int i = 0; i < kernels.Count; i++)
        {
            Apply(source, destinations[i].Span, kernels[i], options);
        }
    }

    /// <summary>Applies kernels to an image, each into its own destination.</summary>
    /// <typeparam name="TIn">The element type of the source, one of the eight.</typeparam>
    /// <typeparam name="TOut">The element type of the destinations, one of the eight.</typeparam>
    /// <param name="source">The image.</param>
    /// <param name="destinations">The results, one a kernel, each of exactly its output's size and sharing no element with the source or another.</param>
    /// <param name="kernels">The kernels, at least one; of any sizes.</param>
    /// <param name="options">How they are applied, without <see cref="ConvolutionOptions.Combine"/>; null for the defaults.</param>
    /// <exception cref="ArgumentException">The kernels do not fit the destinations or the options, or a destination is not as described. Nothing has been written.</exception>
    /// <exception cref="NotSupportedException">An element type is none of the eight, or an activation meets integers whose exact sums leave 53 bits.</exception>
    public static void Apply<TIn, TOut>(ReadOnlySpan2D<TIn> source, IReadOnlyList<Memory2D<TOut>> destinations, IReadOnlyList<Kernel> kernels, ConvolutionOptions? options = null)
    {
        options ??= new ConvolutionOptions();
        CheckCounts(destinations, kernels, options);
        for (int i = 0; i < kernels.Count; i++)
        {
            AppliedKernel applied = ResolveBank<TIn, TOut>([kernels[i]], options, isSignal: false)[0];
            Arguments.Check(source, destinations[i].Span, applied.GetOutputHeight(source.Height), applied.GetOutputWidth(source.Width), nameof(source), nameof(destinations));
            for (int other = 0; other < i; other++)
            {
                CheckApart(Plane<TOut>.Of(destinations[other].Span), Plane<TOut>.Of(destinations[i].Span), other, i);
            }
        }

        for (int i = 0; i < kernels.Count; i++)
        {
            Apply(source, destinations[i].Span, kernels[i], options);
        }
    }

    private static void CheckCounts<T>(IReadOnlyList<T> destinations, IReadOnlyList<Kernel> kernels, ConvolutionOptions options)
    {
        ArgumentNullException.ThrowIfNull(destinations);
        ArgumentNullException.ThrowIfNull(kernels);
        if (kernels.Count == 0 || destinations.Count != kernels.Count)
        {
            throw new ArgumentException($"There are {destinations.Count} destinations for {kernels.Count} kernels; give each kernel one.", nameof(destinations));
        }

        if (options.Combine != Combine.None)
        {
            throw new ArgumentException($"{options.Combine} makes one result of all kernels; pass one destination, or leave {nameof(ConvolutionOptions.Combine)} out.", nameof(options));
        }
    }

    private static void CheckApart<T>(Plane<T> first, Plane<T> second, int firstIndex, int secondIndex)
    {
        if (Overlap.Exists(first, second))
        {
            throw new ArgumentException($"Destinations {firstIndex} and {secondIndex} share elements; write to other memory.", "destinations");
        }
    }
}
