using System;
using System.IO;
using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>Pictures as files.</summary>
internal static class Picture
{
    /// <summary>The luminance (ITU-R BT.601) of a PNG or JPEG, upright; what is transparent shows white.</summary>
    /// <exception cref="InputException">There is no such file, or it holds no picture.</exception>
    public static byte[,] Read(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new InputException($"There is no file {file}.");
        }

        using SKImage image = SKImage.FromEncodedData(file.FullName) ?? throw new InputException($"{file} is not a picture that can be read.");
        using SKBitmap bitmap = new(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(SKColors.White);
        canvas.DrawImage(image, 0, 0, SKSamplingOptions.Default);

        byte[,] luminance = new byte[bitmap.Height, bitmap.Width];
        for (int row = 0; row < bitmap.Height; row++)
        {
            ReadOnlySpan<byte> pixels = bitmap.GetPixelSpan().Slice(row * bitmap.RowBytes, bitmap.Width * 4);
            for (int column = 0; column < bitmap.Width; column++)
            {
                ReadOnlySpan<byte> pixel = pixels.Slice(column * 4, 4);
                luminance[row, column] = (byte)((299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2] + 500) / 1000);
            }
        }

        return luminance;
    }

    /// <summary>Writes a PNG.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(SKImage image, FileInfo file)
    {
        try
        {
            using FileStream stream = file.Create();
            using SKData png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
            png.SaveTo(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file} cannot be written: {e.Message}");
        }
    }
}
