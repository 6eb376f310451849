using System;

namespace ConvGen;

/// <summary>
/// How the kernels in its scope are applied. Stands on a method, on its containing types or on the assembly; property by
/// property the nearest attribute that sets it wins, from the method outwards. Base types do not count.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly)]
public sealed class ConvolutionAttribute : Attribute
{
    /// <summary>What lies beyond the edges. Default: <see cref="Border.Valid"/>, only whole windows.</summary>
    public Border Border { get; set; }

    /// <summary>The value beyond the edges under <see cref="Border.Constant"/>; for integer sources an integer in their range. Default 0.</summary>
    public double BorderValue { get; set; }

    /// <summary>False (default): cross-correlation, the kernel as written. True: convolution in the mathematical sense, the kernel mirrored about its anchor.</summary>
    public bool Flip { get; set; }

    /// <summary>The column of the tap, in the kernel as written, that lies on the output element. Default: columns / 2. No effect under <see cref="Border.Valid"/>.</summary>
    public int AnchorX { get; set; }

    /// <summary>The row of the tap, in the kernel as written, that lies on the output element. Default: rows / 2. No effect under <see cref="Border.Valid"/>.</summary>
    public int AnchorY { get; set; }

    /// <summary>Added to every result after scaling and before rounding, in units of the destination; read as its shortest round-trip decimal. Default 0.</summary>
    public double Offset { get; set; }

    /// <summary>How results become integers; integer destinations only. Default: <see cref="Rounding.HalfUp"/>.</summary>
    public Rounding Rounding { get; set; }

    /// <summary>How the results of a method's kernels become one, without images between. Default: <see cref="Combine.None"/>, a destination for each kernel.</summary>
    public Combine Combine { get; set; }

    /// <summary>What is applied to the result of each kernel after its scale and offset. Default: nothing.</summary>
    public Activation Activation { get; set; }
}
