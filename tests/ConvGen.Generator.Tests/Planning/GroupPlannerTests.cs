extern alias generator;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Tests.Conformance;
using ConvGen.Generator.Tests.Interpreter;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Which kernels of a bank share a body, and how it is built.</summary>
public class GroupPlannerTests
{
    [Fact]
    public void TwoTallProductsOfColumnAndRowRollTogether()
    {
        GroupPlan group = Assert.Single(GroupPlanner.Plan(Facts(typeof(float), typeof(float))));
        Assert.True(group.IsShared);
        Assert.All(group.Plans, static plan => Assert.Equal((TapOrder.Rolling, true), (plan.Wide.Order, plan.Wide.IsSeparable)));
    }

    [Fact]
    public void KernelsIntoOtherTypesStayAlone()
    {
        ImmutableArray<GroupPlan> groups = GroupPlanner.Plan([Facts(typeof(float), typeof(float))[0], Facts(typeof(float), typeof(double))[1]]);
        Assert.Equal([0, 1], groups.Select(static group => group.First));
        Assert.All(groups, static group => Assert.False(group.IsShared));
    }

    [Fact]
    public void EightDenseKernelsAreOneBodyWithRegistersForAllThatIsAlive()
    {
        string[] dense = ["1 2 3 4 5", "7 6 9 8 10", "11 12 14 13 15", "16 18 17 19 20", "22 21 23 24 25"];
        ImmutableArray<KernelFacts> kernels =
        [
            .. Enumerable.Range(1, 8).Select(number => KernelAnalyzer.Analyze(SpecFactory.Create(
                new Declaration { Rows = dense, Scale = $"1/{number}", Source = typeof(float), Destination = typeof(float) }))),
        ];
        GroupPlan group = Assert.Single(GroupPlanner.Plan(kernels));
        Assert.Equal(8, group.Plans.Length);
        Assert.All(group.Plans, static plan => Assert.InRange(plan.Wide.Registers, 17, 31));
    }

    private static ImmutableArray<KernelFacts> Facts(System.Type source, System.Type destination) =>
        [.. KernelShapes.Tall.Select(rows => KernelAnalyzer.Analyze(SpecFactory.Create(new Declaration { Rows = rows, Source = source, Destination = destination })))];
}
