using System;
using System.CommandLine;
using System.IO;
using System.Text;
using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>Applies the kernels of <see cref="Filters"/> to a picture, draws the feature maps as one PNG and prints how long they took.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;

        Option<FileInfo?> image = new("--image") { Description = "Takes the luminance of a PNG or JPEG instead of a dress.", HelpName = "FILE" };
        Option<Tile?> tile = new("--tile")
        {
            Description = "Takes one item of a contact sheet: row R, column C, both from 0, of items of SIZE × SIZE pixels.",
            HelpName = "R,C,SIZE",
            CustomParser = Tile.Parse,
        };
        Option<bool> bank = new("--bank") { Description = "Draws the sixteen maps of one bank of kernels instead, as the first layer of a network shows them." };
        Option<FileInfo> output = new("--out")
        {
            Description = "Writes the picture there.",
            HelpName = "FILE",
            DefaultValueFactory = _ => new FileInfo("feature-maps.png"),
        };

        RootCommand command = new("Feature maps of a picture by kernels compiled with ConvGen.") { image, tile, bank, output };
        command.SetAction(result => Run(result.GetValue(image), result.GetValue(tile), result.GetValue(bank), result.GetRequiredValue(output)));
        return command.Parse(args).Invoke();
    }

    private static int Run(FileInfo? image, Tile? tile, bool bank, FileInfo output)
    {
        try
        {
            byte[,] source = image is null ? Dress.Draw() : Picture.Read(image);
            string subject = image is null ? "a dress" : image.Name;
            if (tile is Tile item)
            {
                source = item.CutFrom(source);
                subject = $"{subject}, row {item.Row}, column {item.Column}";
            }

            using SKTypeface? typeface = Fonts.Find();
            if (bank)
            {
                using SKImage layer = BankSheet.Draw(subject, FirstLayer.Apply(source), FirstLayer.Kernels, typeface);
                Picture.Write(layer, output);
                Console.WriteLine($"One method applied {FirstLayer.Kernels.Length} kernels. The maps are in {output}.");
                return 0;
            }

            FeatureMap[] maps =
            [
                FeatureMap.Compute<short>("Vertical edges", Filters.VerticalEdges, source),
                FeatureMap.Compute<short>("Horizontal edges", Filters.HorizontalEdges, source),
                FeatureMap.Compute<short>("Sobel X", Filters.SobelX, source),
                FeatureMap.Compute<short>("Sobel Y", Filters.SobelY, source),
                FeatureMap.Compute<short>("Laplacian", Filters.Laplacian, source),
                FeatureMap.Compute<byte>("Blur", Filters.Blur, source),
                FeatureMap.Compute<byte>("Sharpen", Filters.Sharpen, source),
                FeatureMap.Compute<byte>("Emboss", Filters.Emboss, source),
            ];
            Report.Print(maps);

            using SKImage sheet = ContactSheet.Draw(subject, source, maps, typeface);
            Picture.Write(sheet, output);
            Console.WriteLine($"The generated methods and SlidingWindow agree in every element. The maps are in {output}.");
            if (typeface is null)
            {
                Console.WriteLine("No font file was found on this system, so the picture has no titles.");
            }

            return 0;
        }
        catch (InputException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
