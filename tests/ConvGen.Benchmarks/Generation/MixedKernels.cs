using System;
using System.Linq;
using System.Text;

namespace ConvGen.Benchmarks.Generation;

/// <summary>A project of kernels as different as they come: sizes from 2 to 81 taps, all element types, sparse, dense and separable ones.</summary>
internal static class MixedKernels
{
    private static readonly (int Rows, int Columns)[] Sizes = [(3, 3), (3, 3), (5, 5), (1, 3), (3, 1), (1, 7), (7, 7), (5, 1), (3, 5), (1, 2), (9, 9), (2, 2)];

    private static readonly (string Source, string Destination)[] Types =
    [
        ("byte", "short"), ("float", "float"), ("byte", "byte"), ("byte", "float"), ("ushort", "int"), ("float", "float"), ("short", "int"), ("byte", "int"), ("double", "double"), ("Half", "float"), ("int", "int"), ("float", "byte"), ("sbyte", "short"),
    ];

    /// <summary>The type that holds the methods.</summary>
    public const string TypeName = "Kernels";

    /// <summary>The project, one file.</summary>
    /// <param name="count">The number of kernels.</param>
    /// <param name="isGenerated">False for methods with an empty body instead of a kernel: what the compiler does without a generator.</param>
    /// <param name="changedWeight">The kernel that has another weight than usual; none by default.</param>
    public static string Source(int count, bool isGenerated = true, int changedWeight = -1)
    {
        StringBuilder text = new("using System; using CommunityToolkit.HighPerformance; using ConvGen;\n[assembly: Convolution(Border = Border.Reflect101, AnchorX = 0, AnchorY = 0)]\npublic static partial class Kernels\n{\n");
        for (int index = 0; index < count; index++)
        {
            (string source, string destination) = TypesOf(index);
            string parameters = FormattableString.Invariant($"void K{index}(ReadOnlySpan2D<{source}> source, Span2D<{destination}> destination)");
            text.Append(isGenerated ? $"    [Kernel({Kernel(index, index == changedWeight)})] public static partial {parameters};\n" : $"    public static {parameters} {{ }}\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>The element types of a kernel.</summary>
    public static (string Source, string Destination) TypesOf(int index) => Types[index % Types.Length];

    private static string Kernel(int index, bool isChanged)
    {
        (int rows, int columns) = Sizes[index % Sizes.Length];
        Random random = new(index);
        int[] column = [.. Enumerable.Range(0, rows).Select(_ => random.Next(-3, 8))];
        int[] row = [.. Enumerable.Range(0, columns).Select(_ => random.Next(-3, 8))];
        int Weight(int y, int x) => (index % 4) switch
        {
            0 => column[y] * row[x],
            1 => random.Next(3) == 0 ? 0 : random.Next(-9, 10),
            _ => random.Next(-20, 21),
        };
        string[] lines = [.. Enumerable.Range(0, rows).Select(y => string.Join(' ', Enumerable.Range(0, columns).Select(x => isChanged && x == 0 && y == 0 ? 77 : Weight(y, x))))];
        string scale = (index % 3) switch { 0 => "1", 1 => "1/16", _ => "1/77" };
        return FormattableString.Invariant($"{string.Join(", ", lines.Select(static line => $"\"{line}\""))}, Scale = \"{scale}\"");
    }
}
