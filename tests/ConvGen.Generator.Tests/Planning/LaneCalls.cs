using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>The lane calls in the text of a core.</summary>
internal static partial class LaneCalls
{
    /// <summary>The calls in what one processor compiles: the narrow body, and the wide or the compact one or the passes in its place.</summary>
    public static int OfCore(string file)
    {
        (string Name, int Calls)[] bodies = [.. Body().Split(file).Skip(1).Chunk(2).Select(static body => (body[0], Call().Count(body[1])))];
        int narrow = Of("Narrow");
        return narrow + Math.Max(Of("Wide", "Rows", "Columns"), Of("Compact", "CompactRows", "CompactColumns"));

        int Of(params string[] names) => bodies.Where(body => names.Contains(body.Name)).Sum(static body => body.Calls);
    }

    // A body has the name of its method, and of a pass that of the type.
    [GeneratedRegex(@"static void (?!IPass)(?:I\w+<.*>\.)?(\w+)<L, |private readonly struct (\w+) : IPass<")]
    private static partial Regex Body();

    [GeneratedRegex(@"\bL\.\w+\(")]
    private static partial Regex Call();
}
