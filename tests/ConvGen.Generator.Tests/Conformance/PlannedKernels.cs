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
    public static ImmutableArray<Declaration> All { get; } = [.. Bytes(), .. Separable(), .. Tall(), .. Columns()];

    private static IEnumerable<Declaration> Bytes() =>
        from size in ((int Rows, int Columns)[])[(2, 2), (3, 3), (1, 4), (5, 5), (4, 3), (7, 7), (9, 9), (1, 16), (13, 2), (3, 8), (11, 11), (6, 5), (30, 3)]
        from destination in (Type[])[typeof(byte), typeof(short)]
        from largest in (int[])[1, 4, 63]
        let number = (size.Rows * 7) + (size.Columns * 3) + largest + (destination == typeof(byte) ? 1 : 0)
        select Number(number, size.Rows == 1) with
        {
            // Without a sign the sums need all of sixteen bits, with one they cancel.
            Rows = KernelShapes.Generate(size.Rows, size.Columns, (y, x) => (((y * 5) + (x * 3)) % (largest + 1)) * (number % 2 == 0 || (x + y) % 3 > 0 ? 1 : -1)),
            Source = typeof(byte),
            Destination = destination,
        };

    private static IEnumerable<Declaration> Separable() =>
        from size in ((int Rows, int Columns)[])[(2, 2), (3, 3), (5, 5), (9, 9), (15, 15), (21, 5), (5, 21), (3, 31), (27, 4)]
        from types in ((Type, Type)[])[(typeof(byte), typeof(byte)), (typeof(float), typeof(float)), (typeof(short), typeof(int)), (typeof(Half), typeof(double)), (typeof(float), typeof(ushort))]
        let number = (size.Rows * 5) + size.Columns + (Elements.IsInteger(types.Item1) ? 1 : 0)
        select Number(number, isRow: false) with
        {
            // A zero in the row of factors, and one in the column of the larger kernels.
            Rows = KernelShapes.Generate(size.Rows, size.Columns, (y, x) => (y % 11 == 7 ? 0 : (y % 4) + 1) * ((x % 5) - 1)),
            Source = types.Item1,
            Destination = types.Item2,
        };

    /// <summary>Too many rows to hold a sum for each: looped over, row by row, or tap by tap where floats must not touch a zero.</summary>
    private static IEnumerable<Declaration> Tall() =>
        from hasZeros in (bool[])[false, true]
        from types in ((Type, Type)[])[(typeof(float), typeof(float)), (typeof(double), typeof(double)), (typeof(float), typeof(byte)), (typeof(short), typeof(short))]
        let number = 4 + (hasZeros ? 1 : 0)
        select Number(number, isRow: false) with
        {
            Rows = KernelShapes.Generate(31, 11, (y, x) => hasZeros && (x + (y * 3)) % 5 == 1 ? 0 : (((y * y) + (x * 7) + (x * y)) % 9) + 1),
            Source = types.Item1,
            Destination = types.Item2,
        };

    /// <summary>A column without a zero that is too tall for a sum a row.</summary>
    private static IEnumerable<Declaration> Columns() =>
        from types in ((Type, Type)[])[(typeof(float), typeof(float)), (typeof(byte), typeof(short)), (typeof(short), typeof(int))]
        select Number(31, isRow: false) with
        {
            Rows = KernelShapes.Generate(33, 5, (y, x) => ((y % 3) + 1) * ((x % 4) + 1)),
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
