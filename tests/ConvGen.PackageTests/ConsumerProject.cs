using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

namespace ConvGen.PackageTests;

/// <summary>
/// A new project outside the repository that knows of ConvGen only what a package reference tells it: the sources of folder
/// <c>Consumer</c>, warnings as errors, and a packages folder of its own, so that no older package of the same version is taken.
/// </summary>
internal sealed class ConsumerProject
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _environment;

    private ConsumerProject(string folder, Dictionary<string, string> environment)
    {
        _folder = folder;
        _environment = environment;
    }

    /// <summary>What building or publishing printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>Writes the project; <paramref name="feed"/> is the folder of the package.</summary>
    public static ConsumerProject Create(string root, string name, string feed, string version)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        foreach (string source in Directory.GetFiles(Path.Combine(PackedPackage.Repository, "tests", "ConvGen.PackageTests", "Consumer")))
        {
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        }

        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ConvGen" Version="[{version}]" />
              </ItemGroup>
            </Project>
            """);

        // Beside the sources the machine is configured with. Its packages folder saves downloads, unless it could shadow ours.
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        bool reuse = Directory.Exists(packages) && !Directory.Exists(Path.Combine(packages, "convgen", version));
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="packed" value="{feed}" />
              </packageSources>
              <fallbackPackageFolders>
                {(reuse ? $"<add key=\"machine\" value=\"{packages}\" />" : "")}
              </fallbackPackageFolders>
            </configuration>
            """);
        return new ConsumerProject(folder, new() { ["NUGET_PACKAGES"] = Path.Combine(root, "packages") });
    }

    /// <summary>Restores and builds.</summary>
    public ConsumerProject Build()
    {
        Output = Command.DotNet(_folder, _environment, "build", "-c", "Release", "-o", "out");
        return this;
    }

    /// <summary>Restores, builds and publishes for this machine.</summary>
    public ConsumerProject Publish(params string[] options)
    {
        if (options.Contains("-p:PublishAot=true"))
        {
            Assert.True(HasLinker(), "NativeAOT links with clang or gcc, and neither is on the path: apt-get install clang zlib1g-dev.");
        }

        Output = Command.DotNet(_folder, _environment, ["publish", "-c", "Release", "--use-current-runtime", "-o", "out", .. options]);
        return this;
    }

    /// <summary>Runs one target of a project that has been built.</summary>
    public string RunTarget(string target, params string[] options) =>
        Command.DotNet(_folder, _environment, ["msbuild", "-nologo", $"-t:{target}", .. options]);

    /// <summary>Runs the program and gives the lines it prints.</summary>
    public string[] Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    /// <summary>Runs the program with settings of the runtime and gives the lines it prints.</summary>
    public string[] Run(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Command.Run(Path.Combine(_folder, "out", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"), _folder, environment, arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The files beside the program, without symbols.</summary>
    public IEnumerable<string> Files() =>
        Directory.GetFiles(Path.Combine(_folder, "out")).Select(static file => Path.GetFileName(file)).Where(static name => Path.GetExtension(name) is not (".pdb" or ".dbg"));

    private static bool HasLinker() =>
        !RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
        || Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
