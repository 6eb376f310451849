using System;
using System.Globalization;
using System.Linq;
using CsCheck;

namespace ConvGen.Generator.Tests.Robustness;

/// <summary>Random files: trees of containers, in them declarations with random attributes and signatures.</summary>
internal static class RandomSources
{
    private static readonly Gen<string> Element = Gen.Frequency(
        (40, Choice.Of("byte", "sbyte", "ushort", "short", "int", "Half", "float", "double")),
        (1, Choice.Of("uint", "long", "char", "decimal", "bool", "string", "T", "nint", "int?", "DayOfWeek")));

    private static readonly Gen<string> Parameters = Gen.Select(Element, Element, Gen.Int[0, 60]).Select(static (source, destination, form) => form switch
    {
        < 14 => $"(ReadOnlySpan<{source}> source, Span<{destination}> destination)",
        < 48 => $"(ReadOnlySpan2D<{source}> source, Span2D<{destination}> destination)",
        < 51 => $"(ReadOnlySpan2D<{source}> @in, Span2D<{destination}> @out, ParallelOptions? parallel = null)",
        < 54 => $"(scoped ReadOnlySpan<{source}> source, Span<{destination}> destination, ParallelOptions parallel)",
        54 => $"(in ReadOnlySpan<{source}> source, Span<{destination}> destination)",
        55 => $"(Span<{source}> source, Span<{destination}> destination)",
        56 => $"(ReadOnlySpan<{source}> source)",
        57 => $"(ReadOnlySpan2D<{source}> source, Span<{destination}> destination)",
        58 => $"<TOther>(ReadOnlySpan<{source}> source, Span<{destination}> destination) where TOther : struct",
        59 => $"({source}[] source, out {destination}[] destination)",
        _ => "()",
    });

    private static readonly Gen<string> Method = Gen.Frequency(
        (30, Choice.Of("public static partial void", "internal static partial void", "private static partial void", "static partial void", "public partial void")),
        (1, Choice.Of("public static partial int", "public static void", "partial void", "public static async partial void", "public static extern partial void")));

    private static readonly Gen<string> Declaration = Gen.Select(RandomAttributes.Kernel, RandomAttributes.Convolution, Method, Parameters).Select(static (kernel, options, method, parameters) =>
        $"/// <summary>A method.</summary>\n{kernel} {options} {method} M{{0}}{parameters};");

    private static readonly Gen<(string Head, string Name)> Container = Gen.Select(
        Gen.Frequency((40, Choice.Of("public static partial class", "internal static partial class", "public partial class", "public partial struct", "public partial record", "public partial record struct", "public readonly partial struct", "public partial interface", "public ref partial struct")), (1, Choice.Of("public class", "file static partial class", "public struct"))),
        Choice.Of("{0}", "{0}<T>", "{0}<T, TOther>", "@class{0}", "Größe{0}", "@record{0}<@int>")).Select(static (keyword, name) => (keyword, name));

    /// <summary>A file and the number of its declarations.</summary>
    public static Gen<(string Source, int Methods)> File { get; } = Gen.Select(
        Choice.Of("", "Demo", "A.B.@namespace", "ConvGen.Demo", "System.Demo"),
        Container.Array[1, 3],
        Declaration.Array[1, 3],
        RandomAttributes.Convolution,
        RandomAttributes.Convolution).Select(Write);

    private static (string Source, int Methods) Write(string ns, (string Head, string Name)[] containers, string[] declarations, string assembly, string type)
    {
        string members = string.Join("\n", declarations.Select(static (declaration, index) => declaration.Replace("{0}", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        foreach ((int depth, (string head, string name)) in containers.Index())
        {
            // File types cannot be nested, nor static classes hold anything but statics; the compiler says so.
            string options = depth == 0 && !head.Contains("record", StringComparison.Ordinal) ? type : string.Empty;
            members = $"{options} {head} {name.Replace("{0}", $"C{depth}", StringComparison.Ordinal)}\n{{\n{members}\n}}\n";
        }

        string global = assembly.Length == 0 ? string.Empty : assembly.Replace("[", "[assembly: ", StringComparison.Ordinal) + "\n";
        string body = ns.Length == 0 ? members : $"namespace {ns}\n{{\n{members}\n}}\n";
        return ($"using System;\nusing System.Threading.Tasks;\nusing CommunityToolkit.HighPerformance;\nusing ConvGen;\n{global}{body}", declarations.Length);
    }
}
