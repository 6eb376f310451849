using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// What all attributes that declare the kernel of a <c>partial</c> convolution method have in common. Several of them on one
/// method make a bank: the kernels, in the order of the attributes, write the destinations in the order of the parameters.
/// </summary>
/// <remarks>
/// Lengths are in elements and angles in degrees. Numbers lie within ±10^9, positive ones from 10^-9 on, and a computed kernel has at
/// most 16384 weights. What is beyond is error CONVGEN024 in a build and an <see cref="ArgumentException"/> from
/// <c>ToKernels</c>, each with the range in its message.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract partial class KernelFamilyAttribute : Attribute
{
    private protected KernelFamilyAttribute()
    {
    }

    /// <summary>One weight in the grammar of <see cref="KernelAttribute(string[])"/> that multiplies the whole kernel, such as <c>"1/16"</c>. Default <c>"1"</c>: nothing is normalized implicitly.</summary>
    public string Scale { get; set; } = "1";

    /// <summary>Added to every result of this kernel, in place of <see cref="ConvolutionAttribute.Offset"/>, in units of the destination; finite, and read as its shortest round-trip decimal.</summary>
    public double Offset
    {
        get => OwnOffset ?? 0;
        set => OwnOffset = value;
    }

    /// <summary>The offset if it was set.</summary>
    internal double? OwnOffset { get; private set; }

    /// <summary>The first thing that is wrong with the parameters, or null.</summary>
    /// <param name="isSignal">True for a kernel of one row.</param>
    internal abstract ParameterError? Check(bool isSignal);

    /// <summary>The weights as they are applied by correlation, before <see cref="Scale"/>: one kernel, or those of a bank in their order.</summary>
    /// <param name="isSignal">True for a kernel of one row, where the family has one.</param>
    internal abstract IReadOnlyList<Rational[,]> Compute(bool isSignal);
}
