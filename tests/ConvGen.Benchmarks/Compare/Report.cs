using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ConvGen.Benchmarks.Peers;
using Spectre.Console;

namespace ConvGen.Benchmarks.Compare;

/// <summary>Prints measurements as a table, with the means that a reader compares.</summary>
internal static class Report
{
    private const int Width = 140;

    /// <summary>Prints the machine, a line a measurement, and geometric means.</summary>
    public static void Print(IReadOnlyList<Measurement> measurements)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new WideOutput() });
        Table table = new Table().Border(TableBorder.Markdown);
        table.AddColumns("row", "size");
        foreach (string column in (string[])["ConvGen µs", "valid µs", "OpenCV ×", "Halide ×", "alone ×", "over copy", "over limit", "border"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (Measurement m in measurements)
        {
            table.AddRow(m.Row, m.Size, Show(m.ConvGen), Show(m.Valid), Show(m.OverOpenCv), Show(m.OverHalide), Show(m.OverAlone), Show(m.Valid / m.Copy), m.MultiplyAdd is null ? "–" : Show(m.OverLimit), Show(m.OverValid));
        }

        Console.WriteLine($"{Processor()}, {Vectors()}-bit vectors, {RuntimeInformation.FrameworkDescription}, {OpenCvPeer.Description}{(HalidePeer.IsBuilt ? ", Halide" : string.Empty)}, one thread");
        Console.WriteLine();
        console.Write(table);
        Console.WriteLine();
        Measurement[] large = [.. measurements.Where(static m => m.Size != "28")];
        Measurement[] small = [.. measurements.Where(static m => m.Size == "28")];
        Mean("against OpenCV, from 512 up", large, static m => m.OverOpenCv);
        Mean("  u8 and u16 dense", [.. large.Where(static m => m.Row.StartsWith("u8-dense", StringComparison.Ordinal) || m.Row.StartsWith("u16-dense", StringComparison.Ordinal))], static m => m.OverOpenCv);
        Mean("  28 × 28", small, static m => m.OverOpenCv);
        Mean("against Halide, from 512 up", large, static m => m.OverHalide);
        Mean("against the kernels of a bank alone, from 512 up", large, static m => m.OverAlone);
        Mean("f32 at 1080p, 4K and 1M over the limit", [.. large.Where(static m => m.Row.StartsWith("f32", StringComparison.Ordinal) && m.Size != "512")], static m => m.OverLimit);
        Mean("border over valid, from 512 up", large, static m => m.OverValid);
    }

    private static void Mean(string label, IReadOnlyList<Measurement> measurements, Func<Measurement, double?> ratio)
    {
        (Measurement Measurement, double Ratio)[] known = [.. measurements.Where(m => ratio(m) is not null).Select(m => (m, ratio(m)!.Value))];
        if (known.Length == 0)
        {
            return;
        }

        double mean = Math.Exp(known.Average(static entry => Math.Log(entry.Ratio)));
        (Measurement least, double low) = known.MinBy(static entry => entry.Ratio);
        (Measurement most, double high) = known.MaxBy(static entry => entry.Ratio);
        Console.WriteLine($"{label}: {Show(mean)} (from {Show(low)}, {least.Row} {least.Size}, to {Show(high)}, {most.Row} {most.Size})");
    }

    private static string Show(double? value) => value is { } number
        ? number.ToString(number >= 100 ? "F0" : number >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture)
        : "–";

    private static int Vectors() => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private static string Processor()
    {
        const string Source = "/proc/cpuinfo";
        string? line = File.Exists(Source) ? File.ReadLines(Source).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    /// <summary>Standard output, as wide as the table needs wherever it goes.</summary>
    private sealed class WideOutput : IAnsiConsoleOutput
    {
        public TextWriter Writer => Console.Out;

        public bool IsTerminal => false;

        public int Width => Report.Width;

        public int Height => int.MaxValue;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
