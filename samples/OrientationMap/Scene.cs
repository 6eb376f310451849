using System;
using Samples.FeatureMaps;

namespace Samples.OrientationMap;

/// <summary>Draws the picture of the default run: a ring, which has every orientation once per half turn, stripes, and a dress.</summary>
internal static class Scene
{
    private const int Size = 256;

    /// <summary>The picture, row by row, in grey levels.</summary>
    public static byte[,] Draw()
    {
        byte[,] picture = new byte[Size, 3 * Size];
        byte[,] dress = Dress.Draw();
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                double x = column - (Size / 2.0) + 0.5;
                double y = row - (Size / 2.0) + 0.5;
                picture[row, column] = Grey(Ring(x, y));
                picture[row, Size + column] = Grey(Stripes(x, y));
                picture[row, (2 * Size) + column] = Grey(Enlarged(dress, row, column) / 255);
            }
        }

        return picture;
    }

    /// <summary>Light between two radii, with soft edges.</summary>
    private static double Ring(double x, double y) => Math.Clamp(18 - Math.Abs(Math.Sqrt((x * x) + (y * y)) - 80), 0, 2) / 2;

    /// <summary>Four fields of stripes, each turned by an eighth of a turn against the one before.</summary>
    private static double Stripes(double x, double y)
    {
        double angle = (x < 0, y < 0) switch
        {
            (true, true) => 0,
            (false, true) => Math.PI / 4,
            (false, false) => Math.PI / 2,
            _ => 3 * Math.PI / 4,
        };
        bool isInside = Math.Abs(Math.Abs(x) - 60) < 48 && Math.Abs(Math.Abs(y) - 60) < 48;
        return isInside ? 0.5 + (0.5 * Math.Cos(2 * Math.PI / 16 * ((x * Math.Cos(angle)) + (y * Math.Sin(angle))))) : 0;
    }

    /// <summary>The small picture of a dress, enlarged by linear interpolation.</summary>
    private static double Enlarged(byte[,] dress, int row, int column)
    {
        double y = Math.Clamp((row - 16) * (Dress.Size - 1) / (Size - 32.0), 0, Dress.Size - 1.001);
        double x = Math.Clamp((column - 16) * (Dress.Size - 1) / (Size - 32.0), 0, Dress.Size - 1.001);
        (int top, int left) = ((int)y, (int)x);
        (double down, double right) = (y - top, x - left);
        return (dress[top, left] * (1 - down) * (1 - right)) + (dress[top, left + 1] * (1 - down) * right)
            + (dress[top + 1, left] * down * (1 - right)) + (dress[top + 1, left + 1] * down * right);
    }

    private static byte Grey(double brightness) => (byte)Math.Round(255 * Math.Clamp(brightness, 0, 1));
}
