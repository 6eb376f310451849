using System;
using System.Linq;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Lanes;

/// <summary>Every operation gives the same bits in a lane of a vector as on its own.</summary>
public sealed class LaneEquivalenceTests
{
    [Theory]
    [MemberData(nameof(LaneWidths.Operations), MemberType = typeof(LaneWidths))]
    public void EdgeValuesGiveTheSameBits(string width, string operation) => Compare(width, operation, Operands.Edges());

    [Theory]
    [MemberData(nameof(LaneWidths.Operations), MemberType = typeof(LaneWidths))]
    public void RandomValuesGiveTheSameBits(string width, string operation) =>
        Gen.Int.Sample(seed => Compare(width, operation, Operands.Random(seed)), iter: 40, threads: 1);

    [Theory]
    [MemberData(nameof(LaneWidths.Widths), MemberType = typeof(LaneWidths))]
    public void EveryHalfWidensExactly(string width)
    {
        Half[] halves = [.. Enumerable.Range(0, 1 << 16).Select(static bits => BitConverter.UInt16BitsToHalf((ushort)bits))];
        Operands operands = Operands.Of<Half>(halves);
        LaneMachine lanes = LaneWidths.Vectors[width];
        LaneAssert.Same("Single", Array.ConvertAll(halves, static half => (float)half), lanes.Run("LoadSingle Half", operands));
        LaneAssert.Same("Double", Array.ConvertAll(halves, static half => (double)half), lanes.Run("LoadDouble Half", operands));
    }

    [Theory]
    [MemberData(nameof(LaneWidths.Widths), MemberType = typeof(LaneWidths))]
    public void SinglesAroundEveryHalfRoundToNearestEven(string width)
    {
        float[] singles = [.. Enumerable.Range(0, 1 << 16).SelectMany(AroundHalf)];
        Array expected = Array.ConvertAll(singles, static single => (Half)single);
        LaneAssert.Same("Half", expected, LaneWidths.Vectors[width].Run("Store Single to Half", Operands.Of<float>(singles)));
    }

    private static void Compare(string width, string operation, Operands operands) =>
        LaneAssert.Same(operation, LaneWidths.Scalar.Run(operation, operands), LaneWidths.Vectors[width].Run(operation, operands));

    /// <summary>A half, the point halfway to the next one, and the floats on both sides of either.</summary>
    private static float[] AroundHalf(int bits)
    {
        int exact = BitConverter.SingleToInt32Bits((float)BitConverter.UInt16BitsToHalf((ushort)bits));
        float next = (float)BitConverter.UInt16BitsToHalf((ushort)(bits + 1));
        int middle = BitConverter.SingleToInt32Bits((BitConverter.Int32BitsToSingle(exact) + next) / 2);
        return Array.ConvertAll(
            new[] { exact - 1, exact, exact + 1, middle - 1, middle, middle + 1 },
            static value => BitConverter.Int32BitsToSingle(value));
    }
}
