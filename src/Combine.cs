namespace ConvGen;

/// <summary>How the results of several kernels become one. Values are only ever added.</summary>
/// <remarks>
/// The order is fixed: each kernel's scale, offset and <see cref="Activation"/>; then this; then one rounding and one saturation.
/// Between integers everything before the rounding is exact; a root is the exact root of the exact sum. Floating results
/// are combined kernel by kernel in their order. A NaN is larger than every number, so that it shows.
/// </remarks>
public enum Combine
{
    /// <summary>Not at all: every kernel has a destination of its own.</summary>
    None,

    /// <summary>The square root of the sum of the squares.</summary>
    Magnitude,

    /// <summary>The sum of the absolute values.</summary>
    AbsSum,

    /// <summary>The largest result.</summary>
    Max,

    /// <summary>The largest absolute value.</summary>
    MaxAbs,

    /// <summary>The index of the kernel with the largest result, from 0; the lowest of several. A second destination takes the result of <see cref="Max"/>.</summary>
    ArgMax,

    /// <summary>The index of the kernel with the largest absolute value, from 0; the lowest of several. A second destination takes the result of <see cref="MaxAbs"/>.</summary>
    ArgMaxAbs,
}
