using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

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
        SeparableFactors? factors = tiles.IsSeparable ? accumulation.Factors : null;
        ImmutableArray<Rational> multipliers = factors is null ? [.. accumulation.Taps.Select(static tap => tap.Weight)] : factors.Column.AddRange(factors.Row);
        return new ConvolutionPlan
        {
            Lanes = accumulation.Lanes,
            Order = tiles.Order,
            Factors = factors,
            Wide = tiles.Wide,
            WeightsFromTable = tiles.Order == TapOrder.Unrolled && TilePlanner.NeedsTable(multipliers, decisions),
            Start = accumulation.Start + FinishPlanner.Lift(finish),
            Finish = finish,
            Taps = accumulation.Taps,
            Decisions = decisions.ToImmutable(),
        };
    }
}
