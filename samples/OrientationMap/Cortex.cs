using CommunityToolkit.HighPerformance;
using ConvGen;

namespace Samples.OrientationMap;

/// <summary>The cells of a small visual cortex: at every place sixteen of them, each for edges of one orientation.</summary>
internal static partial class Cortex
{
    /// <summary>The number of orientations; it stands in the declaration below as well.</summary>
    public const int Orientations = 16;

    /// <summary>Which orientation answers most, and how strongly. A phase of 90 degrees answers to edges, and not at all on even ground.</summary>
    [GaborBank(Orientations, sigma: 2, lambda: 8, Psi = 90)]
    [Convolution(Combine = Combine.ArgMaxAbs, Border = Border.Replicate)]
    public static partial void Answer(ReadOnlySpan2D<float> source, Span2D<byte> orientation, Span2D<float> strength);
}
