using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using System.Text.Json;
using ConvGen.Benchmarks.Compare;

namespace ConvGen.Benchmarks.Sweep;

/// <summary>
/// <c>sweep</c>: kernels of all shapes and types in the caches, in cycles a vector, so that a plan that is out of line with its
/// neighbours shows. Under <c>DOTNET_EnableAVX512=0</c> a figure is about twice as high where a plan for few registers is as good.
/// </summary>
internal static class SweepCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        Option<string> kernels = new("--kernels") { Description = "Only kernels whose name matches, * and ? allowed.", HelpName = "GLOB", DefaultValueFactory = static _ => "*" };
        Option<FileInfo?> json = new("--json") { Description = "Writes the cycles of each kernel there.", HelpName = "FILE" };
        Option<FileInfo?> against = new("--against") { Description = "Compares with the cycles of an earlier --json.", HelpName = "FILE" };
        Command command = new("sweep", "Times many kernels that are in no row of compare: cycles for 64 bytes of outputs, from the caches, on one thread.") { kernels, json, against };
        command.SetAction(result => Run(result.GetRequiredValue(kernels), result.GetValue(json), result.GetValue(against)));
        return command;
    }

    private static int Run(string glob, FileInfo? json, FileInfo? against)
    {
        Dictionary<string, double> before = against is null ? [] : JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(against.FullName))!;
        Dictionary<string, double> cycles = [];
        foreach (SweptMethod method in SweptMethod.All.Where(method => FileSystemName.MatchesSimpleExpression(glob, method.Name)))
        {
            double figure = cycles[method.Name] = Measure(method);
            string change = before.TryGetValue(method.Name, out double earlier) ? FormattableString.Invariant($"{earlier,9:F1} {figure / earlier,6:F2}") : string.Empty;
            Console.WriteLine(FormattableString.Invariant($"{method.Name,-34}{figure,9:F1} cycles {method.Products,5} products {figure / method.Products,7:F2} each {change}"));
        }

        if (json is not null)
        {
            File.WriteAllText(json.FullName, JsonSerializer.Serialize(cycles));
        }

        return cycles.Count == 0 ? 1 : 0;
    }

    private static double Measure(SweptMethod method)
    {
        using SweptImages images = method.Prepare();
        double[] seconds = Stopwatches.MeasureLeast(images.Run, CycleClock.Run);
        return seconds[0] / seconds[1] * CycleClock.Cycles / images.Vectors;
    }
}
