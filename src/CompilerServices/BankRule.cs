using System;
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

    /// <summary>
    /// True if integers of so many bits hold the values of all kernels, what they come to, and, of 64 bits, the numbers that rounding
    /// compares, which are up to eight times as large.
    /// </summary>
    internal bool Fits(int kernels, int bits)
    {
        // Powers of numbers below 2^53 are off by little in a double, and the room is a power of two less than there is.
        int power = (Activation == Activation.Square ? 2 : 1) * (Combine == Combine.Magnitude ? 2 : 1);
        double room = Math.ScaleB(1.0, 62);
        double largest = Math.Pow(Math.Max(SumLimit, Denominator), power) * kernels * 8.0;
        double combined = Math.Pow(SumLimit, power) * (Combine is Combine.Magnitude or Combine.AbsSum ? kernels : 1);
        return largest < room && combined < Math.ScaleB(0.999, bits - 1);
    }
}
