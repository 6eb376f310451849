using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ConvGen.PackageTests;

/// <summary>Runs a program to its end as a person at a terminal would: nothing of the build around the tests reaches it.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What <c>dotnet</c> printed; the test fails with it where the exit code is not 0.</summary>
    public static string DotNet(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Run(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", folder, environment, arguments);

    /// <summary>What a program printed; the test fails with it where the exit code is not 0.</summary>
    public static string Run(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string inherited in start.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(inherited);
        }

        // No build server outlives the test in its temporary folder.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string key, string value) in environment)
        {
            start.Environment[key] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        string text = output.Result + error.Result;
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode} in {folder}:\n{text}");
        return text;
    }

    /// <summary>The warnings in what a build printed. NU1603 says that a registry lacks a version: that is the registry's.</summary>
    public static IEnumerable<string> Warnings(string output) =>
        output.Split('\n').Where(static line => line.Contains("warning ", StringComparison.Ordinal) && !line.Contains("NU1603", StringComparison.Ordinal)).Distinct();
}
