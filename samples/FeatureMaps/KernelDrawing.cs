using System;
using System.Linq;
using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>Draws a kernel as a matrix in brackets, with its scale and offset as far as it has them.</summary>
internal static class KernelDrawing
{
    private const float TextSize = 12;
    private const float ColumnGap = 8;
    private const float Serif = 4;

    /// <summary>Draws with the upper left corner at a point.</summary>
    public static void Draw(SKCanvas canvas, Lettering lettering, SKPoint corner, float lineHeight, Declaration declaration)
    {
        string[][] weights = declaration.Weights;
        float columnWidth = weights.SelectMany(row => row).Max(weight => lettering.Measure(weight, TextSize)) + ColumnGap;
        float width = weights[0].Length * columnWidth + ColumnGap;
        float height = weights.Length * lineHeight;
        for (int row = 0; row < weights.Length; row++)
        {
            for (int column = 0; column < weights[row].Length; column++)
            {
                float right = corner.X + (column + 1) * columnWidth;
                lettering.Write(weights[row][column], right, corner.Y + row * lineHeight + TextSize, TextSize, Lettering.Black, SKTextAlign.Right);
            }
        }

        using SKPaint ink = new() { Color = Lettering.Grey, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
        DrawBracket(canvas, ink, corner.X + 0.5f, Serif, corner.Y + 0.5f, height);
        DrawBracket(canvas, ink, corner.X + MathF.Round(width) + 0.5f, -Serif, corner.Y + 0.5f, height);

        string factor = declaration.Scale == "1" ? "" : $"× {declaration.Scale}";
        string offset = declaration.Options.Offset == 0 ? "" : $"+ {declaration.Options.Offset}";
        lettering.Write($"{factor} {offset}".Trim(), corner.X + width + ColumnGap, corner.Y + height / 2 + TextSize / 3, TextSize, Lettering.Black);
    }

    private static void DrawBracket(SKCanvas canvas, SKPaint ink, float x, float serif, float top, float height)
    {
        canvas.DrawLine(x, top, x, top + height, ink);
        canvas.DrawLine(x, top, x + serif, top, ink);
        canvas.DrawLine(x, top + height, x + serif, top + height, ink);
    }
}
