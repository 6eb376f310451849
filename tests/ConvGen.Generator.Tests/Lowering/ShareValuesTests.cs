extern alias generator;
using System.Linq;
using generator::ConvGen.Generator.Lowering;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>What occurs several times is computed once.</summary>
public sealed class ShareValuesTests
{
    [Fact]
    public void RowsThatWindowsHaveInCommonAreLoadedOnce()
    {
        // Four outputs below one another see 4 × 25 elements, 8 × 5 of them different.
        Passes gaussian = new Passes(Passes.Gaussian, rows: 4).DropZeroTaps();
        Assert.Equal(100, gaussian.Operations.Loads);
        Assert.Equal(40, gaussian.ShareValues().Operations.Loads);
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
