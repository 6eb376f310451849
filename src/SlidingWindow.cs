using System;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;
using ConvGen.CompilerServices;

namespace ConvGen;

/// <summary>
/// The reference: what every generated method computes, for any kernel, element types and options at run time. It is written to
/// be obviously right and never to be fast. Where source and destination are integers, generated methods give the same bits;
/// elsewhere it accumulates in <see cref="double"/>, in row-major order.
/// </summary>
public static partial class SlidingWindow
{
    /// <summary>Applies a kernel of one row to a signal.</summary>
    /// <typeparam name="TIn">The element type of the source: byte, sbyte, ushort, short, int, Half, float or double.</typeparam>
    /// <typeparam name="TOut">The element type of the destination, one of the same eight.</typeparam>
    /// <param name="source">The signal.</param>
    /// <param name="destination">The result, of exactly the output's length and sharing no element with the source.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="options">How it is applied; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kernel"/> is null.</exception>
    /// <exception cref="ArgumentException">The kernel has several rows, an option does not fit kernel or types, or the destination is not as described.</exception>
    /// <exception cref="NotSupportedException">An element type is none of the eight.</exception>
    public static void Apply<TIn, TOut>(ReadOnlySpan<TIn> source, Span<TOut> destination, Kernel kernel, ConvolutionOptions? options = null)
    {
        if (options?.Activation is not (null or Activation.None) || options?.Combine is not (null or Combine.None))
        {
            Apply<TIn, TOut>(source, destination, [kernel], options!);
            return;
        }

        AppliedKernel applied = Resolve<TIn, TOut>(kernel, options);
        if (kernel.Rows != 1)
        {
            throw new ArgumentException($"The kernel has {kernel.Rows} rows; a signal takes a kernel of one row.", nameof(kernel));
        }

        Arguments.Check(source, destination, applied.GetOutputWidth(source.Length), nameof(source), nameof(destination));
        Slide(
            ReadOnlySpan2D<TIn>.DangerousCreate(in MemoryMarshal.GetReference(source), height: 1, width: source.Length, pitch: 0),
            Span2D<TOut>.DangerousCreate(ref MemoryMarshal.GetReference(destination), height: 1, width: destination.Length, pitch: 0),
            applied);
    }

    /// <summary>Applies a kernel to an image.</summary>
    /// <typeparam name="TIn">The element type of the source: byte, sbyte, ushort, short, int, Half, float or double.</typeparam>
    /// <typeparam name="TOut">The element type of the destination, one of the same eight.</typeparam>
    /// <param name="source">The image.</param>
    /// <param name="destination">The result, of exactly the output's size and sharing no element with the source.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="options">How it is applied; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kernel"/> is null.</exception>
    /// <exception cref="ArgumentException">An option does not fit kernel or types, or the destination is not as described.</exception>
    /// <exception cref="NotSupportedException">An element type is none of the eight.</exception>
    public static void Apply<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> destination, Kernel kernel, ConvolutionOptions? options = null)
    {
        if (options?.Activation is not (null or Activation.None) || options?.Combine is not (null or Combine.None))
        {
            Apply<TIn, TOut>(source, destination, [kernel], options!);
            return;
        }

        AppliedKernel applied = Resolve<TIn, TOut>(kernel, options);
        int height = applied.GetOutputHeight(source.Height);
        int width = applied.GetOutputWidth(source.Width);
        Arguments.Check(source, destination, height, width, nameof(source), nameof(destination));
        Slide(source, destination, applied);
    }

    private static AppliedKernel Resolve<TIn, TOut>(Kernel kernel, ConvolutionOptions? options)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        _ = Element.TypeOf<TOut>();
        return new AppliedKernel(kernel, options ?? new ConvolutionOptions(), Element.TypeOf<TIn>());
    }

    private static void Slide<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> destination, AppliedKernel kernel)
    {
        ElementTypeInfo from = ElementTypeInfo.Of(Element.TypeOf<TIn>());
        ElementTypeInfo to = ElementTypeInfo.Of(Element.TypeOf<TOut>());
        if (from.IsInteger && to.IsInteger)
        {
            SlideInIntegers(source, destination, kernel, IntegerForm.Create(kernel.Weights, kernel.Offset, from.Type, to.Type), to);
        }
        else
        {
            SlideInDouble(source, destination, kernel, to);
        }
    }

    private static void SlideInIntegers<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> destination, AppliedKernel kernel, IntegerForm form, ElementTypeInfo to)
    {
        for (int y = 0; y < destination.Height; y++)
        {
            for (int x = 0; x < destination.Width; x++)
            {
                Int128 sum = form.Offset;
                for (int row = 0; row < form.Weights.GetLength(0); row++)
                {
                    for (int column = 0; column < form.Weights.GetLength(1); column++)
                    {
                        long weight = form.Weights[row, column];
                        if (weight != 0)
                        {
                            sum += Math.BigMul(weight, (long)kernel.GetElement(source, y, x, row, column));
                        }
                    }
                }

                destination[y, x] = Element.FromDouble<TOut>(form.ToResult(checked((long)sum), kernel.Rounding, (int)to.Minimum, (int)to.Maximum));
            }
        }
    }

    private static void SlideInDouble<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> destination, AppliedKernel kernel, ElementTypeInfo to)
    {
        double[,] weights = kernel.GetWeightsAsDoubles();
        for (int y = 0; y < destination.Height; y++)
        {
            for (int x = 0; x < destination.Width; x++)
            {
                double sum = kernel.SumInDouble(source, y, x, weights);
                destination[y, x] = Element.FromDouble<TOut>(to.IsInteger ? RoundAndSaturate(sum, kernel.Rounding, to) : sum);
            }
        }
    }

    internal static double RoundAndSaturate(double value, Rounding rounding, ElementTypeInfo to)
    {
        if (double.IsNaN(value))
        {
            return 0;
        }

        double rounded = rounding switch
        {
            // What is left of the floor is exact wherever it decides.
            Rounding.HalfUp => value - Math.Floor(value) >= 0.5 ? Math.Ceiling(value) : Math.Floor(value),
            Rounding.HalfEven => Math.Round(value, MidpointRounding.ToEven),
            Rounding.HalfAwayFromZero => Math.Round(value, MidpointRounding.AwayFromZero),
            Rounding.TowardZero => Math.Truncate(value),
            _ => Math.Floor(value),
        };
        return Math.Clamp(rounded, (double)to.Minimum, (double)to.Maximum);
    }
}
