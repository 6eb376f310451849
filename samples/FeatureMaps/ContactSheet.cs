using System;
using System.Collections.Generic;
using System.Linq;
using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>Lays out the source and its feature maps, three a row under a heading, all at the same enlargement.</summary>
internal static class ContactSheet
{
    private const int PanelsPerRow = 3;
    private const int Margin = 32;
    private const int Gap = 36;
    private const int HeadingHeight = 66;

    // Small pictures are enlarged by the whole number that takes them to this size, each pixel a square.
    private const int Enlarged = 280;

    // Larger ones are shown pixel by pixel up to this size and reduced above it.
    private const int Largest = 512;

    /// <summary>Draws the sheet; without a typeface it has no words.</summary>
    public static SKImage Draw(string subject, byte[,] source, IReadOnlyList<FeatureMap> maps, SKTypeface? typeface)
    {
        Panel[][] panels = [.. maps.Select(map => new Panel(map)).Prepend(new Panel(source)).Chunk(PanelsPerRow)];
        (int rows, int columns) = (source.GetLength(0), source.GetLength(1));
        double zoom = Zoom(Math.Max(rows, columns));
        SKSizeI box = new(Math.Max(Enlarged, (int)Math.Ceiling(columns * zoom)), (int)Math.Ceiling(rows * zoom));
        int width = 2 * Margin + PanelsPerRow * (box.Width + Gap) - Gap;
        int height = 2 * Margin + HeadingHeight + panels.Sum(row => HeightOf(row, box) + Gap) - Gap;

        using SKSurface surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColors.White);

        Lettering lettering = new(canvas, typeface);
        string heading = $"Feature maps of {subject}";
        float headingSize = Math.Min(24, 24 * (width - 2 * Margin) / Math.Max(1, lettering.Measure(heading, 24)));
        lettering.Write(heading, Margin, Margin + 20, headingSize, Lettering.Black);
        lettering.Write("One kernel a map, compiled by ConvGen. Signed maps: red above zero, white at zero, blue below.", Margin, Margin + 44, 14, Lettering.Grey);

        int top = Margin + HeadingHeight;
        foreach (Panel[] row in panels)
        {
            for (int i = 0; i < row.Length; i++)
            {
                row[i].Draw(canvas, lettering, new SKPoint(Margin + i * (box.Width + Gap), top), box, zoom);
            }

            top += HeightOf(row, box) + Gap;
        }

        return surface.Snapshot();
    }

    private static int HeightOf(Panel[] row, SKSizeI box) => box.Height + row.Max(panel => panel.CaptionHeight);

    private static double Zoom(int longest) => longest switch
    {
        < Enlarged => (Enlarged + longest - 1) / longest,
        <= Largest => 1,
        _ => (double)Largest / longest,
    };
}
