extern alias library;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Declarations at the limits of what is represented: weights that vanish or overflow, accumulators that just suffice, border values on ties.</summary>
internal static class EdgeKernels
{
    /// <summary>The declarations.</summary>
    public static ImmutableArray<Declaration> All { get; } =
    [
        .. Vanishing(), .. TooLarge(), .. WideOffsets(), .. Divisions(), .. Fractions(), .. BorderValues(), .. Halves(), .. Compact(), .. Lines(),
    ];

    // Not zero, but zero in the accumulator: unrolled and in a loop of more than 64 taps.
    private static IEnumerable<Declaration> Vanishing() =>
        from size in (int[])[2, 9]
        from types in Pairs(typeof(byte), typeof(float), typeof(double))
        select Of(Square(size, "1"), types) with { Scale = "1e-60", Offset = 3.5 };

    // Integer weights beyond 64 bits, as fixed-point numbers with a shift to the left; floats that overflow.
    private static IEnumerable<Declaration> TooLarge() =>
        from scale in (string[])["1e18", "1e19", "1e300"]
        from types in ((Type, Type)[])
            [(typeof(byte), typeof(int)), (typeof(sbyte), typeof(byte)), (typeof(int), typeof(short)), (typeof(ushort), typeof(float)), (typeof(Half), typeof(ushort)), (typeof(float), typeof(double))]
        from offset in (double[])[0, -1e19]
        select Of(["1 -1 3"], types) with { Scale = scale, Offset = offset };

    // The offset keeps every sum within the accumulator, while the products alone are not.
    private static IEnumerable<Declaration> WideOffsets() =>
    [
        Of(["127 1"], (typeof(byte), typeof(short))) with { Offset = -30000 },
        Of(["64 128 -1"], (typeof(byte), typeof(short))) with { Offset = -32000, Border = Border.Replicate },
        Of(["-128 -64", "1 2"], (typeof(byte), typeof(int))) with { Offset = 32000, Border = Border.Wrap },
        Of(["65535 1", "0 0"], (typeof(ushort), typeof(int))) with { Offset = -2147483648.0 },
        Of(["8589934592 -1"], (typeof(int), typeof(int))) with { Offset = 1e9, Scale = "1/8589934592" },
        Of(["1"], (typeof(int), typeof(int))) with { Offset = -2147483648.0 },
        Of(["1 1 1"], (typeof(byte), typeof(byte))) with { Offset = -765 },
    ];

    // Sums just below and above where a reciprocal in float, and then in double, is proven; divisors of every kind.
    private static IEnumerable<Declaration> Divisions() =>
        from item in ((string[])
        [
            "3", "6", "7", "10", "255", "257", "4095", "4097", "32767", "65535", "65537", "1000000", "2147483647", "4294967295", "1000000007", "4611686018427387904",
        ]).Index()
        from rounding in Enum.GetValues<Rounding>()
        let number = item.Index + (int)rounding
        let weights = ((string[])["1 2 -3", "5461 5462 -5461", "2797000 -13"])[number % 3]
        let types = Pairs(typeof(byte), typeof(ushort), typeof(short), typeof(int)).ElementAt(number * 7 % 16)
        select Of([weights], types) with { Scale = "1/" + item.Item, Rounding = rounding, Offset = number % 2 == 0 ? 0.5 : 0 };

    // Bodies for sixteen registers: tiles and loops over rows of floats, dense and separable, some of them rolling elsewhere.
    private static IEnumerable<Declaration> Compact() =>
        from size in (int[])[3, 4, 5, 8, 12]
        from types in ((Type, Type)[])[(typeof(float), typeof(float)), (typeof(double), typeof(double)), (typeof(byte), typeof(float))]
        from isProduct in (bool[])[false, true]
        select Of(KernelShapes.Generate(size, size, (y, x) => isProduct ? (y + 1) * ((x % 3) + 1) : ((y * size) + x) * (x % 2 == 0 ? 1 : -1) + 1), types) with { Border = size % 2 == 0 ? Border.Replicate : Border.Valid };

    // Denominators that fill the accumulator, and beyond it fixed-point numbers in every rounding.
    private static IEnumerable<Declaration> Fractions() =>
        from weights in (string[])
        [
            "1/4611686018427387903 1/3", "36028797018963967 -1", "36028797018963968 1", "1/999983 1/999979 1/999961",
            "0.1000000000000000055511151231257827 0.7", "1e20 1e-20", "123456789012345678901234567890 -1/7", "1/2305843009213693951 -1/3 1/7",
        ]
        from rounding in Enum.GetValues<Rounding>()
        let types = Pairs(typeof(byte), typeof(short), typeof(int)).ElementAt((weights.Length + (int)rounding) % 9)
        select Of([weights], types) with { Rounding = rounding, Border = Border.Symmetric };

    // Dot products of bytes that 16 bits just hold or just do not, whole kernels and parts; sums along rows; loops over rows.
    private static IEnumerable<Declaration> Halves() =>
    [
        .. from rows in (string[][])
           [
               ["127 1 0", "127 1 0", "1 0 0"], ["127 1 0", "127 1 0", "2 0 0"], ["-127 -1 0", "-127 -1 0", "-1 0 0"], ["-127 -1 0", "127 1 0", "1 -1 0"],
               ["64 64 64 64", "64 64 64 64", "64 64 64 64", "64 64 64 64"], ["-64 -64 -64 -64 -64", "-64 -64 -64 -64 -64", "-64 -64 -64 -64 -63"],
               ["127 -127 127 -127 127 -127 127", "-127 127 -127 127 -127 127 -127", "127 -127 127 -127 127 -127 127", "-127 127 -127 127 -127 127 -127"],
               ["127 0 127 0 127 0 127 0 127", "0 -128 0 -128 0 -128 0 -128 0", "-128 0 0 0 0 0 0 0 127"],
           ]
           from scale in (string[])["1", "1/257", "1/1024"]
           select Of(rows, (typeof(byte), scale == "1/1024" ? typeof(byte) : typeof(short))) with { Scale = scale, Border = Border.Replicate },
        .. from sizes in ((int Rows, int Columns, int Largest)[])[(7, 7, 9), (6, 3, 61), (9, 9, 63), (15, 15, 9), (15, 13, 64), (21, 5, 20), (12, 6, 60)]
           from sign in (int[])[1, -1]
           let weights = KernelShapes.Generate(sizes.Rows, sizes.Columns, (y, x) => ((((y * y * 7) + (x * 5)) % sizes.Largest) + 1) * (x % 3 == 2 ? sign : 1))
           select Of(weights, (typeof(byte), sign > 0 ? typeof(byte) : typeof(short))) with { Scale = "1/512", Offset = sign > 0 ? 3 : -1.5 },
        .. from factors in (string[])["1 6 15 20 15 6 1", "1 8 28 56 70 56 28 8 1", "-1 -8 28 56 70 56 28 -8 1", "64 64 64 64", "3 1 -127 1 60", "127 127"]
           let row = factors.Split(' ').Select(int.Parse).ToArray()
           select Of(KernelShapes.Generate(row.Length, row.Length, (y, x) => row[x] * (y + 1)), (typeof(byte), typeof(short))) with { Scale = "1/1000" },
    ];

    // Products in two passes: lines of 16 bits that just hold a sum, hold it moved, or do not; of 32 bits, and sums in doubles behind them.
    private static IEnumerable<Declaration> Lines() =>
        from line in ((string Factors, string Scale, Type Source, Type Destination)[])
        [
            ("1 8 28 56 70 56 28 8 1", "1/65536", typeof(byte), typeof(byte)), ("1 8 28 56 -70 56 28 8 2", "1/7", typeof(byte), typeof(short)),
            ("11 9 -7 3 1 -5 13 15 128 -3", "1/333", typeof(byte), typeof(int)), ("128 1 1 1 1 1 1 -128 -1", "1/1024", typeof(sbyte), typeof(short)),
            ("9304 36797 113343 271897 507970 739091 837500 739091 507970 271897 113343 36797 9304", "1/17592186044416", typeof(byte), typeof(byte)),
            ("-9304 36797 -113343 271897 507970 -739091 837500 739091 507970 -271897 113343 36797 9304", "1/17592186044416", typeof(byte), typeof(short)),
            ("1 14 91 364 1001 2002 3003 3432 3003 2002 1001 364 91 14 1", "1/268435456", typeof(ushort), typeof(ushort)),
            ("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "1/361", typeof(ushort), typeof(ushort)), ("3 1 -4 1 -5 9 2 -6 5 3", "1/1001", typeof(short), typeof(byte)),
        ]
        from rounding in (Rounding[])[Rounding.HalfUp, Rounding.HalfEven, Rounding.TowardZero]
        let factors = line.Factors.Split(' ').Select(long.Parse).ToArray()
        select Of([.. factors.Select(down => string.Join(' ', factors.Select(across => down * across)))], (line.Source, line.Destination)) with { Scale = line.Scale, Rounding = rounding, Border = Border.Reflect101, Offset = rounding == Rounding.HalfEven ? -3.5 : 0 };

    private static IEnumerable<Declaration> BorderValues() =>
        from item in ((Type Source, double Value)[])
        [
            (typeof(byte), 255), (typeof(sbyte), -128), (typeof(ushort), 65535), (typeof(short), -32768), (typeof(int), int.MinValue), (typeof(int), int.MaxValue),

            // Just above the middle between two elements, where rounding to float first would land on it.
            (typeof(Half), 1.0004882812500002), (typeof(Half), 1.00048828125), (typeof(Half), 65519.99), (typeof(Half), 5e-8), (typeof(Half), -1e-9),
            (typeof(float), 16777217.000000002), (typeof(float), 16777217), (typeof(float), 0.1), (typeof(float), 1e-46), (typeof(float), 3.4028235677973362e38),
            (typeof(double), 1e300), (typeof(double), double.Epsilon), (typeof(double), -0.1),
        ]
        from destination in (Type[])[typeof(int), typeof(double)]
        select Of(["1 2", "-3 4"], (item.Source, destination)) with { Border = Border.Constant, BorderValue = item.Value };

    private static Declaration Of(IReadOnlyList<string> rows, (Type Source, Type Destination) types) =>
        new() { Rows = rows, Source = types.Source, Destination = types.Destination };

    private static IEnumerable<(Type Source, Type Destination)> Pairs(params Type[] types) =>
        from source in types
        from destination in types
        select (source, destination);

    private static IReadOnlyList<string> Square(int size, string weight) =>
        [.. Enumerable.Repeat(string.Join(' ', Enumerable.Repeat(weight, size)), size)];
}
