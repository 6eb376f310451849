extern alias library;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// The declarations of the sweep: every pair of element types under every border, and among kernel, scale, offset, anchor, flip,
/// rounding, notation, signature and each of the types every combination of two; and behind them <see cref="PlannedKernels"/>.
/// </summary>
internal static class Sweep
{
    private static readonly ImmutableArray<string> Scales = ["1", "1/9", "1/16", "1/77", "1/225", "1/65536", "2", "3/7"];

    private static readonly ImmutableArray<double> Offsets = [0, 0.5, 128, -3.25];

    private static readonly Lazy<IReadOnlyList<Subject>> LazySubjects = new(static () => Subject.Compile(Declarations!));

    // The default and the four corners.
    private const int Anchors = 5;

    /// <summary>The declarations.</summary>
    public static IReadOnlyList<Declaration> Declarations { get; } = [.. Covering
        .Create(
            [
                Elements.All.Length, Elements.All.Length, Enum.GetValues<Border>().Length, KernelShapes.All.Length, Scales.Length,
                Enum.GetValues<Rounding>().Length, Anchors, Offsets.Length, Enum.GetValues<Form>().Length, Enum.GetValues<Notation>().Length, 2,
            ],
            from source in Enumerable.Range(0, Elements.All.Length)
            from destination in Enumerable.Range(0, Elements.All.Length)
            from border in Enumerable.Range(0, Enum.GetValues<Border>().Length)
            select (int[])[source, destination, border])
        .Select(ToDeclaration), .. PlannedKernels.All];

    /// <summary>The declarations with their methods, compiled together and once.</summary>
    public static IReadOnlyList<Subject> Subjects => LazySubjects.Value;

    private static Declaration ToDeclaration(int[] levels)
    {
        IReadOnlyList<string> rows = KernelShapes.All[levels[3]];
        int lastRow = rows.Count - 1;
        int lastColumn = rows[0].Split(' ').Length - 1;
        Form form = (Form)levels[8];
        Notation notation = (Notation)levels[9];
        Type source = Elements.All[levels[0]];
        return new Declaration
        {
            Rows = rows,
            Scale = Scales[levels[4]],
            Source = source,
            Destination = Elements.All[levels[1]],
            Border = (Border)levels[2],
            BorderValue = Elements.IsInteger(source) ? 97 : -0.1,
            Rounding = (Rounding)levels[5],
            AnchorX = levels[6] switch { 0 => null, 1 or 2 => 0, _ => lastColumn },
            AnchorY = levels[6] switch { 0 => null, 1 or 3 => 0, _ => lastRow },
            Offset = Offsets[levels[7]],

            // A column has no form on spans, and a fraction none as a number.
            Form = lastRow > 0 && form >= Form.Linear ? form - 2 : form,
            Notation = notation == Notation.Numbers && rows[0].Contains('/') ? Notation.Rows : notation,
            Flip = levels[10] == 1,
        };
    }
}
