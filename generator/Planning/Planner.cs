using System.Collections.Immutable;
using ConvGen.Generator.Analysis;

namespace ConvGen.Generator.Planning;

/// <summary>Decides how a core is built, stage by stage; every decision leaves its reason.</summary>
internal static class Planner
{
    /// <summary>Plans one core; a pure function of the facts.</summary>
    public static ConvolutionPlan Plan(KernelFacts facts)
    {
        ImmutableArray<Decision>.Builder decisions = ImmutableArray.CreateBuilder<Decision>();
        Accumulation accumulation = AccumulatorPlanner.Choose(facts, decisions);
        FinishPlan finish = FinishPlanner.Choose(facts, accumulation, decisions);
        TilePlan tiles = TilePlanner.Choose(facts, accumulation, decisions);
        return new ConvolutionPlan
        {
            Lanes = accumulation.Lanes,
            Wide = tiles.Wide,
            Narrow = tiles.Narrow,
            Factors = tiles.Wide.IsSeparable || tiles.Narrow.IsSeparable ? accumulation.Factors : null,
            Packed = tiles.Packed,
            Start = accumulation.Start + FinishPlanner.Lift(finish),
            Finish = finish,
            Taps = accumulation.Taps,
            Decisions = decisions.ToImmutable(),
        };
    }
}
