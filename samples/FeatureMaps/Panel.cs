using System;
using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>One picture of the contact sheet with what is written around it.</summary>
internal sealed class Panel
{
    private const int PictureTop = 26;
    private const int ScaleGap = 8;
    private const int ScaleHeight = 8;
    private const int LabelHeight = 16;
    private const int KernelGap = 10;
    private const int KernelLine = 15;
    private const float TitleSize = 16;
    private const float TextSize = 12;

    private static readonly SKSamplingOptions Enlarging = new(SKFilterMode.Nearest);
    private static readonly SKSamplingOptions Reducing = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    private readonly string _title;
    private readonly string _format;
    private readonly int[,] _values;
    private readonly ColorScale _scale;
    private readonly FeatureMap? _map;

    /// <summary>A panel for the source.</summary>
    public Panel(byte[,] source)
    {
        _title = "Input";
        _format = $"{source.GetLength(0)} × {source.GetLength(1)} byte";
        _values = new int[source.GetLength(0), source.GetLength(1)];
        Array.Copy(source, _values, source.Length);
        _scale = new GreyScale();
    }

    /// <summary>A panel for a feature map.</summary>
    public Panel(FeatureMap map)
    {
        _title = map.Name;
        _format = $"{map.Values.GetLength(0)} × {map.Values.GetLength(1)} {map.ElementType}";
        _values = map.Values;
        _scale = map.IsSigned ? DivergingScale.For(map.Values) : new GreyScale();
        _map = map;
    }

    /// <summary>The height of everything but the picture: the title above, the colour scale and the kernel below.</summary>
    public int CaptionHeight => PictureTop + ScaleGap + ScaleHeight + LabelHeight + (_map is null ? 0 : KernelGap + _map.Declaration.Kernel.Rows * KernelLine);

    /// <summary>Draws the panel with its upper left corner at a point; the picture is centred in a box of the given size.</summary>
    public void Draw(SKCanvas canvas, Lettering lettering, SKPoint corner, SKSize box, double zoom)
    {
        lettering.Write(_title, corner.X, corner.Y + 16, TitleSize, Lettering.Black);
        lettering.Write(_format, corner.X + box.Width, corner.Y + 16, TextSize, Lettering.Grey, SKTextAlign.Right);

        SKRect place = SKRect.Create(corner.X, corner.Y + PictureTop, box.Width, box.Height);
        DrawPicture(canvas, place, zoom);

        SKRect scale = SKRect.Create(corner.X, place.Bottom + ScaleGap, box.Width, ScaleHeight);
        DrawScale(canvas, lettering, scale);

        if (_map is not null && lettering.CanWrite)
        {
            float top = scale.Bottom + LabelHeight + KernelGap;
            KernelDrawing.Draw(canvas, lettering, new SKPoint(corner.X, top), KernelLine, _map.Declaration);
            string border = $"border {_map.Declaration.Options.Border}";
            string range = _map.Minimum is null ? "no whole window fits" : $"range {_map.Minimum} … {_map.Maximum}";
            lettering.Write(range, corner.X + box.Width, top + TextSize, TextSize, Lettering.Black, SKTextAlign.Right);
            lettering.Write(border, corner.X + box.Width, top + KernelLine + TextSize, TextSize, Lettering.Grey, SKTextAlign.Right);
        }
    }

    private void DrawPicture(SKCanvas canvas, SKRect box, double zoom)
    {
        (int rows, int columns) = (_values.GetLength(0), _values.GetLength(1));
        if (rows == 0 || columns == 0)
        {
            return;
        }

        SKColor[] colors = new SKColor[rows * columns];
        for (int i = 0; i < colors.Length; i++)
        {
            colors[i] = _scale.ColorOf(_values[i / columns, i % columns]);
        }

        using SKBitmap bitmap = new(columns, rows) { Pixels = colors };
        using SKImage image = SKImage.FromBitmap(bitmap);
        float width = Math.Max(1, (float)(columns * zoom));
        float height = Math.Max(1, (float)(rows * zoom));
        SKRect place = SKRect.Create(MathF.Floor(box.MidX - width / 2), MathF.Floor(box.MidY - height / 2), width, height);
        canvas.DrawImage(image, place, zoom >= 1 ? Enlarging : Reducing);

        using SKPaint outline = new() { Color = new SKColor(0xC8, 0xCC, 0xD2), Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
        canvas.DrawRect(SKRect.Inflate(place, 0.5f, 0.5f), outline);
    }

    /// <summary>The colours in their order, with the values at both ends and zero.</summary>
    private void DrawScale(SKCanvas canvas, Lettering lettering, SKRect bar)
    {
        (int low, int high) = (_scale.Low, _scale.High);
        using SKPaint paint = new();
        for (int x = 0; x < bar.Width; x++)
        {
            paint.Color = _scale.ColorOf((int)Math.Round(low + (high - low) * (x / (bar.Width - 1.0))));
            canvas.DrawRect(SKRect.Create(bar.Left + x, bar.Top, 1, bar.Height), paint);
        }

        float baseline = bar.Bottom + LabelHeight - 2;
        lettering.Write(_map?.Minimum < low ? $"≤ {low}" : $"{low}", bar.Left, baseline, TextSize, Lettering.Grey);
        lettering.Write(_map?.Maximum > high ? $"≥ {high}" : $"{high}", bar.Right, baseline, TextSize, Lettering.Grey, SKTextAlign.Right);
        if (low < 0)
        {
            lettering.Write("0", bar.MidX, baseline, TextSize, Lettering.Grey, SKTextAlign.Center);
        }
    }
}
