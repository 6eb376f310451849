using System;

namespace Samples.FeatureMaps;

/// <summary>
/// Draws the picture of the default run: a sleeveless dress with a fitted waist and a flared skirt, light on black, in the
/// size and manner of a Fashion-MNIST item. Lengths are in pixels; the dress is symmetric about the vertical centre line.
/// </summary>
internal static class Dress
{
    /// <summary>Rows and columns of the picture.</summary>
    public const int Size = 28;

    private const double Top = 1.5;
    private const double NecklineDepth = 4.5;
    private const double Underarm = 7.5;
    private const double Waist = 12.5;
    private const double Hem = 26;

    // Each pixel is the mean of this many samples each way, which gives the outline soft edges.
    private const int Samples = 8;

    /// <summary>The picture, row by row, in grey levels.</summary>
    public static byte[,] Draw()
    {
        byte[,] picture = new byte[Size, Size];
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                double sum = 0;
                for (int sample = 0; sample < Samples * Samples; sample++)
                {
                    double x = column + (sample % Samples + 0.5) / Samples - Size / 2.0;
                    double y = row + (sample / Samples + 0.5) / Samples;
                    sum += Brightness(Math.Abs(x), y);
                }

                picture[row, column] = (byte)Math.Round(255 * sum / (Samples * Samples));
            }
        }

        return picture;
    }

    /// <summary>From 0, the background, to 1, at a distance from the centre line and a height.</summary>
    private static double Brightness(double distance, double y)
    {
        double halfWidth = HalfWidth(y);
        bool inside = y > Top && distance < halfWidth && distance > Neckline(y) && y < Hem + HemDrop(distance);
        if (!inside)
        {
            return 0;
        }

        // Cloth turns away from the light towards the sides; the folds of the skirt fan out from the waist.
        double across = distance / halfWidth;
        double roundness = 0.78 + 0.22 * Math.Sqrt(1 - across * across);
        double skirt = Math.Clamp((y - Waist - 1) / (Hem - Waist), 0, 1);
        double folds = 1 - 0.22 * skirt * (0.5 - 0.5 * Math.Cos(across * 5 * Math.PI));
        double belt = Math.Abs(y - Waist) < 0.8 ? 0.62 : 1;
        return 0.96 * roundness * folds * belt;
    }

    /// <summary>The outline: armholes above, then the bodice down to the waist, then the flare of the skirt.</summary>
    private static double HalfWidth(double y)
    {
        if (y < Underarm)
        {
            double down = Math.Max(0, (y - Top) / (Underarm - Top));
            return 4.7 + 1.3 * down * down * down;
        }

        if (y < Waist)
        {
            double down = (y - Underarm) / (Waist - Underarm);
            return 4.9 + 1.1 * Math.Cos(down * Math.PI);
        }

        double flare = (y - Waist) / (Hem - Waist);
        return 3.8 + 7.2 * Math.Pow(flare, 1.2);
    }

    /// <summary>The half ellipse cut out between the shoulder straps.</summary>
    private static double Neckline(double y)
    {
        double depth = (y - Top) / NecklineDepth;
        return depth < 1 ? 3.1 * Math.Sqrt(1 - depth * depth) : -1;
    }

    /// <summary>The hem hangs lower in the middle.</summary>
    private static double HemDrop(double distance) => 0.9 * (1 - Math.Pow(distance / 11, 2));
}
