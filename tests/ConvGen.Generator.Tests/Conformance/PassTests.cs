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

    [Fact]
    public void PassesAgreeWithTheReference() =>
        PartAgainstWhole.Run(Subjects, static (_, index) => [(8, 64), (9 + (index % 7), 131), (106, 70 + index)]);
}
