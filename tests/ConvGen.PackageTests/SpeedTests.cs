using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.PackageTests;

/// <summary>
/// Native programs against the JIT, to be read and not asserted: times belong to a machine and a moment. Environment variable
/// <c>CONVGEN_PACKAGE_REPORT</c> names a file that gets the table, too.
/// </summary>
[Collection(PackageCollection.Name)]
[Trait("Category", "Tooling")]
public sealed class SpeedTests(PackedPackage package, ITestOutputHelper output)
{
    [PackageFact]
    public void StatesTheSpeedOfNativePrograms()
    {
        (string Name, Dictionary<string, double> Times)[] columns =
        [
            ("JIT", Measure(package.Built)),
            ("JIT without AVX-512", Measure(package.Built, new() { ["DOTNET_EnableAVX512"] = "0" })),
            ("NativeAOT x86-64-v3", Measure(package.Native)),
            ("NativeAOT as it comes", Measure(package.NativeBaseline)),
        ];
        string[] kernels = [.. columns[0].Times.Keys];
        Assert.All(columns, column => Assert.Equal(kernels, column.Times.Keys));

        StringBuilder table = new("µs for 480 x 509".PadRight(18));
        table.AppendLine(string.Concat(columns.Select(static column => column.Name.PadLeft(24))));
        foreach (string kernel in kernels)
        {
            table.Append(kernel.PadRight(18));
            table.AppendLine(string.Concat(columns.Select(column => Cell(column.Times[kernel], columns[0].Times[kernel]).PadLeft(24))));
        }

        output.WriteLine(table.ToString());
        if (Environment.GetEnvironmentVariable("CONVGEN_PACKAGE_REPORT") is { Length: > 0 } file)
        {
            File.WriteAllText(file, table.ToString());
        }
    }

    private static string Cell(double time, double jit) => string.Create(CultureInfo.InvariantCulture, $"{time:F1} ({time / jit:F2}x)");

    /// <summary>The time of each kernel, from the lines "name: microseconds".</summary>
    private static Dictionary<string, double> Measure(ConsumerProject program, Dictionary<string, string>? environment = null) =>
        program.Run(environment ?? [], "--time")
            .Select(static line => line.Split(": "))
            .Where(static parts => parts.Length == 2)
            .ToDictionary(static parts => parts[0], static parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
}
