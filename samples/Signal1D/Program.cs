using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;

namespace Samples.Signal1D;

/// <summary>Smooths and differentiates a signal with filters whose weights are computed at compile time, and plots the results.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        Option<FileInfo?> csv = new("--csv") { Description = "Takes the first column of a CSV file, 200 samples a second, instead of a synthetic signal.", HelpName = "FILE" };
        Option<FileInfo> output = new("--out")
        {
            Description = "Writes the plot there.",
            HelpName = "FILE",
            DefaultValueFactory = _ => new FileInfo("signal.png"),
        };
        RootCommand command = new("Smoothing and slope of a signal by filters compiled with ConvGen.") { csv, output };
        command.SetAction(result => Run(result.GetValue(csv), result.GetRequiredValue(output)));
        return command.Parse(args).Invoke();
    }

    private static int Run(FileInfo? csv, FileInfo output)
    {
        try
        {
            double[] signal = csv is null ? Signal.Synthesize() : Signal.Read(csv);
            double[] smooth = new double[signal.Length];
            double[] lowPass = new double[signal.Length];
            double[] slope = new double[signal.Length];
            Filters.Smooth(signal, smooth);
            Filters.LowPass(signal, lowPass);
            Filters.Slope(signal, slope);

            Drawing.Write(signal, smooth, lowPass, slope, output);
            Console.WriteLine($"{signal.Length} samples; the steepest rise is {slope.DefaultIfEmpty().Max():0.00} per second. The plot is in {output}.");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
