extern alias generator;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Tests.Conformance;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>The sweep compiles and runs every kind of plan: a way to build a core that no declaration reaches would be untested.</summary>
public class PlanCoverageTests(ITestOutputHelper output)
{
    [Fact]
    public void TheSweepReachesEveryKindOfPlan()
    {
        ConvolutionPlan[] plans = [.. Sweep.Declarations.Concat(EdgeKernels.All).Select(static declaration => new LoweredKernel(declaration).Plan)];
        output.WriteLine(string.Join(", ", plans.SelectMany(static plan => plan.Bodies).Select(static body => (body.Strategy, body.Order)).Distinct()));
        foreach (IGrouping<string, ConvolutionPlan> kind in plans.GroupBy(static plan => $"{plan.Wide.Strategy}, {plan.Wide.Order}, {plan.Lanes}, {plan.Finish.GetType().Name}").OrderBy(static kind => kind.Key))
        {
            output.WriteLine($"{kind.Count(),4} {kind.Key}");
        }
        Assert.Superset(
            (HashSet<(Strategy, TapOrder)>)
            [
                (Strategy.Direct, TapOrder.Unrolled), (Strategy.Direct, TapOrder.RowLoop), (Strategy.Direct, TapOrder.TapLoop),
                (Strategy.Separable, TapOrder.Unrolled), (Strategy.Separable, TapOrder.RowLoop),
                (Strategy.Dot, TapOrder.Unrolled), (Strategy.Dot, TapOrder.RowLoop),
                (Strategy.Direct, TapOrder.Rolling), (Strategy.Separable, TapOrder.Rolling), (Strategy.SeparableDot, TapOrder.Rolling),
            ],
            plans.SelectMany(static plan => plan.Bodies).Select(static body => (body.Strategy, body.Order)).ToHashSet());
        Assert.Superset(
            (HashSet<(Strategy, TapOrder, bool)>)
            [
                (Strategy.Dot, TapOrder.Unrolled, false), (Strategy.Dot, TapOrder.Unrolled, true), (Strategy.Dot, TapOrder.RowLoop, false),
                (Strategy.SeparableDot, TapOrder.Rolling, false),
            ],
            plans.Where(static plan => !plan.Wide.Batches.IsEmpty).Select(static plan => (plan.Wide.Strategy, plan.Wide.Order, plan.Wide.Batches.Length > 1)).ToHashSet());
        Assert.Contains(plans, static plan => plan.Narrow.Table > 0);
        Assert.Superset(
            (HashSet<(ElementType, LaneType, LaneType)>)
            [
                (ElementType.Int16, LaneType.Int16, LaneType.Int32), (ElementType.Int32, LaneType.Int32, LaneType.Double),
                (ElementType.Single, LaneType.Single, LaneType.Single), (ElementType.Double, LaneType.Double, LaneType.Double),
            ],
            plans.SelectMany(static plan => new[] { plan.Passes, plan.CompactPasses }).OfType<PassesPlan>().Select(static passes => (passes.Line, passes.Rows.Lanes, passes.Columns.Lanes)).ToHashSet());
        output.WriteLine(string.Join(", ", plans.Select(static plan => plan.Compact).OfType<BodyPlan>().GroupBy(static body => (body.Strategy, body.Order)).Select(static kind => $"{kind.Key}: {kind.Count()} compact")));
        Assert.Superset(
            (HashSet<(Strategy, TapOrder)>)[(Strategy.Direct, TapOrder.Unrolled), (Strategy.Direct, TapOrder.Rolling), (Strategy.Separable, TapOrder.Unrolled), (Strategy.RowPairs, TapOrder.Unrolled)],
            plans.Select(static plan => plan.Compact).OfType<BodyPlan>().Select(static body => (body.Strategy, body.Order)).ToHashSet());
        Assert.Superset(
            (HashSet<string>)
            [
                nameof(FinishPlan.None), nameof(FinishPlan.RoundFloat), nameof(FinishPlan.RoundExact), nameof(FinishPlan.WholeSum), nameof(FinishPlan.ScaleUp),
                nameof(FinishPlan.ShiftDown), nameof(FinishPlan.RoundUp), nameof(FinishPlan.MultiplyHigh), nameof(FinishPlan.Divide),
            ],
            plans.Select(static plan => plan.Finish.GetType().Name).ToHashSet());
        Assert.Superset(
            (HashSet<LaneType>)[LaneType.Int16, LaneType.Int32, LaneType.Int64, LaneType.Single, LaneType.Double],
            plans.Select(static plan => plan.Lanes).ToHashSet());
    }
}
