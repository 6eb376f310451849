using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using ConvGen.Benchmarks.Compare;
using ConvGen.Benchmarks.Rows;

namespace ConvGen.Benchmarks.Classes;

/// <summary>The rows of the comparison under BenchmarkDotNet, with what a call allocates: nothing.</summary>
[MemoryDiagnoser]
public class RowBenchmarks
{
    private IContest? _contest;

    /// <summary>The row's name.</summary>
    [ParamsSource(nameof(Rows))]
    public string Row { get; set; } = string.Empty;

    /// <summary>The size's name; signals have one of their own.</summary>
    [Params("28", "1080p")]
    public string Size { get; set; } = string.Empty;

    /// <summary>All rows.</summary>
    public static IEnumerable<string> Rows => RowCatalogue.All.Select(static row => row.Name);

    /// <summary>Prepares the contestants and checks what they compute.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        IRow row = RowCatalogue.All.Single(row => row.Name == Row);
        ImageSize size = row.IsSignal ? ImageSize.Signal : ImageSize.Images.Single(size => size.Name == Size);
        _contest = row.Prepare(size.Height, size.Width);
    }

    /// <summary>The generated method with an output of the source's size.</summary>
    [Benchmark]
    public void ConvGen() => _contest!.Bordered();

    /// <summary>The generated method over whole windows.</summary>
    [Benchmark]
    public void Valid() => _contest!.Valid();

    /// <summary>OpenCV on one thread.</summary>
    [Benchmark(Baseline = true)]
    public void OpenCv() => _contest!.OpenCv();

    /// <summary>Frees the images.</summary>
    [GlobalCleanup]
    public void Release() => _contest?.Dispose();
}
