extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Long kernels of one row, over signals so long that they are folded into rows, and a little shorter: between pages that fault,
/// every output agrees with the reference, and with the same output of a shorter signal to the bit.
/// </summary>
public class SignalFoldTests
{
    private static readonly IReadOnlyList<Subject> Subjects = Subject.Compile(
    [
        .. from taps in (int[])[24, 33, 48, 63, 66]
           from types in ((Type, Type)[])[(typeof(float), typeof(float)), (typeof(double), typeof(double)), (typeof(byte), typeof(float)), (typeof(float), typeof(byte))]
           let number = taps + (types.Item1 == typeof(double) ? 1 : 0)
           select new Declaration
           {
               // A zero here and there, and one at the end of a row of the fold.
               Rows = KernelShapes.Generate(1, taps, (_, x) => x == 15 ? 0 : ((x * 7) % 11) - 5),
               Scale = "1/9",
               Source = types.Item1,
               Destination = types.Item2,
               Form = number % 2 == 0 ? Form.Planar : Form.Linear,
               Border = (Border)(number % Enum.GetValues<Border>().Length),
           },
    ]);

    [Fact]
    public void FoldedSignalsAgreeWithTheReference() =>
        PartAgainstWhole.Run(Subjects, static (subject, index) =>
            [.. new[] { 95, 287 + (index % 5), 400, 401 + index, 784, 1631 }.Select(outputs => (subject.Declaration.IsLinear ? 1 : 2, outputs))]);
}
