using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using System.Text.Json;
using ConvGen.Benchmarks.Rows;

namespace ConvGen.Benchmarks.Compare;

/// <summary><c>compare</c>: the generated methods beside OpenCV, Halide, a copy and the limit of the multipliers.</summary>
internal static class CompareCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        Option<string> rows = new("--rows") { Description = "Only rows whose name matches, * and ? allowed.", HelpName = "GLOB", DefaultValueFactory = static _ => "*" };
        Option<ImageSize[]> sizes = new("--sizes")
        {
            Description = "Only these sizes of images: 28, 512, 1080p, 4K. Signals have a million samples.",
            HelpName = "LIST",
            CustomParser = ImageSize.Parse,
            DefaultValueFactory = static _ => ImageSize.Images,
        };
        Option<FileInfo?> json = new("--json") { Description = "Writes a JSON object a row and size there, one a line.", HelpName = "FILE" };
        Command command = new("compare", "Times every row against its peers, on one thread, medians of many rounds in turn.") { rows, sizes, json };
        command.SetAction(result => Run(result.GetRequiredValue(rows), result.GetRequiredValue(sizes), result.GetValue(json)));
        return command;
    }

    private static int Run(string glob, ImageSize[] sizes, FileInfo? json)
    {
        List<Measurement> measurements = [];
        try
        {
            foreach (IRow row in RowCatalogue.All.Where(row => FileSystemName.MatchesSimpleExpression(glob, row.Name)))
            {
                foreach (ImageSize size in row.IsSignal ? [ImageSize.Signal] : sizes)
                {
                    measurements.Add(Comparison.Measure(row, size));
                    Console.Error.Write('.');
                }
            }
        }
        catch (WrongResultException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

        Console.Error.WriteLine();
        if (measurements.Count == 0)
        {
            Console.Error.WriteLine($"No row matches '{glob}'; there are {string.Join(", ", RowCatalogue.All.Select(static row => row.Name))}.");
            return 1;
        }

        Report.Print(measurements);
        if (json is not null)
        {
            File.WriteAllLines(json.FullName, measurements.Select(static measurement => JsonSerializer.Serialize(measurement)));
        }

        return 0;
    }
}
