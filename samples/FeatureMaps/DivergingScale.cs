using System;
using CommunityToolkit.HighPerformance;
using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>
/// The colours of signed values: white at zero, blue below and red above, equally strong at equal distances from zero. Blue
/// and red differ in every common form of colour blindness.
/// </summary>
internal sealed class DivergingScale : ColorScale
{
    // From zero outwards, in equal steps.
    private static readonly SKColor[] Below = [new(0xFF, 0xFF, 0xFF), new(0x8D, 0xBB, 0xE8), new(0x2B, 0x6C, 0xBF), new(0x0B, 0x2A, 0x66)];
    private static readonly SKColor[] Above = [new(0xFF, 0xFF, 0xFF), new(0xF7, 0xA9, 0x8E), new(0xD2, 0x3B, 0x35), new(0x6E, 0x08, 0x1C)];

    private DivergingScale(int limit)
        : base(-limit, limit)
    {
    }

    /// <summary>
    /// The scale for a map. One value in a thousand may lie beyond its ends, so that a few extremes do not pale the rest of a
    /// photograph; the ends are never nearer than a third of the largest magnitude.
    /// </summary>
    public static DivergingScale For(int[,] values)
    {
        int[] magnitudes = Array.ConvertAll(values.AsSpan().ToArray(), Math.Abs);
        Array.Sort(magnitudes, (a, b) => b.CompareTo(a));
        return magnitudes.Length == 0
            ? new DivergingScale(1)
            : new DivergingScale(Math.Max(1, Math.Max(magnitudes[0] / 3, magnitudes[magnitudes.Length / 1000])));
    }

    public override SKColor ColorOf(int value)
    {
        SKColor[] stops = value < 0 ? Below : Above;
        double position = Math.Min(1, Math.Abs((double)value) / High) * (stops.Length - 1);
        int index = Math.Min((int)position, stops.Length - 2);
        return Mix(stops[index], stops[index + 1], position - index);
    }

    private static SKColor Mix(SKColor from, SKColor to, double share) =>
        new(Mix(from.Red, to.Red, share), Mix(from.Green, to.Green, share), Mix(from.Blue, to.Blue, share));

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * share);
}
