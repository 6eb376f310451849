extern alias generator;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>Integer multiples of one element are made once, whatever their sign; multiply-adds of floats stay one instruction.</summary>
public sealed class ShareProductsTests
{
    private static readonly string[] Rows = ["3 0 -3", "-5 0 5", "3 0 -3"];

    [Fact]
    public void RowsOfAKernelShareTheirMultiples()
    {
        // Two columns, and in each the multiples 3 and 5 of an element serve three rows of the kernel; a sum that begins with one adds nothing.
        Passes integers = new Passes(Specs.Create(ElementType.Byte, ElementType.Int32, Rows), order: TapOrder.Rolling).DropZeroTaps().ReduceStrength().ShareValues();
        Assert.Equal((6, 0), (integers.Operations.Multiplies, integers.Operations.Adds));
        integers.ShareProducts();
        Assert.Equal((4, 3), (integers.Operations.Multiplies, integers.Operations.Adds));
    }

    [Fact]
    public void FloatsAreLeftAlone()
    {
        Passes floats = new Passes(Specs.Create(ElementType.Single, ElementType.Single, Rows), order: TapOrder.Rolling).DropZeroTaps().ReduceStrength().ShareValues();
        Operations before = floats.Operations;
        Assert.Equal(before, floats.ShareProducts().Operations);
    }
}
