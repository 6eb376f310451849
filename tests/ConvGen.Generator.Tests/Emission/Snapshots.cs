using System;
using System.IO;
using System.Text.RegularExpressions;
using ConvGen.Generator.Tests.Documentation;
using Snapshooter;
using Snapshooter.Xunit;
using Xunit;

namespace ConvGen.Generator.Tests.Emission;

/// <summary>
/// Compares text with a file in <c>__snapshots__</c>: the one place that knows the snapshot library. A file that is missing is
/// an error; CONVGEN_SNAPSHOTS=write writes what was generated, for a person to read before it is committed.
/// </summary>
internal static partial class Snapshots
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ConvGen.Generator.Tests", "Emission");

    /// <summary>Requires the text to be that of the snapshot, whatever the version of the generator.</summary>
    public static void Match(string name, string text)
    {
        SnapshotFullName file = new(name + ".snap", Folder);
        string path = Path.Combine(Folder, "__snapshots__", file.Filename);
        string scrubbed = Version().Replace(text, "$1(\"ConvGen\", \"*\")");
        if (Environment.GetEnvironmentVariable("CONVGEN_SNAPSHOTS") == "write")
        {
            File.WriteAllText(path, scrubbed);
        }

        Assert.True(File.Exists(path), $"There is no snapshot {path}.");
        Snapshot.Match(scrubbed, file);
    }

    [GeneratedRegex("""(GeneratedCode)\("ConvGen", "[^"]+"\)""")]
    private static partial Regex Version();
}
