using System;
using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace ConvGen.Benchmarks.Generation;

/// <summary><c>generate</c>: what kernels cost a build, an editor, and the first call of a method.</summary>
internal static class GenerateCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        Option<int> kernels = new("--kernels") { Description = "How many kernels the project has.", DefaultValueFactory = static _ => 300 };
        Option<int> rounds = new("--rounds") { Description = "How often everything is measured; the medians are printed.", DefaultValueFactory = static _ => 5 };
        Command command = new("generate", "Measures a project of mixed kernels, all with Border.Reflect101: the generator, the compiler behind it, an edit, the JIT.") { kernels, rounds };
        command.SetAction(result => Run(result.GetRequiredValue(kernels), result.GetRequiredValue(rounds)));
        return command;
    }

    private static int Run(int kernels, int rounds)
    {
        GenerationCost cost = GenerationCost.Measure(kernels, rounds);
        Table table = new Table().AddColumns("Cost", "All", "A kernel");
        void Row(string what, double all, string unit) => table.AddRow(
            what, string.Create(CultureInfo.InvariantCulture, $"{all:F0} {unit}"), string.Create(CultureInfo.InvariantCulture, $"{all / kernels:F2} {unit}"));

        Row("First build: the generator, not yet jitted", cost.FirstGenerator, "ms");
        Row("Build: the generator", cost.Generator, "ms");
        Row("Build: the compiler, beyond methods without a body", cost.Compiler, "ms");
        Row("Keystroke in another file", cost.EditElsewhere, "ms");
        Row("Keystroke that changes one weight", cost.EditWeight, "ms");
        Row("Generated C#", cost.Kilobytes, "KB");
        Row("Intermediate language", cost.AssemblyKilobytes, "KB");
        Row("First call: the JIT, beyond later calls", cost.Jit, "ms");
        Row("First call: methods compiled", cost.JittedMethods, string.Empty);
        AnsiConsole.Write(table);
        Console.WriteLine(FormattableString.Invariant($"{kernels} kernels, milliseconds of processor time, medians of {rounds} rounds."));
        return 0;
    }
}
