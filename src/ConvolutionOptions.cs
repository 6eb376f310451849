namespace ConvGen;

/// <summary>How <see cref="SlidingWindow"/> applies a kernel: the properties of <see cref="ConvolutionAttribute"/>, chosen at run time.</summary>
public sealed record ConvolutionOptions
{
    /// <summary>What lies beyond the edges. Default: <see cref="Border.Valid"/>.</summary>
    public Border Border { get; init; }

    /// <summary>The value beyond the edges under <see cref="Border.Constant"/>; for integer sources an integer in their range.</summary>
    public double BorderValue { get; init; }

    /// <summary>True for convolution in the mathematical sense: the kernel mirrored about its anchor.</summary>
    public bool Flip { get; init; }

    /// <summary>The column of the tap on the output element, in the kernel as written; null for columns / 2.</summary>
    public int? AnchorX { get; init; }

    /// <summary>The row of the tap on the output element, in the kernel as written; null for rows / 2.</summary>
    public int? AnchorY { get; init; }

    /// <summary>Added after scaling, before rounding; read as its shortest round-trip decimal.</summary>
    public double Offset { get; init; }

    /// <summary>How results become integers; integer destinations only.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>How the results of several kernels become one.</summary>
    public Combine Combine { get; init; }

    /// <summary>What is applied to the result of each kernel first.</summary>
    public Activation Activation { get; init; }
}
