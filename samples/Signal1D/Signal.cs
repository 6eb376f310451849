using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Samples.Signal1D;

/// <summary>The samples, 200 a second.</summary>
internal static class Signal
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 200;

    /// <summary>Five seconds of a slow wave, two narrow peaks and noise, the same in every run.</summary>
    public static double[] Synthesize()
    {
        // A fixed seed, and a generator whose numbers no version of the runtime changes.
        ulong state = 1;
        double Noise()
        {
            double sum = -6;
            for (int i = 0; i < 12; i++)
            {
                state = unchecked((state * 6364136223846793005) + 1442695040888963407);
                sum += (state >> 11) / (double)(1UL << 53);
            }

            return sum;
        }

        return [.. Enumerable.Range(0, 5 * Rate).Select(i =>
        {
            double t = (double)i / Rate;
            return Math.Sin(2 * Math.PI * 0.5 * t) + Peak(t - 1.6) + Peak(t - 3.4) + (0.15 * Noise());
        })];
    }

    /// <summary>Reads the first number of every line; a first line without one is a heading.</summary>
    /// <exception cref="FormatException">A line has no number.</exception>
    public static double[] Read(FileInfo file)
    {
        string[] lines = [.. File.ReadLines(file.FullName).Where(static line => line.Trim().Length > 0)];
        return [.. lines.Index().Where(line => line.Index > 0 || TryRead(line.Item, out _)).Select(line => TryRead(line.Item, out double value)
            ? value
            : throw new FormatException($"Line {line.Index + 1} of {file} does not begin with a number: {line.Item}"))];
    }

    private static bool TryRead(string line, out double value) =>
        double.TryParse(line.Split(',', ';', '\t')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static double Peak(double t) => 1.5 * Math.Exp(-t * t / (2 * 0.06 * 0.06));
}
