extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Separable kernels that go through lines of memory, over images that end in the middle of tiles and bands: between pages that
/// fault, every output agrees with the reference, and with the same output of an image too small for the passes to the bit.
/// </summary>
public class PassTests
{
    private static readonly IReadOnlyList<Subject> Subjects = Subject.Compile(
    [
        .. from size in ((int Rows, int Columns)[])[(13, 11), (15, 4), (14, 23), (25, 25)]
           from types in ((Type, Type)[])[(typeof(float), typeof(float)), (typeof(double), typeof(double)), (typeof(byte), typeof(float)), (typeof(Half), typeof(byte))]
           let number = size.Rows + size.Columns + (types.Item1 == typeof(double) ? 1 : 0)
           select new Declaration
           {
               // A zero among the factors of a row.
               Rows = KernelShapes.Generate(size.Rows, size.Columns, static (y, x) => ((y % 4) + 1) * ((x % 5) - 1)),
               Scale = "1/99",
               Source = types.Item1,
               Destination = types.Item2,
               Border = (Border)(number % Enum.GetValues<Border>().Length),
           },
    ]);

    /// <summary>Products of a row and itself: lines of 16 bits, as they are and moved, of 32 bits, and of floats; rows of a window and outputs that fill bands and a row or a few more.</summary>
    private static readonly IReadOnlyList<Subject> Integers = Subject.Compile(
    [
        .. from kernel in ((string Factors, string Scale, Type Source, Type Destination)[])
           [
               ("2 7 14 18 14 7 2", "1/4096", typeof(byte), typeof(byte)), ("1 8 28 56 70 56 28 8 1", "1/65536", typeof(byte), typeof(byte)),
               ("1 8 28 56 -70 56 28 8 2", "1/7", typeof(byte), typeof(short)),
               ("9304 36797 113343 271897 507970 739091 837500 739091 507970 271897 113343 36797 9304", "1/17592186044416", typeof(byte), typeof(byte)),
               ("1 14 91 364 1001 2002 3003 3432 3003 2002 1001 364 91 14 1", "1/268435456", typeof(ushort), typeof(ushort)),
               ("1 12 66 220 495 792 924 792 495 220 66 12 1", "1/16777216", typeof(float), typeof(float)),
           ]
           from border in (Border[])[Border.Valid, Border.Reflect101]
           let factors = kernel.Factors.Split(' ').Select(long.Parse).ToArray()
           select new Declaration
           {
               Rows = [.. factors.Select(down => string.Join(' ', factors.Select(across => down * across)))],
               Scale = kernel.Scale,
               Source = kernel.Source,
               Destination = kernel.Destination,
               Border = border,
           },
    ]);

    [Fact]
    public void PassesAgreeWithTheReference() =>
        PartAgainstWhole.Run(Subjects, static (_, index) => [(8, 64), (9 + (index % 7), 131), (106, 70 + index)]);

    /// <summary>Heights behind which a band of 96, 128, 192 or 224 rows of outputs leaves less than a tile.</summary>
    [Fact]
    public void PassesOfIntegersAgreeWithTheReference() =>
        PartAgainstWhole.Run(Integers, static (_, index) => [.. from height in (int[])[97, 103, 129, 137, 193, 205, 225, 239] select (height, 300 + index)]);
}
