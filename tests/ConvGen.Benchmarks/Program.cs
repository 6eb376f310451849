using System;
using System.CommandLine;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Running;
using ConvGen.Benchmarks.Compare;
using ConvGen.Benchmarks.Generation;
using ConvGen.Benchmarks.Sweep;

namespace ConvGen.Benchmarks;

/// <summary><c>compare</c> measures against the peers, <c>sweep</c> kernels of all shapes, <c>touch</c> lets the JIT show a core, <c>generate</c> what a build pays; anything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        RootCommand root = new("Benchmarks of ConvGen.") { CompareCommand.Create(), SweepCommand.Create(), TouchCommand.Create(), GenerateCommand.Create() };
        if (root.Subcommands.Any(command => command.Name == args.FirstOrDefault()))
        {
            return root.Parse(args).Invoke();
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
