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
        SeparableFactors? factors = tiles.Strategy == Strategy.Separable ? accumulation.Factors : null;
        PackedKernel? packed = tiles.Strategy == Strategy.Dot ? PackedKernel.TryCreate(facts, accumulation) : null;
        ImmutableArray<Rational> multipliers = packed?.Weights ?? factors?.Column.AddRange(factors.Row) ?? [.. accumulation.Taps.Select(static tap => tap.Weight)];
        return new ConvolutionPlan
        {
            Lanes = accumulation.Lanes,
            Order = tiles.Order,
            Strategy = tiles.Strategy,
            Factors = factors,
            Packed = packed,
            Wide = tiles.Wide,
            WeightsFromTable = tiles.Order == TapOrder.Unrolled && TilePlanner.NeedsTable(multipliers, decisions),
            Start = accumulation.Start + FinishPlanner.Lift(finish),
            Finish = finish,
            Taps = accumulation.Taps,
            Decisions = decisions.ToImmutable(),
        };
    }
}
