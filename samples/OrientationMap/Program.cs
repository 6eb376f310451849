using System;
using System.CommandLine;
using System.IO;
using System.Text;
using Samples.FeatureMaps;
using SkiaSharp;

namespace Samples.OrientationMap;

/// <summary>Colours every place of a picture by the orientation that answers most there, as pictures of the visual cortex do.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        Option<FileInfo?> image = new("--image") { Description = "Takes the luminance of a PNG or JPEG instead of a ring, stripes and a dress.", HelpName = "FILE" };
        Option<FileInfo> output = new("--out")
        {
            Description = "Writes the picture there.",
            HelpName = "FILE",
            DefaultValueFactory = _ => new FileInfo("orientation-map.png"),
        };
        RootCommand command = new("The orientation map of a picture by a bank of kernels compiled with ConvGen.") { image, output };
        command.SetAction(result => Run(result.GetValue(image), result.GetRequiredValue(output)));
        return command.Parse(args).Invoke();
    }

    private static int Run(FileInfo? image, FileInfo output)
    {
        try
        {
            byte[,] source = image is null ? Scene.Draw() : Picture.Read(image);
            (int rows, int columns) = (source.GetLength(0), source.GetLength(1));
            float[,] brightness = new float[rows, columns];
            for (int i = 0; i < source.Length; i++)
            {
                brightness[i / columns, i % columns] = source[i / columns, i % columns] / 255f;
            }

            byte[,] orientation = new byte[rows, columns];
            float[,] strength = new float[rows, columns];
            Cortex.Answer(brightness, orientation, strength);

            using SKTypeface? typeface = Fonts.Find();
            using SKImage picture = Drawing.Draw(source, orientation, strength, typeface);
            Picture.Write(picture, output);
            Console.WriteLine($"{Cortex.Orientations} orientations at {rows} × {columns} places. The map is in {output}.");
            return 0;
        }
        catch (InputException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
