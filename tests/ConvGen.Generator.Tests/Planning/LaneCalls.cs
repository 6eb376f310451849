using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>The lane calls in the text of a core.</summary>
internal static partial class LaneCalls
{
    /// <summary>The calls in what one processor compiles: all bodies but the wide or the compact one, whichever it does not run.</summary>
    public static int OfCore(string file)
    {
        (string Name, int Calls)[] bodies = [.. Body().Split(file).Skip(1).Chunk(2).Select(static body => (body[0], Call().Count(body[1])))];
        int others = bodies.Where(static body => body.Name is not ("Wide" or "Compact")).Sum(static body => body.Calls);
        return others + bodies.Where(static body => body.Name is "Wide" or "Compact").Max(static body => body.Calls);
    }

    [GeneratedRegex(@"static void (?:I\w+<.*>\.)?(\w+)<L, ")]
    private static partial Regex Body();

    [GeneratedRegex(@"\bL\.\w+\(")]
    private static partial Regex Call();
}
