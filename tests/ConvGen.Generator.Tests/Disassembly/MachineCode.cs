using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ConvGen.Generator.Tests.Documentation;
using Xunit;

namespace ConvGen.Generator.Tests.Disassembly;

/// <summary>The machine code that the JIT makes of the bodies of a core, in a process of its own that is asked to print it.</summary>
internal static partial class MachineCode
{
    private static readonly ConcurrentDictionary<string, string> Known = [];

    /// <summary>The bodies that a row of the benchmarks runs: the wide one, those of two passes, or the narrow one on a processor that takes that.</summary>
    public static string OfBodies(string row) => Known.GetOrAdd(row, Disassemble);

    /// <summary>The loop of a rolling body: of all loops that a backward jump closes the one with most arithmetic, the shortest of equals.</summary>
    public static string InnerLoop(string row)
    {
        string[] lines = OfBodies(row).Split('\n');
        (int Start, int End)[] loops =
        [
            .. from end in Enumerable.Range(0, lines.Length)
               let jump = Jump().Match(lines[end])
               where jump.Success
               let start = Array.FindIndex(lines, line => line.StartsWith(jump.Groups[1].Value + ":", StringComparison.Ordinal))
               where start >= 0 && start < end
               select (start, end),
        ];
        Assert.NotEmpty(loops);
        (int first, int last) = loops.MaxBy(loop => lines[loop.Start..loop.End].Count(static line => Arithmetic().IsMatch(line)) - (0.001 * (loop.End - loop.Start)));
        return string.Join('\n', lines[first..last]);
    }

    private static string Disassemble(string row)
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(typeof(MachineCode).Assembly.Location)!)!);
        string program = Path.Combine(Repository.Root, "tests", "ConvGen.Benchmarks", "bin", configuration, "net10.0", "ConvGen.Benchmarks.dll");
        string listing = Path.GetTempFileName();
        ProcessStartInfo start = new("dotnet", [program, "touch", "--rows", row]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_JitDisasm"] = "*.Wide *.Narrow *Wide* *Compact* *Narrow* *Rows:* *Columns:*";
        start.Environment["DOTNET_JitStdOutFile"] = listing;
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        string code = File.ReadAllText(listing);
        File.Delete(listing);
        Assert.True(process.ExitCode == 0 && code.Contains("Assembly listing", StringComparison.Ordinal), $"{program} touch --rows {row} printed no machine code. {errors}");
        return code;
    }

    [GeneratedRegex(@"^ +j\w+ +(?:SHORT )?(G_M\w+)")]
    private static partial Regex Jump();

    [GeneratedRegex(@" v(fmadd|pmadd|padd|psub|pmul)")]
    private static partial Regex Arithmetic();
}
