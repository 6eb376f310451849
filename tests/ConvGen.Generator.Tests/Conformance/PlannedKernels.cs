extern alias library;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Declarations that the planner builds in another way than tap by tap: bytes with small weights, whose products are summed within
/// lanes, and products of a column and a row, in every size from the smallest to those that are looped over.
/// </summary>
internal static class PlannedKernels
{
    private static readonly ImmutableArray<string> Scales = ["1", "1/9", "1/16", "1/77", "1/128", "1/255"];

    /// <summary>The declarations.</summary>
    public static ImmutableArray<Declaration> All { get; } = [.. Bytes(), .. Separable()];

    private static IEnumerable<Declaration> Bytes() =>
        from size in ((int Rows, int Columns)[])[(2, 2), (3, 3), (1, 4), (5, 5), (4, 3), (7, 7), (9, 9), (1, 16), (13, 2), (3, 8), (11, 11), (6, 5)]
        from destination in (Type[])[typeof(byte), typeof(short)]
        from largest in (int[])[4, 63]
        let number = (size.Rows * 7) + (size.Columns * 3) + largest + (destination == typeof(byte) ? 1 : 0)
        select Number(number, size.Rows == 1) with
        {
            // Without a sign the sums need all of sixteen bits, with one they cancel.
            Rows = KernelShapes.Generate(size.Rows, size.Columns, (y, x) => (((y * 5) + (x * 3)) % (largest + 1)) * (number % 2 == 0 || (x + y) % 3 > 0 ? 1 : -1)),
            Source = typeof(byte),
            Destination = destination,
        };

    private static IEnumerable<Declaration> Separable() =>
        from size in ((int Rows, int Columns)[])[(2, 2), (3, 3), (5, 5), (9, 9), (15, 15), (21, 5), (5, 21), (3, 31)]
        from types in ((Type, Type)[])[(typeof(byte), typeof(byte)), (typeof(float), typeof(float)), (typeof(short), typeof(int)), (typeof(Half), typeof(double)), (typeof(float), typeof(ushort))]
        let number = (size.Rows * 5) + size.Columns + (Elements.IsInteger(types.Item1) ? 1 : 0)
        select Number(number, isRow: false) with
        {
            // A zero in the row of factors, and one in the column of the larger kernels.
            Rows = KernelShapes.Generate(size.Rows, size.Columns, (y, x) => (y % 11 == 7 ? 0 : (y % 4) + 1) * ((x % 5) - 1)),
            Source = types.Item1,
            Destination = types.Item2,
        };

    private static Declaration Number(int number, bool isRow) => new()
    {
        Rows = [],
        Source = typeof(byte),
        Destination = typeof(byte),
        Scale = Scales[number % Scales.Length],
        Rounding = (Rounding)(number % Enum.GetValues<Rounding>().Length),
        Border = (Border)(number % Enum.GetValues<Border>().Length),
        BorderValue = 3,
        Offset = number % 4 == 0 ? 100.5 : 0,
        Flip = number % 3 == 0,
        Form = isRow && number % 2 == 0 ? Form.Linear : Form.Planar,
    };
}
