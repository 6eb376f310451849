extern alias generator;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>When a separable kernel goes through lines of memory.</summary>
public sealed class PassPlannerTests
{
    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(11, 11, true)]
    [InlineData(15, 15, true)]
    [InlineData(31, 31, true)]
    public void TallSeparableFloatsTakeTwoPasses(int rows, int columns, bool isTwo) =>
        Assert.Equal(isTwo, Plan(ElementType.Single, ElementType.Single, rows, columns).Passes is not null);

    [Fact]
    public void LinesOfIntegersAreAsNarrowAsTheirSumsAllow()
    {
        PassesPlan passes = Plan(ElementType.Byte, ElementType.Int32, 15, 15).Passes!;
        Assert.Equal((ElementType.Int16, LaneType.Int16, LaneType.Int32), (passes.Line, passes.Rows.Lanes, passes.Columns.Lanes));
    }

    [Fact]
    public void KernelsThatAreNoProductDoNot() =>
        Assert.Null(Planner.Plan(Specs.Create(ElementType.Single, ElementType.Single, [.. Enumerable.Range(0, 11).Select(static row => string.Join(' ', Enumerable.Range(0, 11).Select(column => (row * row) + column + 1)))]).Analyze()).Passes);

    [Fact]
    public void LinesOfTheSecondPassServeSeveralRows()
    {
        ConvolutionPlan plan = Plan(ElementType.Single, ElementType.Single, 15, 15);
        Assert.True(plan.Wide.Shape.Rows > 1);
        Assert.Equal(1, plan.Passes!.Rows.Wide.Shape.Rows);
    }

    private static ConvolutionPlan Plan(ElementType source, ElementType destination, int rows, int columns) =>
        Planner.Plan(Specs.Create(source, destination, [.. Enumerable.Range(0, rows).Select(row => string.Join(' ', Enumerable.Range(0, columns).Select(column => (row + 1) * (column + 3))))]).Analyze());
}
