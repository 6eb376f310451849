extern alias generator;
using System;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using ConvGen.Generator.Tests.Lowering;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>What repeats in a kernel of integers, and what a body saves by it.</summary>
public sealed class TapSymmetryTests
{
    [Fact]
    public void RowsAndColumnsRepeatTheFirstThatIsAlike()
    {
        TapSymmetry symmetry = Find(LaneType.Int32, "10 20 -10", "30 40 -30", "-10 -20 10")!;
        Assert.Equal<Repetition>([new(0, 1), new(1, 1), new(0, -1)], symmetry.Rows);
        Assert.Equal<Repetition>([new(0, 1), new(1, 1), new(0, -1)], symmetry.Columns);
        Assert.Equal<int>([0, 1], symmetry.FirstColumns);
        Assert.Equal([0, 2], symmetry.Like(0));
    }

    [Theory]
    [InlineData("1 2 3", "4 5 6")]
    [InlineData("1 2 3", "0 0 0")]
    [InlineData("3 0 0", "5 0 0")]
    [InlineData("1 1 1", "1 1 1")]
    [InlineData("0 1 0", "1 -4 1", "0 1 0")]
    [InlineData("3 5 3 7 9 11")]
    public void FewMultiplicationsAreSaved(params string[] rows) => Assert.Null(Find(LaneType.Int32, rows));

    [Theory]
    [InlineData(LaneType.Single)]
    [InlineData(LaneType.Double)]
    [InlineData(LaneType.Int16)]
    public void LanesThatGainNothingHaveNone(object lanes) => Assert.Null(Find((LaneType)lanes, "10 20 10", "20 40 20"));

    /// <summary>Two of three columns are different, and where rows of outputs see a row of the source under equal rows of weights, they share its products.</summary>
    [Theory]
    [InlineData(TapOrder.Unrolled, 1, 6)]
    [InlineData(TapOrder.Unrolled, 3, 16)]
    [InlineData(TapOrder.Rolling, 1, 4)]
    public void EqualTapsAreMultipliedOnce(object order, int tileRows, int products)
    {
        string[] rows = ["1000 2000 1000", "3000 5000 3000", "1000 2000 1000"];
        Assert.Equal(products, Multiplications(rows, (TapOrder)order, tileRows, hasSymmetry: true));
        Assert.Equal(9 * tileRows, Multiplications(rows, (TapOrder)order, tileRows, hasSymmetry: false));
    }

    [Fact]
    public void AGaussianOfBytesIsPlannedWithIt()
    {
        BodyPlan body = Planner.Plan(Specs.Create(ElementType.Byte, ElementType.Byte, Gaussian()).Analyze()).Wide;
        Assert.Equal((TapOrder.Rolling, Strategy.Direct), (body.Order, body.Strategy));
        Assert.Equal(4, body.Symmetry!.FirstColumns.Length);
    }

    /// <summary>Weights that are fixed-point numbers of their own: no product of a row and a column.</summary>
    private static string[] Gaussian()
    {
        double[] factors = [.. Enumerable.Range(-3, 7).Select(static x => Math.Exp(-x * x / 2.0))];
        double sum = factors.Sum() * factors.Sum();
        return [.. factors.Select(down => string.Join(' ', factors.Select(across => (down * across / sum).ToString("F17", System.Globalization.CultureInfo.InvariantCulture))))];
    }

    private static int Multiplications(string[] rows, TapOrder order, int tileRows, bool hasSymmetry)
    {
        ConvolutionPlan plan = Planner.Plan(Specs.Create(ElementType.Byte, ElementType.Int32, rows).Analyze());
        BodyPlan body = new(order, Strategy.Direct, new TileShape(tileRows, 1), Literals: 0, Registers: 0) { Symmetry = hasSymmetry ? Find(LaneType.Int32, rows) : null };
        ValueFactory values = new();
        return Operations.Of(ReduceStrength.Run(ExpandTaps.Expand(plan, body, values), values)).Multiplies;
    }

    private static TapSymmetry? Find(LaneType lanes, params string[] rows)
    {
        ImmutableArray<TableTap> taps = [.. rows.SelectMany(static (row, y) => row.Split(' ').Select((weight, x) => new TableTap(y, x, int.Parse(weight, System.Globalization.CultureInfo.InvariantCulture))))];
        return TapSymmetry.TryFind(lanes, taps, rows.Length, taps.Length / rows.Length);
    }
}
