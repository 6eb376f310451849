using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>Decides how a core is built. Every kernel gets a direct core: each tap is loaded, multiplied and added in row-major order.</summary>
internal static class Planner
{
    /// <summary>Plans one core; a pure function of the facts.</summary>
    public static ConvolutionPlan Plan(KernelFacts facts)
    {
        ImmutableArray<Decision>.Builder decisions = ImmutableArray.CreateBuilder<Decision>();
        Accumulation accumulation = AccumulatorPlanner.Choose(facts, decisions);
        FinishPlan finish = FinishPlanner.Choose(facts, accumulation, decisions);
        (TapOrder order, TileShape wide) = TilePlanner.Choose(facts, accumulation.Taps, decisions);
        return new ConvolutionPlan
        {
            Lanes = accumulation.Lanes,
            Order = order,
            Wide = wide,
            WeightsFromTable = order == TapOrder.Unrolled && TilePlanner.NeedsTable(accumulation.Taps, decisions),
            Start = accumulation.Start,
            Finish = finish,
            Taps = accumulation.Taps,
            Decisions = decisions.ToImmutable(),
        };
    }
}
