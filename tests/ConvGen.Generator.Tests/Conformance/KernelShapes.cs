using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>The kernels of the sweep: every size and structure that planning or lowering treats in a way of its own.</summary>
internal static class KernelShapes
{
    /// <summary>The rows of each kernel.</summary>
    public static ImmutableArray<IReadOnlyList<string>> All { get; } =
    [
        // One weight, two weights, even sizes.
        ["1"],
        ["-3"],
        ["-1 1"],
        ["1", "-2"],
        ["1 -2", "3 4"],

        // Edges, blurs, an identity off the middle.
        ["-1 0 1", "-2 0 2", "-1 0 1"],
        ["1 1 1", "1 1 1", "1 1 1"],
        ["1 2 1"],
        ["1", "0", "-1"],
        ["0 0 0", "0 0 0", "1 0 0"],
        ["1 4 6 4 1", "4 16 24 16 4", "6 24 36 24 6", "4 16 24 16 4", "1 4 6 4 1"],

        // Of rank 2, with rows of zeros, and nothing but zeros.
        ["0 0 0", "1 2 3", "3 2 1"],
        ["0 0 0", "5 0 -7", "0 0 0", "0 0 0"],
        ["0 0", "0 0"],

        // Powers of two of both signs, weights beyond 16 bits, fractions without a common denominator.
        ["1 -2 4", "-8 16 -32", "64 -128 256"],
        ["70000 -70001", "123456789 3"],
        ["1/3 1/7", "-2/11 5/13"],

        // More digits than 64 bits hold, huge and tiny weights.
        ["0.12345678901234567 -0.98765432109876543", "0.33333333333333331 0.14159265358979312"],
        ["1e20 -3", "7 1e-5"],
        ["1e30 -1e30 1"],
        ["1e-12 3e-9 -1e-3"],

        // 49 distinct weights, long columns, the longest unrolled row, the shortest loop.
        Generate(7, 7, static (y, x) => (y * 7) + x - 20),
        Generate(13, 2, static (y, x) => ((y * 5) + (x * 3)) % 11 - 5),
        Generate(1, 64, static (_, x) => (x % 9) - 4 == 0 ? 7 : (x % 9) - 4),
        Generate(1, 65, static (_, x) => (x % 5) + 1),

        // Loops: dense, and so sparse that it is unrolled after all.
        Generate(13, 13, static (y, x) => ((y * y) + (3 * x)) % 17 - 8),
        Generate(15, 15, static (y, x) => y % 5 == 2 && x % 5 == 1 ? y - x : 0),
        Generate(9, 8, static (y, x) => ((x + y) % 2 == 0 ? -1 : 1) * (1 + (y * x))),
    ];

    /// <summary>Two kernels of a column times a row, so tall that a body that rolls down them reads a copy of a wide image.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Tall { get; } =
        [.. ((int[])[5, 7]).Select(static modulus => Generate(11, 5, (y, x) => (1 + (y % modulus)) * (1 + (x * 3 % modulus))))];

    /// <summary>The rows of a kernel whose weights follow a formula.</summary>
    public static IReadOnlyList<string> Generate(int rows, int columns, Func<int, int, int> weight) =>
        [.. Enumerable.Range(0, rows).Select(row => string.Join(' ', Enumerable.Range(0, columns).Select(column => weight(row, column))))];
}
