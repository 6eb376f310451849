using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>The mean of a rectangle: every weight is 1 / (width · height), and they add up to exactly 1.</summary>
/// <remarks>The weights of <c>scipy.ndimage.uniform_filter</c> and OpenCV's <c>blur</c>.</remarks>
public sealed class BoxAttribute : KernelFamilyAttribute
{
    /// <summary>A mean.</summary>
    /// <param name="width">The number of columns, at least 1.</param>
    /// <param name="height">The number of rows, at least 1; 1 on a signal.</param>
    public BoxAttribute(int width, int height)
    {
        Width = width;
        Height = height;
    }

    /// <summary>The number of columns.</summary>
    public int Width { get; }

    /// <summary>The number of rows.</summary>
    public int Height { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Within(nameof(Width), Width, 1, Require.MaximumWeights)
        ?? Require.Within(nameof(Height), Height, 1, isSignal ? 1 : Require.MaximumWeights)
        ?? Require.Size(nameof(Width), Height, Width);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational weight = new(1, (long)Width * Height);
        return [FamilyWeights.Create(Height, Width, (_, _) => weight)];
    }
}
