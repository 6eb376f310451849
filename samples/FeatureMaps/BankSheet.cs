using System;
using ConvGen;
using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>Lays out the maps of a bank, four a row, each with its kernel beside it; all maps share one scale.</summary>
internal static class BankSheet
{
    private const int MapsPerRow = 4;
    private const int Margin = 32;
    private const int Gap = 24;
    private const int HeadingHeight = 60;
    private const int KernelSize = 42;
    private const int KernelGap = 6;
    private const int Enlarged = 168;
    private const int Largest = 384;

    /// <summary>Draws the sheet; without a typeface it has no words.</summary>
    public static SKImage Draw(string subject, short[][,] maps, Kernel[] kernels, SKTypeface? typeface)
    {
        (int rows, int columns) = (maps[0].GetLength(0), maps[0].GetLength(1));
        int longest = Math.Max(1, Math.Max(rows, columns));
        double zoom = longest < Enlarged ? (Enlarged + longest - 1) / longest : Math.Min(1, (double)Largest / longest);
        (int width, int height) = (Math.Max(1, (int)(columns * zoom)), Math.Max(KernelSize, (int)(rows * zoom)));
        int cell = width + KernelGap + KernelSize;
        int sheetRows = (maps.Length + MapsPerRow - 1) / MapsPerRow;
        SKImageInfo info = new((2 * Margin) + (MapsPerRow * (cell + Gap)) - Gap, (2 * Margin) + HeadingHeight + (sheetRows * (height + Gap)) - Gap, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using SKSurface surface = SKSurface.Create(info);
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        Lettering lettering = new(canvas, typeface);
        lettering.Write($"A first layer over {subject}", Margin, Margin + 20, 24, Lettering.Black);
        lettering.Write("Sixteen kernels in one method. Red answers above zero, white at zero, blue below; the kernel stands beside its map.", Margin, Margin + 44, 14, Lettering.Grey);

        DivergingScale scale = DivergingScale.For(Stack(maps));
        for (int i = 0; i < maps.Length; i++)
        {
            float left = Margin + (i % MapsPerRow * (cell + Gap));
            float top = Margin + HeadingHeight + (i / MapsPerRow * (height + Gap));
            DrawPixels(canvas, rows, columns, SKRect.Create(left, top, width, (float)(rows * zoom)), (row, column) => scale.ColorOf(maps[i][row, column]));
            DrawKernel(canvas, kernels[i], SKRect.Create(left + width + KernelGap, top, KernelSize, KernelSize));
        }

        return surface.Snapshot();
    }

    /// <summary>All maps as one, whose extremes set the scale.</summary>
    private static int[,] Stack(short[][,] maps)
    {
        int size = maps[0].Length;
        int[,] stacked = new int[maps.Length, size];
        for (int i = 0; i < maps.Length; i++)
        {
            int place = 0;
            foreach (short value in maps[i])
            {
                stacked[i, place++] = value;
            }
        }

        return stacked;
    }

    private static void DrawKernel(SKCanvas canvas, Kernel kernel, SKRect place)
    {
        int[,] weights = new int[kernel.Rows, kernel.Columns];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i / kernel.Columns, i % kernel.Columns] = (int)Math.Round(1000 * kernel[i / kernel.Columns, i % kernel.Columns].ToDouble());
        }

        DivergingScale scale = DivergingScale.For(weights);
        DrawPixels(canvas, kernel.Rows, kernel.Columns, place, (row, column) => scale.ColorOf(weights[row, column]));
    }

    private static void DrawPixels(SKCanvas canvas, int rows, int columns, SKRect place, Func<int, int, SKColor> getColor)
    {
        if (rows == 0 || columns == 0)
        {
            return;
        }

        SKColor[] colors = new SKColor[rows * columns];
        for (int i = 0; i < colors.Length; i++)
        {
            colors[i] = getColor(i / columns, i % columns);
        }

        using SKBitmap bitmap = new(columns, rows) { Pixels = colors };
        using SKImage image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, place, new SKSamplingOptions(place.Width < columns ? SKFilterMode.Linear : SKFilterMode.Nearest));
    }
}
