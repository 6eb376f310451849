extern alias generator;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>A weight of zero costs nothing and reads nothing.</summary>
public sealed class DropZeroTapsTests
{
    [Fact]
    public void SobelLosesAThirdOfItsTaps()
    {
        Passes sobel = new(Passes.Sobel);
        Assert.Equal(new Operations(Loads: 9, Constants: 10, Multiplies: 9, Others: 1, Stores: 1), sobel.Operations);
        Assert.Equal(new Operations(Loads: 6, Constants: 7, Multiplies: 6, Others: 1, Stores: 1), sobel.DropZeroTaps().Operations);
    }

    [Fact]
    public void TheLaplacianLosesItsCorners() =>
        Assert.Equal(
            [(0, 1), (1, 0), (1, 1), (1, 2), (2, 1)],
            new Passes(Passes.Laplacian).DropZeroTaps().Tile.Body.OfType<Instruction.Load>().Select(static load => (load.Row, load.Column)));

    [Fact]
    public void FloatsToo() =>
        // x · 0 is not 0 for a NaN or an infinity: that it is not read is part of the law, not a saving.
        Assert.Equal(
            [(0, 0), (0, 2)],
            new Passes(Specs.Create(ElementType.Single, ElementType.Single, "0.5 0 -0.5")).DropZeroTaps().Tile.Body.OfType<Instruction.Load>().Select(static load => (load.Row, load.Column)));

    [Fact]
    public void NothingIsLeftOfAKernelOfZeros() =>
        Assert.Equal(new Operations(Constants: 1, Others: 1, Stores: 1), new Passes(Specs.Create(ElementType.Byte, ElementType.Byte, "0 0", "0 0")).DropZeroTaps().Operations);

    [Fact]
    public void ATableHasNoZeros()
    {
        Passes cross = new(Specs.Create(ElementType.Byte, ElementType.Int16, "0 1 0", "1 1 1", "0 1 0"));
        Assert.Equal([(0, 1), (1, 0), (1, 1), (1, 2), (2, 1)], DropZeroTaps.FromTable(cross.Plan.Taps).Select(static tap => (tap.Row, tap.Column)));
    }
}
