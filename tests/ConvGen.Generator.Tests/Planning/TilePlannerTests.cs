extern alias generator;
using System.Linq;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Model;
using generator::ConvGen.Generator.Planning;
using ConvGen.Generator.Tests.Analysis;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>How many outputs a body computes at once, when taps are unrolled, and where weights are kept.</summary>
public sealed class TilePlannerTests
{
    [Theory]
    [InlineData(3, 3)]
    [InlineData(1, 9)]
    [InlineData(9, 1)]
    public void FewTapsTakeOneRow(int rows, int columns) => Assert.Equal(1, Plan(Ones(rows, columns)).Wide.Rows);

    [Fact]
    public void MoreTapsShareTheirRows()
    {
        TileShape shape = Plan(Ones(5, 5)).Wide;
        Assert.InRange(shape.Rows, 2, 4);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(64)]
    public void OneRowHasNothingToShare(int columns) => Assert.Equal(1, Plan(Ones(1, columns)).Wide.Rows);

    [Fact]
    public void SixtyFourTapsAreUnrolledAndSixtyFiveAreALoop()
    {
        Assert.Equal(TapOrder.Unrolled, Plan(Ones(8, 8)).Order);
        Assert.Equal(TapOrder.Looped, Plan(Ones(5, 13)).Order);
        Assert.Equal(new TileShape(1, 8), Plan(Ones(5, 13)).Wide);
    }

    [Fact]
    public void ZerosDoNotCount() =>
        Assert.Equal(TapOrder.Unrolled, Plan(Specs.Create(ElementType.Single, ElementType.Single, [.. Enumerable.Repeat("1 0 0 0 0 0 0 0 0 0 0 0 1", 13)])).Order);

    [Fact]
    public void TwelveMultipliersAreLiteralsAndThirteenAreATable()
    {
        Assert.False(Plan(Numbered(12)).WeightsFromTable);
        Assert.True(Plan(Numbered(13)).WeightsFromTable);
    }

    [Fact]
    public void OnesAndRepeatedWeightsNeedNoRegister() =>
        Assert.False(Plan(Specs.Create(ElementType.Single, ElementType.Single, "1 -1 0 2 3 4 5 6 7 8 9 10 11 12 13 13 12 2")).WeightsFromTable);

    [Fact]
    public void AnyKernelFitsSixteenRegisters() =>
        Assert.All(Enumerable.Range(1, 8), static size => Assert.InRange(Plan(Ones(size, size)).Wide is { } shape ? shape.Rows * shape.Vectors : 0, 1, 12));

    private static ConvolutionPlan Plan(KernelSpec spec) => Planner.Plan(spec.Analyze());

    private static KernelSpec Ones(int rows, int columns) =>
        Specs.Create(ElementType.Single, ElementType.Single, [.. Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("1", columns)), rows)]);

    private static KernelSpec Numbered(int distinct) =>
        Specs.Create(ElementType.Single, ElementType.Single, string.Join(' ', Enumerable.Range(2, distinct)));
}
