extern alias library;
using System;
using System.Globalization;
using System.Linq;
using ConvGen.Generator.Tests.Conformance;
using CsCheck;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>Random declarations without a border: any types, sizes, weights, scales, offsets, roundings.</summary>
internal static class RandomDeclarations
{
    private static readonly Gen<string> Integer = Gen.Frequency(
        (6, Gen.Int[-9, 9]),
        (2, Gen.Int[-300, 300]),
        (1, Gen.Int[-70_000, 70_000]),
        (1, Gen.Int)).Select(static number => number.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> PowerOfTwo = Gen.Select(Gen.Int[0, 40], Gen.Bool)
        .Select(static (exponent, isNegative) => string.Create(CultureInfo.InvariantCulture, $"{(isNegative ? "-" : string.Empty)}{1L << exponent}"));

    private static readonly Gen<string> Fraction = Gen.Select(Gen.Int[-50, 50], Gen.Int[1, 400])
        .Select(static (numerator, denominator) => string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}"));

    private static readonly Gen<string> Decimal = Gen.Double[-2, 2].Select(static number => number.ToString("G17", CultureInfo.InvariantCulture));

    private static readonly Gen<string> Extreme = Gen.Select(Gen.Int[1, 9], Gen.Int[-30, 30])
        .Select(static (digit, exponent) => string.Create(CultureInfo.InvariantCulture, $"{digit}e{exponent}"));

    private static readonly Gen<string> Zero = Gen.Const("0");

    // A kernel is mostly of one kind: one weight of 17 digits makes fixed-point numbers of all others.
    private static readonly Gen<Gen<string>> Weight = Gen.Frequency(
        (6, Gen.Const(Gen.Frequency((3, Integer), (1, Zero)))),
        (2, Gen.Const(Gen.Frequency((2, PowerOfTwo), (1, Integer), (1, Zero)))),
        (2, Gen.Const(Gen.Frequency((3, Fraction), (1, Zero)))),
        (2, Gen.Const(Gen.Frequency((3, Decimal), (1, Zero)))),
        (1, Gen.Const(Gen.Frequency((2, Extreme), (1, Integer)))));

    private static readonly Gen<(int Rows, int Columns)> Size = Gen.Frequency(
        (8, Gen.Select(Gen.Int[1, 4], Gen.Int[1, 5])),
        (1, Gen.Select(Gen.Int[5, 9], Gen.Int[1, 3])),
        (1, Gen.Select(Gen.Int[8, 9], Gen.Int[8, 9])));

    private static readonly Gen<string[]> AnyRows = Gen.Select(Size, Weight)
        .SelectMany(static (size, weight) => weight.Array[size.Columns].Select(static row => string.Join(' ', row)).Array[size.Rows]);

    // A column times a row, zeros in both.
    private static readonly Gen<string[]> SeparableRows = Gen.Select(Gen.Int[-4, 9].Array[2, 11], Gen.Int[-9, 9].Array[1, 11])
        .Select(static (column, row) => column.Select(down => string.Join(' ', row.Select(across => down * across))).ToArray());

    // Dense and small, in every size up to what is unrolled and beyond.
    private static readonly Gen<string[]> DenseRows = Gen.Select(Gen.Int[2, 12], Gen.Int[2, 12], Gen.Int[1, 127])
        .SelectMany(static (rows, columns, largest) => Gen.Int[-largest, largest].Array[columns].Select(static row => string.Join(' ', row)).Array[rows]);

    // A quarter and its reflections, with the same sign or the opposite one.
    private static readonly Gen<string[]> SymmetricRows = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Bool, Gen.Bool)
        .SelectMany(static (rows, columns, isOddDown, isOddAcross) => Gen.Int[-40_000, 40_000].Array[columns].Array[rows].Select(quarter => Reflect(
            [.. quarter.Select(row => Reflect(row, number => isOddAcross ? -number : number))], row => [.. row.Select(number => isOddDown ? -number : number)]).Select(static row => string.Join(' ', row)).ToArray()));

    private static readonly Gen<string[]> Rows = Gen.Frequency((4, AnyRows), (2, SeparableRows), (1, DenseRows), (1, SymmetricRows));

    private static readonly Gen<string> Scale = Gen.Frequency(
        (4, Gen.Const("1")),
        (3, Gen.Int[2, 300].Select(static divisor => string.Create(CultureInfo.InvariantCulture, $"1/{divisor}"))),
        (1, Gen.Int[1, 40].Select(static power => string.Create(CultureInfo.InvariantCulture, $"1/{1L << power}"))),
        (1, Gen.Int[301, int.MaxValue].Select(static divisor => string.Create(CultureInfo.InvariantCulture, $"1/{divisor}"))),
        (1, Fraction.Where(static fraction => fraction[0] != '0')));

    private static readonly Gen<double> Offset = Gen.Frequency(
        (3, Gen.Const(0.0)),
        (3, Gen.Int[-2000, 2000].Select(static number => number / 8.0)),
        (1, Gen.Int[-33_000, 33_000].Select(static number => (double)number)),
        (1, Gen.Double[-1e10, 1e10]));

    /// <summary>Declarations of integer sources and destinations.</summary>
    public static Gen<Declaration> Integers { get; } = Create([.. Elements.Integers], [.. Elements.Integers]);

    /// <summary>Declarations with a floating type on at least one side.</summary>
    public static Gen<Declaration> Floats { get; } = Create([.. Elements.All], [.. Elements.All])
        .Where(static declaration => !declaration.IsExact);

    private static Gen<Declaration> Create(Type[] sources, Type[] destinations) =>
        Gen.Select(Rows, Scale, Offset, Gen.Int[0, sources.Length - 1].Select(index => sources[index]), Gen.Int[0, destinations.Length - 1].Select(index => destinations[index]), Gen.Enum<Rounding>(), Gen.Bool).Select(
            static (rows, scale, offset, source, destination, rounding, flip) => new Declaration
            {
                Rows = rows,
                Scale = scale,
                Offset = offset,
                Source = source,
                Destination = destination,
                Rounding = rounding,
                Flip = flip,
            });

    /// <summary>A line and behind it the same backwards, without the one in the middle.</summary>
    private static T[] Reflect<T>(T[] line, Func<T, T> reflect) => [.. line, .. line.Reverse().Skip(1).Select(reflect)];
}
