using System;
using Samples.FeatureMaps;
using SkiaSharp;

namespace Samples.OrientationMap;

/// <summary>Draws the source, the map below it, and the key: a bar of each orientation in its colour.</summary>
internal static class Drawing
{
    private const int Margin = 28;
    private const int HeadingHeight = 56;
    private const int KeyHeight = 64;
    private const int BarLength = 30;

    /// <summary>Draws the picture; without a typeface it has no words.</summary>
    public static SKImage Draw(byte[,] source, byte[,] orientation, float[,] strength, SKTypeface? typeface)
    {
        (int rows, int columns) = (source.GetLength(0), source.GetLength(1));
        SKImageInfo info = new((2 * Margin) + Math.Max(columns, Cortex.Orientations * (BarLength + 4)), HeadingHeight + (2 * rows) + KeyHeight + (4 * Margin), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using SKSurface surface = SKSurface.Create(info);
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        Lettering lettering = new(canvas, typeface);
        lettering.Write("Which orientation answers most", Margin, Margin + 18, 22, Lettering.Black);
        lettering.Write("The hue is the orientation of the edge, the brightness the strength of the answer: one pass over the picture.", Margin, Margin + 40, 13, Lettering.Grey);

        float top = Margin + HeadingHeight;
        DrawPixels(canvas, rows, columns, Margin, top, (row, column) => new SKColor(source[row, column], source[row, column], source[row, column]));
        float largest = 1e-6f;
        foreach (float answer in strength)
        {
            largest = Math.Max(largest, answer);
        }

        top += rows + Margin;
        DrawPixels(canvas, rows, columns, Margin, top, (row, column) => Color(orientation[row, column], strength[row, column] / largest));
        DrawKey(canvas, Margin, top + rows + Margin);
        return surface.Snapshot();
    }

    /// <summary>Opposite directions are one orientation: the hue goes round once per half turn.</summary>
    private static SKColor Color(int orientation, float brightness) =>
        SKColor.FromHsv(360f * orientation / Cortex.Orientations, 85, 100 * MathF.Sqrt(brightness));

    private static void DrawPixels(SKCanvas canvas, int rows, int columns, float left, float top, Func<int, int, SKColor> getColor)
    {
        SKColor[] colors = new SKColor[rows * columns];
        for (int i = 0; i < colors.Length; i++)
        {
            colors[i] = getColor(i / columns, i % columns);
        }

        using SKBitmap bitmap = new(columns, rows) { Pixels = colors };
        using SKImage image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, left, top, SKSamplingOptions.Default);
    }

    /// <summary>A kernel's stripes, and the edges it answers to, lie across its angle.</summary>
    private static void DrawKey(SKCanvas canvas, float left, float top)
    {
        for (int i = 0; i < Cortex.Orientations; i++)
        {
            using SKPaint paint = new() { Color = Color(i, 1), IsAntialias = true, StrokeWidth = 5, StrokeCap = SKStrokeCap.Round };
            double along = (Math.PI * i / Cortex.Orientations) + (Math.PI / 2);
            float x = left + (BarLength / 2f) + (i * (BarLength + 4));
            float y = top + (BarLength / 2f);
            (float dx, float dy) = ((float)Math.Cos(along) * BarLength * 0.4f, (float)Math.Sin(along) * BarLength * 0.4f);
            canvas.DrawLine(x - dx, y - dy, x + dx, y + dy, paint);
        }
    }
}
