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
        BodyPlan wide = Plan(Dense(5, 5)).Wide;
        Assert.True(wide.Order == TapOrder.Rolling || wide.Shape.Rows > 1);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(64)]
    public void OneRowHasNothingToShare(int columns) => Assert.Equal(1, Plan(Ones(1, columns)).Wide.Shape.Rows);

    [Theory]
    [InlineData(8, 8, TapOrder.Rolling)]
    [InlineData(9, 9, TapOrder.Rolling)]
    [InlineData(30, 5, TapOrder.RowLoop)]
    [InlineData(1, 20, TapOrder.Unrolled)]
    [InlineData(1, 64, TapOrder.Rolling)]
    [InlineData(1, 300, TapOrder.TapLoop)]
    public void TheBudgetDecidesWhatIsUnrolled(int rows, int columns, object order) => Assert.Equal((TapOrder)order, Plan(Dense(rows, columns)).Wide.Order);

    [Fact]
    public void LongSignalsAreFoldedIntoRowsOfAVector() => Assert.Equal((16, 0), (Plan(Dense(1, 64)).Wide.Fold, Plan(Dense(1, 20)).Wide.Fold));

    [Fact]
    public void FloatsWithZerosDoNotLoopOverRows() =>
        Assert.Equal(TapOrder.TapLoop, Plan(Specs.Create(ElementType.Single, ElementType.Single, [.. Enumerable.Range(1, 15).Select(static row => string.Join(' ', Enumerable.Range(0, 15).Select(column => column == row ? 0 : (row * column % 7) + 1)))])).Wide.Order);

    [Fact]
    public void ARankOneKernelIsSeparable()
    {
        Assert.Equal(Strategy.Separable, Plan(Specs.Create(ElementType.Single, ElementType.Single, "1 4 6 4 1", "4 16 24 16 4", "6 24 36 24 6", "4 16 24 16 4", "1 4 6 4 1")).Wide.Strategy);
        Assert.Equal(Strategy.Direct, Plan(Dense(5, 5)).Wide.Strategy);
    }

    [Fact]
    public void SmallWeightsOfBytesAreDotProducts()
    {
        string[] rows = ["1 2 3 4 5", "4 5 6 7 8", "7 8 9 1 2", "3 4 5 6 7", "3 -4 -5 6 7"];
        Assert.Equal(Strategy.Dot, Plan(Specs.Create(ElementType.Byte, ElementType.Int16, rows)).Wide.Strategy);
        Assert.Equal(Strategy.Direct, Plan(Specs.Create(ElementType.Byte, ElementType.Int32, rows)).Wide.Strategy);
    }

    /// <summary>Sums of 32 bits are summed up in 16 as far as they fit there: all of a kernel, parts of it, or its rows.</summary>
    [Theory]
    [InlineData(7, 7, 12, Strategy.Dot, 1)]
    [InlineData(5, 5, 60, Strategy.Dot, 2)]
    [InlineData(15, 15, 9, Strategy.Dot, 1)]
    [InlineData(3, 3, 9, Strategy.Dot, 0)]
    public void SumsOfBytesBeginInHalvesOfLanes(int rows, int columns, int largest, object strategy, int batches)
    {
        string[] weights = [.. Enumerable.Range(0, rows).Select(row => string.Join(' ', Enumerable.Range(0, columns).Select(column => (((row * row * 7) + (column * 5)) % largest) + 1)))];
        BodyPlan wide = Plan(Specs.Create(ElementType.Byte, ElementType.Int16, weights) with { Scale = new Rational(1, 64) }).Wide;
        Assert.Equal(((Strategy)strategy, batches), (wide.Strategy, wide.Batches.Length));
    }

    [Fact]
    public void SumsAlongARowOfBytesAreAddedOnce()
    {
        int[] factors = [1, 6, 15, 20, 15, 6, 1];
        BodyPlan wide = Plan(Specs.Create(ElementType.Byte, ElementType.Byte, [.. factors.Select(down => string.Join(' ', factors.Select(across => down * across)))]) with { Scale = new Rational(1, 4096) }).Wide;
        Assert.Equal((Strategy.SeparableDot, 1), (wide.Strategy, wide.Batches.Length));
    }

    /// <summary>225 taps one by one would leave a wide body no room.</summary>
    [Fact]
    public void LoopsOverDifferentWeightsHaveTablesOfTheirOwn()
    {
        ConvolutionPlan plan = Plan(Specs.Create(ElementType.Byte, ElementType.Int16, [.. Enumerable.Range(1, 15).Select(static row => string.Join(' ', Enumerable.Range(1, 15).Select(column => (((row * 7) + (column * 5) + (row * column)) % 13) - 6)))]));
        Assert.Equal((TapOrder.RowLoop, Strategy.Dot), (plan.Wide.Order, plan.Wide.Strategy));
        Assert.Equal((TapOrder.RowLoop, Strategy.Direct), (plan.Narrow.Order, plan.Narrow.Strategy));
        Assert.Equal(15 * plan.Wide.Packed!.WeightsPerRow, plan.Narrow.Table);
        Assert.Equal(plan.Narrow.Table + (15 * 15), ExpandTaps.Table(plan).Length);
    }

    [Fact]
    public void ZerosDoNotCount() =>
        Assert.NotEqual(TapOrder.TapLoop, Plan(Specs.Create(ElementType.Single, ElementType.Single, [.. Enumerable.Repeat("1 0 0 0 0 0 0 0 0 0 0 0 1", 13)])).Wide.Order);

    [Fact]
    public void TwelveMultipliersAreLiteralsAndThirteenAreATable()
    {
        Assert.Equal(12, Plan(Numbered(12)).Wide.Literals);
        Assert.Equal(0, Plan(Numbered(13)).Wide.Literals);
    }

    [Fact]
    public void OnesAndRepeatedWeightsNeedNoRegister() =>
        Assert.Equal(12, Plan(Specs.Create(ElementType.Single, ElementType.Single, "1 -1 0 2 3 4 5 6 7 8 9 10 11 12 13 13 12 2")).Wide.Literals);

    [Fact]
    public void SumsFitTheRegisters() => Assert.All(Enumerable.Range(1, 12), static size =>
    {
        ConvolutionPlan plan = Plan(Ones(size, size));
        Assert.InRange(Sums(plan.Wide, size), 1, plan.Wide.Order == TapOrder.Rolling ? 24 : 12);
        Assert.InRange(Sums(plan.Narrow, size), 1, 12);
    });

    private static int Sums(BodyPlan body, int kernelRows) =>
        body.Shape.Rows * body.Shape.Vectors * (body.Order == TapOrder.Rolling ? kernelRows : 1);

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
