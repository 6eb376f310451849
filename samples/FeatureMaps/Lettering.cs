using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>Writes on a canvas in one typeface; without a typeface it writes nothing.</summary>
internal sealed class Lettering(SKCanvas canvas, SKTypeface? typeface)
{
    public static readonly SKColor Black = new(0x20, 0x22, 0x26);
    public static readonly SKColor Grey = new(0x6A, 0x70, 0x78);

    /// <summary>False where there is no typeface.</summary>
    public bool CanWrite => typeface is not null;

    /// <summary>Writes one line; <paramref name="x"/> is its left end, centre or right end, <paramref name="baseline"/> where the letters stand.</summary>
    public void Write(string text, float x, float baseline, float size, SKColor color, SKTextAlign align = SKTextAlign.Left)
    {
        if (typeface is null)
        {
            return;
        }

        using SKFont font = new(typeface, size) { Edging = SKFontEdging.Antialias, Subpixel = true };
        using SKPaint paint = new() { Color = color, IsAntialias = true };
        canvas.DrawText(text, x, baseline, align, font, paint);
    }

    /// <summary>The width of a line in pixels.</summary>
    public float Measure(string text, float size)
    {
        if (typeface is null)
        {
            return 0;
        }

        using SKFont font = new(typeface, size) { Subpixel = true };
        return font.MeasureText(text);
    }
}
