using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace ConvGen;

/// <summary>
/// Declares the kernel of a <c>partial</c> convolution method, whose body the ConvGen generator writes. The weights are exact
/// rationals, applied as written (cross-correlation) unless <see cref="ConvolutionAttribute.Flip"/> is set.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class KernelAttribute : KernelFamilyAttribute
{
    /// <summary>A kernel as text: one string a row, or several rows in one string with line breaks between them.</summary>
    /// <param name="rows">
    /// Rows of weights separated by white space or one comma. A weight is an integer, a decimal (<c>0.25</c>, <c>1e-3</c>) or a
    /// fraction (<c>-1/16</c>) of at most 64 digits, its exponent within ±400. Blank lines are ignored; all rows are equally long.
    /// </param>
    [OverloadResolutionPriority(1)] // [Kernel] alone is then not ambiguous, and gets an error that says what is missing.
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

    internal override ParameterError? Check(bool isSignal)
    {
        int count = Weights?.Length ?? 0;
        return Rows is null && count == 0 ? new ParameterError(nameof(Weights), "has no weights; give at least one.")
            : Rows is null && Columns != 0 && (Columns < 0 || count % Columns != 0) ? new ParameterError(nameof(Columns), "does not divide the weights into rows of equal length.")
            : Rows is not null && Columns != 0 ? new ParameterError(nameof(Columns), "is for kernels given as numbers; remove it.")
            : Weights is not null && !Array.TrueForAll(Weights, double.IsFinite) ? new ParameterError(nameof(Weights), "has a weight that is not finite.")
            : null;
    }

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        if (Rows is not null)
        {
            return [Kernel.Parse(Rows).GetAppliedWeights(flip: false)];
        }

        int columns = Columns == 0 ? Weights!.Length : Columns;
        return [FamilyWeights.Create(Weights!.Length / columns, columns, (row, column) => Rational.FromShortestDecimal(Weights[(row * columns) + column]))];
    }
}
