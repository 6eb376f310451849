extern alias generator;
using System.Linq;
using generator::ConvGen.Generator.Lowering;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>What occurs several times is computed once.</summary>
public sealed class ShareValuesTests
{
    [Fact]
    public void EqualElementsAreLoadedOnce()
    {
        // As the kernels of a bank read them, and the phases of a sum along a row.
        Value[] x = [.. Enumerable.Range(0, 4).Select(static id => new Value(id, LaneType.Int16, "x"))];
        Value[] sums = [.. Enumerable.Range(4, 2).Select(static id => new Value(id, LaneType.Int16, "sum"))];
        Tile tile = ShareValues.Run(new Tile(1, 1,
        [
            new Instruction.Load(x[0], Row: 0, Column: 0, Vector: 0),
            new Instruction.Load(x[1], Row: 0, Column: 1, Vector: 0),
            new Instruction.Binary(sums[0], BinaryOperation.Add, x[0], x[1]),
            new Instruction.Load(x[2], Row: 0, Column: 1, Vector: 0),
            new Instruction.Load(x[3], Row: 1, Column: 1, Vector: 0),
            new Instruction.Binary(sums[1], BinaryOperation.Add, x[2], x[3]),
            new Instruction.Store(sums[0], Output: 0, Row: 0, Vector: 0),
            new Instruction.Store(sums[1], Output: 1, Row: 0, Vector: 0),
        ]));
        Assert.Equal(3, Operations.Of(tile).Loads);
        Assert.Contains(new Instruction.Binary(sums[1], BinaryOperation.Add, x[1], x[3]), tile.Body);
    }

    [Fact]
    public void EqualConstantsAreOne()
    {
        // 1, 4, 6, 16, 24 and 36, and half the divisor to start with.
        Passes gaussian = new Passes(Passes.Gaussian, rows: 4).DropZeroTaps();
        Assert.Equal(104, gaussian.Operations.Constants);
        Assert.Equal(7, gaussian.ShareValues().Operations.Constants);
    }

    [Fact]
    public void EqualShiftsOfOneElementAreOne()
    {
        // Second and fourth row of the kernel have the same powers of two, and in two rows of the source both lie on one element.
        Passes gaussian = new Passes(Passes.Gaussian, rows: 4).DropZeroTaps().ReduceStrength();
        Assert.Equal(48, gaussian.Operations.Shifts);
        Assert.Equal(40, gaussian.ShareValues().Operations.Shifts);
    }

    [Fact]
    public void DifferentVectorsAreDifferentElements()
    {
        Passes sobel = new Passes(Passes.Sobel, vectors: 4).DropZeroTaps().ShareValues();
        Assert.Equal(24, sobel.Operations.Loads);
    }

    [Fact]
    public void SumsAreNeverShared()
    {
        Passes gaussian = new(Passes.Gaussian, rows: 2, vectors: 2);
        int before = gaussian.Operations.Multiplies;
        Assert.Equal(before, gaussian.ShareValues().Operations.Multiplies);
        Assert.Equal(4, gaussian.Tile.Body.OfType<Instruction.Store>().Select(static store => store.Operand).Distinct().Count());
    }
}
