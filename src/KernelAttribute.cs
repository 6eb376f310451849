using System;

namespace ConvGen;

/// <summary>
/// Declares the kernel of a <c>partial</c> convolution method, whose body the ConvGen generator writes. The weights are exact
/// rationals, applied as written (cross-correlation) unless <see cref="ConvolutionAttribute.Flip"/> is set.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KernelAttribute : Attribute
{
    /// <summary>A kernel as text: one string a row, or several rows in one string with line breaks between them.</summary>
    /// <param name="rows">
    /// Rows of weights separated by white space or one comma. A weight is an integer, a decimal (<c>0.25</c>, <c>1e-3</c>) or a
    /// fraction (<c>-1/16</c>) of at most 64 digits, its exponent within ±400. Blank lines are ignored; all rows are equally long.
    /// </param>
    public KernelAttribute(params string[] rows) => Rows = rows;

    /// <summary>A kernel as numbers in row-major order: one row, unless <see cref="Columns"/> says how long a row is.</summary>
    /// <param name="weights">Finite numbers; each means its shortest round-trip decimal, so <c>0.1</c> is exactly 1/10.</param>
    public KernelAttribute(params double[] weights) => Weights = weights;

    /// <summary>The rows as text, or null if the kernel was given as numbers.</summary>
    public string[]? Rows { get; }

    /// <summary>The weights as numbers, or null if the kernel was given as text.</summary>
    public double[]? Weights { get; }

    /// <summary>The number of weights a row, for a kernel given as numbers; it must divide their count. Default: all of them.</summary>
    public int Columns { get; set; }

    /// <summary>One weight in the grammar of the rows that multiplies the whole kernel, such as <c>"1/16"</c>. Nothing is normalized implicitly.</summary>
    public string Scale { get; set; } = "1";
}
