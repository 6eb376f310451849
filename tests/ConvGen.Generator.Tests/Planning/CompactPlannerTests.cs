extern alias generator;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Model;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Processors of sixteen vector registers run a body that fits them, where the one for thirty-two does not.</summary>
public sealed class CompactPlannerTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void DenseFloatsHaveABodyForSixteenRegisters(int size)
    {
        ConvolutionPlan plan = Planner.Plan(Dense(size, ElementType.Single).Analyze());
        BodyPlan compact = Assert.IsType<BodyPlan>(plan.Compact);
        Assert.InRange(compact.Order == TapOrder.Rolling ? compact.Registers : (compact.Shape.Rows * compact.Shape.Vectors) + compact.Literals, 1, 15);
        Assert.False(compact.Joins);
        Assert.Contains(plan.Decisions, static decision => decision.Subject == "On AVX2");
    }

    /// <summary>Few sums, and integers that read their weights where they are used: one body is as good everywhere.</summary>
    [Theory]
    [InlineData("-1 -1 -1", "-1 8 -1", "-1 -1 -1")]
    [InlineData("-1 0 1", "-2 0 2", "-1 0 1")]
    public void SmallKernelsOfBytesHaveNone(params string[] rows) =>
        Assert.Null(Planner.Plan(Specs.Create(ElementType.Byte, ElementType.Int16, rows).Analyze()).Compact);

    /// <summary>The narrow body, one vector whose taps wait for each other, is for what is small.</summary>
    [Fact]
    public void NoDenseKernelIsLeftToTheNarrowBody() => Assert.All(Enumerable.Range(2, 12), static size =>
    {
        ConvolutionPlan plan = Planner.Plan(Dense(size, ElementType.Single).Analyze());
        Assert.True(plan.Compact is not null || plan.Wide.Registers == 0 || plan.Narrow.Order == TapOrder.Rolling, $"{size}: {plan.Wide}");
    });

    [Fact]
    public void ASpilledSumCostsMoreThanALiteral()
    {
        SumPlan kernel = new(Dense(5, ElementType.Single).Analyze());
        CandidateCosts costs = kernel.Costs.On(Machine.Avx2);
        BodyPlan body = kernel.Costs.Of(TapOrder.Rolling, Strategy.Direct, new TileShape(1, 3)).Body;
        double[] cycles = [.. new[] { body with { Registers = 16, Literals = 0 }, body with { Registers = 16, Literals = 1 }, body with { Registers = 17, Literals = 0 } }.Select(costs.SpillCycles)];
        Assert.Equal(0.0, cycles[0]);
        Assert.InRange(cycles[1], 0.1, cycles[2] - 0.1);
        Assert.Equal(0.0, kernel.Costs.SpillCycles(body));
    }

    /// <summary>Fifteen weights for the rows of a tile: among sixteen registers, most of them are read again and again.</summary>
    [Fact]
    public void WeightsOfATableWaitInATile()
    {
        SumPlan kernel = new(Specs.Create(ElementType.Single, ElementType.Single, "1 2 3", "4 5 6", "7 8 9", "10 11 12", "13 14 15").Analyze());
        BodyPlan body = kernel.Costs.Of(TapOrder.Unrolled, Strategy.Direct, new TileShape(6, 2)).Body;
        Assert.Equal(0, body.Literals);
        Assert.True(kernel.Costs.On(Machine.Avx2).SpillCycles(body) > 0);
        Assert.NotNull(Planner.Plan(kernel.Facts).Compact);
    }

    private static KernelSpec Dense(int size, ElementType type) =>
        Specs.Create(type, type, [.. Enumerable.Range(0, size).Select(row => string.Join(' ', Enumerable.Range(1, size).Select(column => (((row * size) + column) * 37 % 101) + 1)))]);
}
