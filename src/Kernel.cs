using System;
using System.Text;

namespace ConvGen;

/// <summary>A kernel for <see cref="SlidingWindow"/>: exact rational weights in rows of equal length. It never changes.</summary>
public sealed class Kernel
{
    private readonly Rational[,] _weights;

    private Kernel(Rational[,] weights, Rational? offset = null)
    {
        _weights = weights;
        Offset = offset;
    }

    /// <summary>The number of rows, at least 1.</summary>
    public int Rows => _weights.GetLength(0);

    /// <summary>The number of columns, at least 1.</summary>
    public int Columns => _weights.GetLength(1);

    /// <summary>What is added to every result of this kernel, in place of <see cref="ConvolutionOptions.Offset"/>; null to take that.</summary>
    public Rational? Offset { get; }

    /// <summary>The weight at a position, as written: the kernel is not mirrored.</summary>
    /// <param name="row">The row, counted from 0 at the top.</param>
    /// <param name="column">The column, counted from 0 at the left.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such weight.</exception>
    public Rational this[int row, int column] => _weights[row, column];

    /// <summary>Reads a kernel from text, in the grammar of <see cref="KernelAttribute(string[])"/>.</summary>
    /// <param name="rows">One string a row, or several rows in one string with line breaks between them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a kernel; the message says where and why.</exception>
    public static Kernel Parse(params string[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return KernelText.TryParse(rows, out Rational[,]? weights, out KernelTextError? error)
            ? new Kernel(weights)
            : throw ToException(error);
    }

    /// <summary>A kernel from numbers, each of which means its shortest round-trip decimal: <c>0.1</c> is exactly 1/10.</summary>
    /// <param name="weights">Finite numbers, at least one, indexed by row and column.</param>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="weights"/> is empty or a weight is NaN or infinite.</exception>
    public static Kernel FromWeights(double[,] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length == 0)
        {
            throw new ArgumentException("The kernel has no weights; give at least one.", nameof(weights));
        }

        return new Kernel(Create(weights.GetLength(0), weights.GetLength(1), (row, column) => double.IsFinite(weights[row, column])
            ? Rational.FromShortestDecimal(weights[row, column])
            : throw new ArgumentException($"The weight in row {row}, column {column} is not finite.", nameof(weights))));
    }

    /// <summary>The kernel with every weight multiplied by a scale such as <c>"1/16"</c>.</summary>
    /// <param name="scale">One weight in the grammar of the rows.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scale"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a weight.</exception>
    public Kernel Scaled(string scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return KernelText.TryParseWeight(scale, out Rational factor, out KernelTextError? error)
            ? Scaled(factor)
            : throw ToException(error);
    }

    /// <summary>The kernel with every weight multiplied by a scale.</summary>
    /// <param name="scale">The scale, of any sign.</param>
    public Kernel Scaled(Rational scale) => new(Create(Rows, Columns, (row, column) => _weights[row, column] * scale), Offset);

    /// <summary>The kernel with an offset of its own, in units of the destination.</summary>
    /// <param name="offset">The offset, or null for that of the options.</param>
    public Kernel WithOffset(Rational? offset) => new(_weights, offset);

    /// <summary>
    /// One line of text a row, exact and in every culture alike. <see cref="Parse"/> reads it back where the weights are within
    /// the limits of the grammar, as those of every parsed kernel are; only scaling can lead beyond.
    /// </summary>
    public override string ToString()
    {
        StringBuilder text = new();
        for (int row = 0; row < Rows; row++)
        {
            text.Append(row == 0 ? "" : "\n");
            for (int column = 0; column < Columns; column++)
            {
                text.Append(column == 0 ? "" : " ").Append(KernelTextWriter.Format(_weights[row, column]));
            }
        }

        return text.ToString();
    }

    /// <summary>A kernel of weights that were computed; the array is kept.</summary>
    internal static Kernel FromRationals(Rational[,] weights, Rational? offset) => new(weights, offset);

    /// <summary>The weights in the order in which they are applied: as written, or mirrored in both directions.</summary>
    internal Rational[,] GetAppliedWeights(bool flip) =>
        Create(Rows, Columns, (row, column) => flip ? _weights[Rows - 1 - row, Columns - 1 - column] : _weights[row, column]);

    private static Rational[,] Create(int rows, int columns, Func<int, int, Rational> getWeight)
    {
        Rational[,] weights = new Rational[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                weights[row, column] = getWeight(row, column);
            }
        }

        return weights;
    }

    private static FormatException ToException(KernelTextError error) => new(error.Row < 0
        ? $"The text cannot be read: {error.Message}"
        : $"String {error.Row + 1}, character {error.Start + 1} cannot be read: {error.Message}");
}
