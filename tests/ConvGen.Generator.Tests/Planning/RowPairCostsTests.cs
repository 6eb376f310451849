extern alias generator;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Tests.Lowering;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>A column over rows of 16 bits, two rows at a time: what that costs, and what it saves.</summary>
public sealed class RowPairCostsTests
{
    [Theory]
    [InlineData("1 6 15 20 15 6 1", 1)]
    [InlineData("1 6 15 20 15 6 1", 4)]
    [InlineData("1 8 28 56 70 56 28 8 1", 6)]
    [InlineData("3 0 0 -5", 2)]
    [InlineData("7 -9", 3)]
    public void TheCostsAreThoseOfTheBody(string weights, int rows)
    {
        SumPlan sum = Column(weights);
        Tile tile = ShareValues.Run(ReduceStrength.Run(DropZeroTaps.Run(Expand(sum, Strategy.RowPairs, rows)), new ValueFactory()));
        Instruction[] body = [.. tile.Body];
        int dots = body.Count(static instruction => instruction is Instruction.DotRows or Instruction.Binary { Operation: BinaryOperation.DotRows });
        Assert.Equal(sum.Costs.RowPairs!.Of(rows).Adds, dots);
        Assert.Equal(sum.Costs.RowPairs.Calls(rows), dots + body.Count(static instruction => instruction is Instruction.LoadRows));
        // A single row of outputs begins no pair with its second weight.
        int multipliers = body.SelectMany(WeightsOf).Distinct().Count();
        Assert.True(rows == 1 || multipliers == sum.Costs.DistinctMultipliers(TapOrder.Unrolled, Strategy.RowPairs), $"{multipliers} multipliers");
    }

    /// <summary>Half as many products, and rows that several outputs share are put side by side once.</summary>
    [Fact]
    public void TwoRowsTakeOneMultiplication()
    {
        SumPlan sum = Column("3 5 7 9 11 13 17 19");
        Operations one = Operations.Of(Expand(sum, Strategy.Direct, 8));
        Tile pairs = Expand(sum, Strategy.RowPairs, 8);
        // Sixteen products of 32 bits for the columns of one vector of 16-bit elements, against two phases of four or five pairs.
        Assert.Equal(8 * 8, one.Multiplies);
        Assert.Equal(2 * ((4 * 4) + (4 * 5)), pairs.Body.OfType<Instruction.DotRows>().Count());
        Assert.Equal(2 * 8, pairs.Body.OfType<Instruction.LoadRows>().Count());
    }

    [Theory]
    [InlineData("1 2 1", true, true)]
    [InlineData("32767 -32768", true, true)]
    [InlineData("1 2 1", false, false)]
    [InlineData("40000 1", true, false)]
    public void WeightsAndElementsHaveSixteenBits(string weights, bool isSigned, bool isPossible) =>
        Assert.Equal(isPossible, Column(weights, isSigned ? ElementType.Int16 : ElementType.UInt16).Costs.RowPairs is not null);

    private static Value[] WeightsOf(Instruction instruction) => instruction switch
    {
        Instruction.DotRows dot => [dot.Weights],
        Instruction.Binary { Operation: BinaryOperation.DotRows } dot => [dot.Right],
        _ => [],
    };

    private static Tile Expand(SumPlan sum, Strategy strategy, int rows)
    {
        BodyPlan body = new(TapOrder.Unrolled, strategy, new TileShape(rows, 1), Literals: 0, Registers: 0);
        return ExpandTaps.Expand(sum.Plan(new TilePlan(body, body), []), body, new ValueFactory());
    }

    private static SumPlan Column(string weights, ElementType source = ElementType.Int16) =>
        new(Analysis.Specs.Analyze(Analysis.Specs.Create(source, ElementType.Int32, weights.Split(' '))));
}
