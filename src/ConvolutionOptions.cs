namespace ConvGen;

/// <summary>How <see cref="SlidingWindow"/> applies a kernel: the properties of <see cref="ConvolutionAttribute"/>, chosen at run time.</summary>
public sealed record ConvolutionOptions
{
    /// <summary>What lies beyond the edges. Default: <see cref="Border.Valid"/>.</summary>
    public Border Border { get; init; }

    /// <summary>The value beyond the edges under <see cref="Border.Constant"/>, finite; for integer sources an integer in their range. Default 0.</summary>
    public double BorderValue { get; init; }

    /// <summary>False (default): cross-correlation, the kernel as written. True: convolution in the mathematical sense, the kernel mirrored about its anchor.</summary>
    public bool Flip { get; init; }

    /// <summary>The column of the tap on the output element, in the kernel as written, from 0; null (default) for columns / 2. No effect under <see cref="Border.Valid"/>.</summary>
    public int? AnchorX { get; init; }

    /// <summary>The row of the tap on the output element, in the kernel as written, from 0; null (default) for rows / 2. No effect under <see cref="Border.Valid"/>.</summary>
    public int? AnchorY { get; init; }

    /// <summary>Added after scaling, before rounding, in units of the destination; finite, and read as its shortest round-trip decimal. Default 0.</summary>
    public double Offset { get; init; }

    /// <summary>How results become integers; integer destinations only. Default: <see cref="Rounding.HalfUp"/>.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>How the results of several kernels become one. Default: <see cref="Combine.None"/>, for a single kernel.</summary>
    public Combine Combine { get; init; }

    /// <summary>What is applied to the result of each kernel after its scale and offset. Default: nothing.</summary>
    public Activation Activation { get; init; }
}
