using System;
using System.Linq;
using ConvGen;
using Spectre.Console;

namespace Samples.OneDimension;

/// <summary>One signal under the kernel: every position worked out on paper, then the same by the generated method and by <see cref="SlidingWindow"/>.</summary>
internal static class Lesson
{
    /// <summary>Prints the lesson; true if all three ways give the same result.</summary>
    public static bool Show(byte[] signal)
    {
        int[] weights = Edges.Weights;
        short[] onPaper = new short[signal.Length - weights.Length + 1];

        Table steps = new() { Border = TableBorder.Simple };
        steps.AddColumn(new TableColumn("Position").RightAligned());
        steps.AddColumns("Window", "Products");
        steps.AddColumn(new TableColumn("Sum").RightAligned());
        for (int position = 0; position < onPaper.Length; position++)
        {
            byte[] window = signal[position..(position + weights.Length)];
            onPaper[position] = (short)weights.Zip(window, (weight, value) => weight * value).Sum();

            string products = string.Join(" + ", weights.Zip(window, (weight, value) => $"{weight} × {value}"));
            steps.AddRow($"{position}", MarkWindow(signal, position, weights.Length), products, MarkSum(onPaper[position]));
        }

        AnsiConsole.Write(steps);
        Console.WriteLine("The sums in a row are the result:");
        Console.WriteLine(List(onPaper));
        Console.WriteLine();

        short[] generated = new short[onPaper.Length];
        Edges.Step(signal, generated);

        short[] reference = new short[onPaper.Length];
        SlidingWindow.Apply<byte, short>(signal, reference, Kernel.Parse(string.Join(" ", weights)));

        bool agree = generated.SequenceEqual(onPaper) && reference.SequenceEqual(onPaper);
        Console.WriteLine($"  Edges.Step, generated   {List(generated)}");
        Console.WriteLine($"  SlidingWindow           {List(reference)}");
        Console.WriteLine(agree ? "  Both agree with the sums above." : "  They do not agree: this is a bug in ConvGen.");
        Console.WriteLine();
        return agree;
    }

    /// <summary>The signal with brackets around the window.</summary>
    private static string MarkWindow(byte[] signal, int position, int length)
    {
        string before = string.Concat(signal[..position].Select(value => $" {value} "));
        string window = string.Join("  ", signal[position..(position + length)]);
        string after = string.Concat(signal[(position + length)..].Select(value => $" {value} "));
        return $"[grey]{before}[/][bold][[{window}]][/][grey]{after}[/]";
    }

    private static string MarkSum(int sum) => sum switch
    {
        > 0 => $"[red]{sum}[/]",
        < 0 => $"[blue]{sum}[/]",
        0 => "0",
    };

    private static string List(short[] values) => $"[{string.Join(", ", values)}]";
}
