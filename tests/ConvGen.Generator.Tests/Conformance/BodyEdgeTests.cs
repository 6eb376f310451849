extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Images so wide that their sides are computed by bodies that extend what they read: every border, every way to load elements,
/// windows that reach to one side only. Between pages that fault, every output agrees with the reference.
/// </summary>
public class BodyEdgeTests
{
    private static readonly (Type Source, Type Destination)[] Types =
    [
        (typeof(byte), typeof(byte)), (typeof(byte), typeof(short)), (typeof(byte), typeof(float)), (typeof(sbyte), typeof(short)), (typeof(sbyte), typeof(float)),
        (typeof(short), typeof(short)), (typeof(short), typeof(int)), (typeof(ushort), typeof(ushort)), (typeof(Half), typeof(float)), (typeof(int), typeof(float)),
        (typeof(float), typeof(float)), (typeof(float), typeof(byte)), (typeof(double), typeof(double)),
    ];

    private static readonly (int Rows, int Columns, int? AnchorX)[] Shapes =
    [
        (3, 3, null), (5, 5, null), (2, 2, 0), (3, 4, 3), (1, 7, null), (7, 5, 0), (9, 8, 7), (4, 1, null),
    ];

    private static readonly IReadOnlyList<Subject> Subjects = Subject.Compile(
    [
        .. from type in Types.Index()
           from shape in Shapes.Index()
           let number = type.Index + shape.Index
           select new Declaration
           {
               Rows = KernelShapes.Generate(shape.Item.Rows, shape.Item.Columns, (y, x) => ((((y * 5) + (x * 3) + number) * 7) % 13) - 4),
               Scale = "1/16",
               Source = type.Item.Source,
               Destination = type.Item.Destination,
               Border = (Border)(1 + (number % (Enum.GetValues<Border>().Length - 1))),
               BorderValue = number % 3,
               AnchorX = shape.Item.AnchorX,
           },
        // Those that are packed or separable, with every border.
        .. from border in Enum.GetValues<Border>().Where(static border => border != Border.Valid)
           from rows in (string[][])[["1 2 1", "2 4 2", "1 2 1"], ["1 1 1 1 1", "1 1 1 1 1", "1 1 1 1 1"], ["-1 0 1", "-2 0 2", "-1 0 1"]]
           from types in ((Type, Type)[])[(typeof(byte), typeof(byte)), (typeof(byte), typeof(short)), (typeof(float), typeof(float))]
           select new Declaration { Rows = rows, Scale = "1/9", Source = types.Item1, Destination = types.Item2, Border = border, BorderValue = 7 },
    ]);

    [Fact]
    public void SidesAgreeWithTheReference() =>
        PartAgainstWhole.Run(Subjects, static (_, index) => [(13 + (index % 3), 512 + (index % 67)), (105, 390 + (index % 5))]);
}
