extern alias generator;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Model;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>How many outputs a body computes at once, when taps are unrolled, and where weights are kept.</summary>
public sealed class TilePlannerTests
{
    [Fact]
    public void RowsOfATileShareTheirLoads()
    {
        TileShape shape = Plan(Dense(5, 5)).Wide;
        Assert.InRange(shape.Rows, 2, 8);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(64)]
    public void OneRowHasNothingToShare(int columns) => Assert.Equal(1, Plan(Ones(1, columns)).Wide.Rows);

    [Theory]
    [InlineData(3, 3, TapOrder.Unrolled)]
    [InlineData(9, 9, TapOrder.RowLoop)]
    [InlineData(1, 64, TapOrder.Unrolled)]
    [InlineData(1, 300, TapOrder.TapLoop)]
    public void TheBudgetDecidesWhatIsUnrolled(int rows, int columns, object order) => Assert.Equal((TapOrder)order, Plan(Dense(rows, columns)).Order);

    [Fact]
    public void FloatsWithZerosDoNotLoopOverRows() =>
        Assert.Equal(TapOrder.TapLoop, Plan(Specs.Create(ElementType.Single, ElementType.Single, [.. Enumerable.Range(1, 15).Select(static row => string.Join(' ', Enumerable.Range(0, 15).Select(column => column == row ? 0 : (row * column % 7) + 1)))])).Order);

    [Fact]
    public void ARankOneKernelIsSeparable()
    {
        Assert.Equal(Strategy.Separable, Plan(Specs.Create(ElementType.Single, ElementType.Single, "1 4 6 4 1", "4 16 24 16 4", "6 24 36 24 6", "4 16 24 16 4", "1 4 6 4 1")).Strategy);
        Assert.Equal(Strategy.Direct, Plan(Dense(5, 5)).Strategy);
    }

    [Fact]
    public void SmallWeightsOfBytesAreDotProducts()
    {
        string[] rows = ["1 2 3 4 5", "4 5 6 7 8", "7 8 9 1 2", "3 4 5 6 7", "3 -4 -5 6 7"];
        Assert.Equal(Strategy.Dot, Plan(Specs.Create(ElementType.Byte, ElementType.Int16, rows)).Strategy);
        Assert.Equal(Strategy.Direct, Plan(Specs.Create(ElementType.Byte, ElementType.Int32, rows)).Strategy);
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

    /// <summary>Weights that are neither zero nor the products of rows and columns.</summary>
    private static KernelSpec Dense(int rows, int columns) => Specs.Create(
        ElementType.Single,
        ElementType.Single,
        [.. Enumerable.Range(1, rows).Select(row => string.Join(' ', Enumerable.Range(1, columns).Select(column => ((row * column * column) + row) % 11 + 1)))]);

    private static KernelSpec Ones(int rows, int columns) =>
        Specs.Create(ElementType.Single, ElementType.Single, [.. Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("1", columns)), rows)]);

    private static KernelSpec Numbered(int distinct) =>
        Specs.Create(ElementType.Single, ElementType.Single, string.Join(' ', Enumerable.Range(2, distinct)));
}
