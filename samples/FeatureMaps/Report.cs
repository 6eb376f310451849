using System;
using System.Collections.Generic;
using Spectre.Console;

namespace Samples.FeatureMaps;

/// <summary>Prints the table of kernels, ranges and times.</summary>
internal static class Report
{
    /// <summary>One line a kernel, within the 80 columns of a terminal; redirected output is never wrapped.</summary>
    public static void Print(IReadOnlyList<FeatureMap> maps)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 160;
        }

        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("Kernel").PadRight(0));
        foreach (string heading in (string[])["Output", "Range", "Generated", "SlidingWindow", "Ratio"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned().PadRight(0));
        }

        foreach (FeatureMap map in maps)
        {
            table.AddRow(
                map.Name,
                $"{map.Values.GetLength(0)} × {map.Values.GetLength(1)}",
                map.Minimum is null ? "none" : $"{map.Minimum} … {map.Maximum}",
                $"{Number(map.GeneratedMicroseconds)} µs",
                $"{Number(map.ReferenceMicroseconds)} µs",
                $"{Number(map.ReferenceMicroseconds / map.GeneratedMicroseconds)} ×");
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Three digits where they mean something.</summary>
    private static string Number(double value) => value switch
    {
        < 1 => $"{value:0.000}",
        < 10 => $"{value:0.00}",
        < 100 => $"{value:0.0}",
        _ => $"{value:0}",
    };
}
