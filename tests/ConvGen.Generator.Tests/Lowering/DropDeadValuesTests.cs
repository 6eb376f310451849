extern alias generator;
using System.Linq;
using generator::ConvGen.Generator.Lowering;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>What no store depends on is not computed.</summary>
public sealed class DropDeadValuesTests
{
    [Fact]
    public void AnUnusedChainGoesAsAWhole()
    {
        Value used = new(0, LaneType.Single, "used");
        Value loaded = new(1, LaneType.Single, "loaded");
        Value negated = new(2, LaneType.Single, "negated");
        Tile tile = new(1, 1,
        [
            new Instruction.Load(used, 0, 0, 0),
            new Instruction.Load(loaded, 0, 1, 0),
            new Instruction.Unary(negated, UnaryOperation.Negate, loaded),
            new Instruction.Store(used, Output: 0, Row: 0, Vector: 0),
        ]);
        Assert.Equal([tile.Body[0], tile.Body[3]], DropDeadValues.Run(tile).Body.AsEnumerable());
    }

    [Fact]
    public void ALiveBodyStaysAsItIs()
    {
        Passes sobel = new Passes(Passes.Sobel, rows: 2, vectors: 2).DropZeroTaps().ReduceStrength().LowerFinish().ShareValues().DropDeadValues();
        Assert.Equal(sobel.Tile.Body.AsEnumerable(), DropDeadValues.Run(sobel.Tile).Body);
    }

    [Fact]
    public void ConstantsThatBecameShiftsAreGone()
    {
        Passes sobel = new Passes(Passes.Sobel).DropZeroTaps();
        Assert.Equal(7, sobel.Operations.Constants);
        Assert.Equal(0, sobel.ReduceStrength().Operations.Constants);
    }
}
