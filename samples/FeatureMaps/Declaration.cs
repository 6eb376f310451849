using System;
using System.Reflection;
using ConvGen;

namespace Samples.FeatureMaps;

/// <summary>
/// A filter's attributes, read back at run time, so that <see cref="SlidingWindow"/> and the captions use the very
/// declaration that the generator compiled.
/// </summary>
internal sealed class Declaration
{
    public Declaration(MethodInfo method)
    {
        KernelAttribute declared = method.GetCustomAttribute<KernelAttribute>() ?? throw new ArgumentException($"{method.Name} has no kernel.", nameof(method));
        Kernel kernel = Kernel.Parse(declared.Rows!);
        Kernel = kernel.Scaled(declared.Scale);
        Scale = declared.Scale;
        Weights = Array.ConvertAll(kernel.ToString().Split('\n'), row => row.Split(' '));

        ConvolutionAttribute convolution = method.GetCustomAttribute<ConvolutionAttribute>() ?? new ConvolutionAttribute();
        Options = new ConvolutionOptions { Border = convolution.Border, Offset = convolution.Offset, Rounding = convolution.Rounding };
    }

    /// <summary>The kernel with its scale, exactly.</summary>
    public Kernel Kernel { get; }

    /// <summary>What the filters of this program set of <see cref="ConvolutionAttribute"/>.</summary>
    public ConvolutionOptions Options { get; }

    /// <summary>The weights without the scale, row by row.</summary>
    public string[][] Weights { get; }

    /// <summary>The scale as written, "1" if there is none.</summary>
    public string Scale { get; }
}
