using System;
using System.CommandLine;
using System.IO.Enumeration;
using System.Linq;
using ConvGen.Benchmarks.Rows;

namespace ConvGen.Benchmarks.Compare;

/// <summary><c>touch</c>: runs the cores of some rows once, so that the JIT shows its work under <c>DOTNET_JitDisasm</c>. No peer is needed.</summary>
internal static class TouchCommand
{
    private const int Height = 40;

    private const int Width = 1024;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        Option<string> rows = new("--rows") { Description = "Only rows whose name matches, * and ? allowed.", HelpName = "GLOB", DefaultValueFactory = static _ => "*" };
        Command command = new("touch", "Runs the generated methods of some rows once: for a look at their machine code.") { rows };
        command.SetAction(result =>
        {
            string glob = result.GetRequiredValue(rows);
            foreach (IRow row in RowCatalogue.All.Where(row => FileSystemName.MatchesSimpleExpression(glob, row.Name)))
            {
                row.Touch(row.IsSignal ? 1 : Height, row.IsSignal ? Width * Height : Width);
                Console.WriteLine(row.Name);
            }

            return 0;
        });
        return command;
    }
}
