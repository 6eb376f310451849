using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>From the sums of a bank's kernels to a result.</summary>
/// <param name="Combine">How they become one.</param>
/// <param name="Activation">What is applied to each first.</param>
/// <param name="Rounding">How the result becomes an integer.</param>
/// <param name="Denominator">What integer sums are divided by, at least 1; 1 for floats.</param>
/// <param name="SumLimit">The largest magnitude of an integer sum; 0 for floats.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct BankRule(Combine Combine, Activation Activation, Rounding Rounding, long Denominator, long SumLimit)
{
    /// <summary>True where a result is an index, or the value of the kernel of that index.</summary>
    internal bool IsIndex => Combine is Combine.ArgMax or Combine.ArgMaxAbs;

    /// <summary>True where magnitudes are compared.</summary>
    internal bool IsAbsolute => Combine is Combine.MaxAbs or Combine.ArgMaxAbs;
}
