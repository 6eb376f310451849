using System;
using System.Collections.Generic;
using System.Linq;
using CommunityToolkit.HighPerformance;
using ConvGen.Benchmarks.Kernels;
using ConvGen.Benchmarks.Peers;

namespace ConvGen.Benchmarks.Rows;

/// <summary>The rows with several kernels, and what a program without banks does in their place: a method a kernel, and a plain loop.</summary>
internal static class BankCatalogue
{
    private static readonly Kernel[] Sobels = [new SobelAttribute(Axis.X).ToKernels()[0], new SobelAttribute(Axis.Y).ToKernels()[0]];

    private static readonly Kernel[] Dense =
    [
        .. new[]
        {
            BankWeights.Dense0, BankWeights.Dense1, BankWeights.Dense2, BankWeights.Dense3,
            BankWeights.Dense4, BankWeights.Dense5, BankWeights.Dense6, BankWeights.Dense7,
        }.Select(static weights => Kernel.Parse(weights)),
    ];

    private static readonly Planar<float, float>[] DenseParts =
        [BankParts.Dense0, BankParts.Dense1, BankParts.Dense2, BankParts.Dense3, BankParts.Dense4, BankParts.Dense5, BankParts.Dense6, BankParts.Dense7];

    private static readonly Planar<float, float>[] GaborParts =
        [BankParts.Gabor0, BankParts.Gabor1, BankParts.Gabor2, BankParts.Gabor3, BankParts.Gabor4, BankParts.Gabor5, BankParts.Gabor6, BankParts.Gabor7];

    /// <summary>All rows.</summary>
    public static IRow[] All { get; } =
    [
        new BankRow<byte, byte>("u8-sobel-magnitude", Sobels, Combine.Magnitude, (source, d) => ValidBanks.SobelMagnitudeBytes(source, d[0]), (source, d) => BorderedBanks.SobelMagnitudeBytes(source, d[0]), SobelsAlone<byte>, OpenCvBankCall.SobelMagnitude),
        new BankRow<byte, float>("u8-f32-sobel-magnitude", Sobels, Combine.Magnitude, (source, d) => ValidBanks.SobelMagnitudeSingles(source, d[0]), (source, d) => BorderedBanks.SobelMagnitudeSingles(source, d[0]), SobelsAlone<float>, OpenCvBankCall.SobelMagnitude),
        new BankRow<float, float>(
            "f32-bank8-dense-5",
            Dense,
            Combine.None,
            (source, d) => ValidBanks.Dense(source, d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]),
            (source, d) => BorderedBanks.Dense(source, d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]),
            static (_, _) => DenseAlone,
            OpenCvBankCall.Filters,
            new HalideClass("f32_bank"),
            MultiplyAdds: 8 * 25),
        new BankRow<float, byte>("f32-gabor8-argmaxabs-11", new GaborBankAttribute(8, 1.6, 5).ToKernels(), Combine.ArgMaxAbs, (source, d) => ValidBanks.GaborWinner(source, d[0]), (source, d) => BorderedBanks.GaborWinner(source, d[0]), GaborsAlone, OpenCvBankCall.Winner, MultiplyAdds: 8 * 121),
    ];

    private static BankMethod<byte, T> SobelsAlone<T>(int height, int width)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        (short[,] dx, short[,] dy) = (new short[height, width], new short[height, width]);
        return (source, destinations) =>
        {
            BankParts.SobelX(source, dx);
            BankParts.SobelY(source, dy);
            for (int y = 0; y < height; y++)
            {
                Span<short> across = dx.AsSpan2D().GetRowSpan(y);
                Span<short> down = dy.AsSpan2D().GetRowSpan(y);
                Span<T> result = destinations[0].GetRowSpan(y);
                for (int x = 0; x < result.Length; x++)
                {
                    float root = MathF.Sqrt((across[x] * across[x]) + (down[x] * down[x]));
                    result[x] = typeof(T) == typeof(byte) ? T.CreateTruncating((byte)Math.Min(root + 0.5f, 255f)) : T.CreateTruncating(root);
                }
            }
        };
    }

    private static void DenseAlone(ReadOnlySpan2D<float> source, Planes<float> destinations)
    {
        for (int i = 0; i < DenseParts.Length; i++)
        {
            DenseParts[i](source, destinations[i]);
        }
    }

    private static BankMethod<float, byte> GaborsAlone(int height, int width)
    {
        (float[,] answer, float[,] best) = (new float[height, width], new float[height, width]);
        return (source, destinations) =>
        {
            destinations[0].Clear();
            GaborParts[0](source, best);
            for (int i = 1; i < GaborParts.Length; i++)
            {
                GaborParts[i](source, answer);
                for (int y = 0; y < height; y++)
                {
                    Span<float> value = answer.AsSpan2D().GetRowSpan(y);
                    Span<float> largest = best.AsSpan2D().GetRowSpan(y);
                    Span<byte> index = destinations[0].GetRowSpan(y);
                    for (int x = 0; x < index.Length; x++)
                    {
                        if (Math.Abs(value[x]) > Math.Abs(largest[x]))
                        {
                            (largest[x], index[x]) = (value[x], (byte)i);
                        }
                    }
                }
            }
        };
    }
}
