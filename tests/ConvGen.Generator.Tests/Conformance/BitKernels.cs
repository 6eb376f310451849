extern alias library;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Declarations whose results depend on how they are computed, so that a different order, a missing fusion or a second rounding
/// shows: sums of floats with weights that are no binary fractions, in every accumulator, tile and loop.
/// </summary>
internal static class BitKernels
{
    private static readonly ImmutableArray<IReadOnlyList<string>> Shapes =
    [
        ["0.1 -0.7", "1/3 0.9"],
        ["-0.3 0.1 0.7", "1/7 0 -0.2", "0.6 1 -1"],
        Generate(5, 5),
        Generate(7, 7),
        Generate(13, 2),
        Generate(1, 33),
        Generate(11, 13),
        Multiply(["0.1", "-0.3", "0.7", "0.3", "-0.1"], ["1/3", "0.9", "1/7", "0.9", "1/3"]),
        Multiply(["0.3", "0", "1/7", "0.9", "-0.7", "0.1", "0.2", "0.6", "1/3"], ["0.7", "0", "-1/3"]),
    ];

    private static readonly ImmutableArray<(Type Source, Type Destination)> Types =
    [
        (typeof(float), typeof(float)), (typeof(double), typeof(double)), (typeof(Half), typeof(Half)), (typeof(byte), typeof(float)),
        (typeof(int), typeof(float)), (typeof(double), typeof(Half)), (typeof(float), typeof(short)), (typeof(double), typeof(int)), (typeof(ushort), typeof(double)),
    ];

    /// <summary>The declarations, on planes and without a border.</summary>
    public static ImmutableArray<Declaration> All { get; } =
    [
        .. from shape in Shapes.Index()
           from types in Types.Index()
           where (shape.Index + types.Index) % 3 == 0
           select new Declaration
           {
               Rows = shape.Item,
               Source = types.Item.Source,
               Destination = types.Item.Destination,
               Offset = types.Index % 2 == 0 ? 0.3 : 0,
               Rounding = (Rounding)((shape.Index + types.Index) / 3 % Enum.GetValues<Rounding>().Length),
           },
    ];

    private static IReadOnlyList<string> Generate(int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(row => string.Join(' ', Enumerable.Range(0, columns).Select(column => Weight((row * columns) + column))))];

    // Separable kernels, exactly: a row is the row of factors times one of the column.
    private static IReadOnlyList<string> Multiply(string[] column, string[] row) =>
        [.. column.Select(down => string.Join(' ', row.Select(across => Kernel.Parse(across).Scaled(down)[0, 0])))];

    private static string Weight(int number) => FormattableString.Invariant($"{(number % 2 == 0 ? string.Empty : "-")}{(number % 5) + 1}/{(number * 7 % 11) + 3}");
}
