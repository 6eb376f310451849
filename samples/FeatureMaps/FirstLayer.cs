using CommunityToolkit.HighPerformance;
using ConvGen;

namespace Samples.FeatureMaps;

/// <summary>Sixteen kernels on one method, as in the first layer of a network: stripes of eight orientations, each as a ridge and as an edge.</summary>
internal static partial class FirstLayer
{
    /// <summary>The k-th kernel writes the k-th destination, in one pass over the source.</summary>
    [GaborBank(8, sigma: 1.5, lambda: 5, Radius = 3)]
    [GaborBank(8, sigma: 1.5, lambda: 5, Radius = 3, Psi = 90)]
    [Convolution(Border = Border.Replicate)]
    public static partial void Apply(
        ReadOnlySpan2D<byte> source,
        Span2D<short> ridge0, Span2D<short> ridge1, Span2D<short> ridge2, Span2D<short> ridge3,
        Span2D<short> ridge4, Span2D<short> ridge5, Span2D<short> ridge6, Span2D<short> ridge7,
        Span2D<short> edge0, Span2D<short> edge1, Span2D<short> edge2, Span2D<short> edge3,
        Span2D<short> edge4, Span2D<short> edge5, Span2D<short> edge6, Span2D<short> edge7);

    /// <summary>Applies all kernels.</summary>
    public static short[][,] Apply(byte[,] source)
    {
        short[][,] maps = new short[16][,];
        for (int i = 0; i < maps.Length; i++)
        {
            maps[i] = new short[source.GetLength(0), source.GetLength(1)];
        }

        Apply(
            source,
            maps[0], maps[1], maps[2], maps[3], maps[4], maps[5], maps[6], maps[7],
            maps[8], maps[9], maps[10], maps[11], maps[12], maps[13], maps[14], maps[15]);
        return maps;
    }

    /// <summary>The kernels, computed again as the generator computed them.</summary>
    public static Kernel[] Kernels { get; } =
    [
        .. new GaborBankAttribute(8, sigma: 1.5, lambda: 5) { Radius = 3 }.ToKernels(),
        .. new GaborBankAttribute(8, sigma: 1.5, lambda: 5) { Radius = 3, Psi = 90 }.ToKernels(),
    ];
}
