using System;
using CommunityToolkit.HighPerformance;

namespace ConvGen;

/// <summary>A kernel and the options it is applied with, checked against each other and brought into the form in which the window slides.</summary>
internal sealed class AppliedKernel
{
    private readonly Border _border;

    private readonly double _borderElement;

    // The weight that lies on the output element; the first one where only whole windows count.
    private readonly int _anchorX;

    private readonly int _anchorY;

    /// <summary>Checks and resolves the options.</summary>
    /// <exception cref="ArgumentException">An option is undefined or not finite, an anchor lies outside the kernel, or the border value outside the source type.</exception>
    public AppliedKernel(Kernel kernel, ConvolutionOptions options, ElementType source)
    {
        if (!Enum.IsDefined(options.Border))
        {
            throw new ArgumentException($"The border {options.Border} is undefined.", nameof(options));
        }

        if (!Enum.IsDefined(options.Rounding))
        {
            throw new ArgumentException($"The rounding {options.Rounding} is undefined.", nameof(options));
        }

        if (!Enum.IsDefined(options.Combine))
        {
            throw new ArgumentException($"The combination {options.Combine} is undefined.", nameof(options));
        }

        if (!Enum.IsDefined(options.Activation))
        {
            throw new ArgumentException($"The activation {options.Activation} is undefined.", nameof(options));
        }

        if (!double.IsFinite(options.Offset))
        {
            throw new ArgumentException("The offset is not finite.", nameof(options));
        }

        _border = options.Border;
        Weights = kernel.GetAppliedWeights(options.Flip);
        Offset = kernel.Offset ?? Rational.FromShortestDecimal(options.Offset);
        Rounding = options.Rounding;
        if (options.Border != Border.Valid)
        {
            _anchorX = GetAnchor(options.AnchorX, kernel.Columns, options.Flip, nameof(options.AnchorX));
            _anchorY = GetAnchor(options.AnchorY, kernel.Rows, options.Flip, nameof(options.AnchorY));
        }

        if (options.Border == Border.Constant && !BorderConstant.TryRead(options.BorderValue, source, out _borderElement, out string? error))
        {
            throw new ArgumentException($"Under a constant border {error}", nameof(options));
        }
    }

    /// <summary>The weights in the order in which they meet the window, mirrored if the options say so.</summary>
    public Rational[,] Weights { get; }

    /// <summary>What is added to every result.</summary>
    public Rational Offset { get; }

    /// <summary>How results become integers.</summary>
    public Rounding Rounding { get; }

    /// <summary>The weights, each rounded once.</summary>
    public double[,] GetWeightsAsDoubles()
    {
        double[,] rounded = new double[Weights.GetLength(0), Weights.GetLength(1)];
        for (int row = 0; row < rounded.GetLength(0); row++)
        {
            for (int column = 0; column < rounded.GetLength(1); column++)
            {
                rounded[row, column] = Weights[row, column].ToDouble();
            }
        }

        return rounded;
    }

    /// <summary>The height of the output for a source of a height.</summary>
    public int GetOutputHeight(int height) => GetOutputSize(height, Weights.GetLength(0));

    /// <summary>The width of the output for a source of a width.</summary>
    public int GetOutputWidth(int width) => GetOutputSize(width, Weights.GetLength(1));

    /// <summary>The element of the source, or what the border shows, under one weight of the window of one output element.</summary>
    public double GetElement<T>(ReadOnlySpan2D<T> source, int outputRow, int outputColumn, int row, int column)
    {
        int sourceRow = BorderIndex.Map((long)outputRow + row - _anchorY, source.Height, _border);
        int sourceColumn = BorderIndex.Map((long)outputColumn + column - _anchorX, source.Width, _border);
        return sourceRow == BorderIndex.Outside || sourceColumn == BorderIndex.Outside
            ? _borderElement
            : Element.ToDouble(source[sourceRow, sourceColumn]);
    }

    /// <summary>One output before rounding, accumulated in row-major order.</summary>
    public double SumInDouble<T>(ReadOnlySpan2D<T> source, int outputRow, int outputColumn, double[,] weights)
    {
        double sum = Offset.ToDouble();
        for (int row = 0; row < weights.GetLength(0); row++)
        {
            for (int column = 0; column < weights.GetLength(1); column++)
            {
                if (!Weights[row, column].IsZero)
                {
                    sum += weights[row, column] * GetElement(source, outputRow, outputColumn, row, column);
                }
            }
        }

        return sum;
    }

    private int GetOutputSize(int size, int taps) => _border == Border.Valid ? Math.Max(0, size - taps + 1) : size;

    private static int GetAnchor(int? asWritten, int taps, bool flip, string name)
    {
        int anchor = asWritten ?? taps / 2;
        if (anchor < 0 || anchor >= taps)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} is {anchor}, outside the kernel; it counts from 0 to {taps - 1}."), "options");
        }

        // The mirrored kernel has the same weight on the output element.
        return flip ? taps - 1 - anchor : anchor;
    }
}
