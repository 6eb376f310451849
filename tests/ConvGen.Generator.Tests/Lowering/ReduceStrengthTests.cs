extern alias generator;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Model;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>Multiplications give way to what is cheaper, and the first tap is not added to a zero.</summary>
public sealed class ReduceStrengthTests
{
    [Fact]
    public void SobelOnBytesNeedsNoMultiplication()
    {
        Passes sobel = new Passes(Passes.Sobel).DropZeroTaps();
        Assert.Equal(6, sobel.Operations.Multiplies);

        // The first tap is -1: negated, not subtracted from a zero. Two shifts are the weights ±2.
        Assert.Equal(new Operations(Loads: 6, Adds: 5, Shifts: 2, Others: 2, Stores: 1), sobel.ReduceStrength().Operations);
    }

    [Fact]
    public void SobelOnFloatsKeepsItsTwos()
    {
        KernelSpec spec = Specs.Create(ElementType.Single, ElementType.Single, "-1 0 1", "-2 0 2", "-1 0 1");
        Assert.Equal(new Operations(Loads: 6, Constants: 2, Multiplies: 2, Adds: 3, Others: 2, Stores: 1), new Passes(spec).DropZeroTaps().ReduceStrength().Operations);
    }

    [Fact]
    public void TheLaplacianStartsWithItsFirstTap()
    {
        Passes laplacian = new Passes(Passes.Laplacian).DropZeroTaps().ReduceStrength();
        Assert.Equal(new Operations(Loads: 5, Adds: 4, Shifts: 1, Others: 1, Stores: 1), laplacian.Operations);
        Value top = Assert.Single(laplacian.Tile.Body.OfType<Instruction.Load>(), static load => load.Row == 0).Result;
        Assert.Equal(top, Assert.Single(laplacian.Tile.Body.OfType<Instruction.Binary>(), binary => binary.Left == top).Left);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("64")]
    [InlineData("-64")]
    public void OneTapOfAPowerOfTwoIsNoMultiplication(string weight) =>
        Assert.Equal(0, new Passes(Specs.Create(ElementType.Byte, ElementType.Int16, weight)).ReduceStrength().Operations.Multiplies);

    [Fact]
    public void OtherWeightsStayMultiplications()
    {
        Passes threes = new Passes(Specs.Create(ElementType.Byte, ElementType.Int16, "3 5 -7")).ReduceStrength();
        Assert.Equal(new Operations(Loads: 3, Constants: 3, Multiplies: 3, Others: 1, Stores: 1), threes.Operations);

        // The first has nothing to be added to.
        Assert.Equal(BinaryOperation.Multiply, Assert.Single(threes.Tile.Body.OfType<Instruction.Binary>()).Operation);
    }

    [Fact]
    public void AStartThatIsNotZeroIsAddedTo()
    {
        KernelSpec spec = Specs.Create(ElementType.Byte, ElementType.Int16, "1 2").With(static options => options with { Offset = 5 });
        Assert.Equal(new Operations(Loads: 2, Constants: 1, Adds: 2, Shifts: 1, Others: 1, Stores: 1), new Passes(spec).ReduceStrength().Operations);
    }
}
