using System;
using System.CommandLine;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Running;
using ConvGen.Benchmarks.Compare;

namespace ConvGen.Benchmarks;

/// <summary><c>compare</c> measures against the peers; anything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        Command compare = CompareCommand.Create();
        if (args.FirstOrDefault() == compare.Name)
        {
            return new RootCommand("Benchmarks of ConvGen.") { compare }.Parse(args).Invoke();
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
