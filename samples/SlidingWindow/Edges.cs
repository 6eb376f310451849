using System;
using ConvGen;

namespace Samples.OneDimension;

/// <summary>The one kernel of the lesson: as an attribute for the generator, and as numbers to work with at run time.</summary>
internal static partial class Edges
{
    /// <summary>The weights of the kernel, from left to right.</summary>
    public static readonly int[] Weights = [-1, 1];

    /// <summary>Finds steps: positive where the signal rises, negative where it falls. ConvGen writes the body.</summary>
    [Kernel(-1, 1)]
    public static partial void Step(ReadOnlySpan<byte> source, Span<short> destination);
}
