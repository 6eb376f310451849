using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What the planner of tiles decided.</summary>
internal sealed record TilePlan(TapOrder Order, Strategy Strategy, TileShape Wide);

/// <summary>Chooses how the taps become instructions: all ways that fit the budget are costed, and the cheapest is taken.</summary>
internal static class TilePlanner
{
    /// <summary>Lane calls of both bodies: beyond some 500 in one method the JIT stops inlining and a core runs many times slower.</summary>
    public const int MaximumCalls = 440;

    /// <summary>Lane calls that a build pays for gladly; more only where nothing else is left but a loop over single taps.</summary>
    private const int UsualCalls = 330;

    /// <summary>More distinct literals than this, and the JIT spills accumulators to keep them in registers.</summary>
    private const int MaximumLiterals = 12;

    /// <summary>Accumulators that leave registers for elements and weights among sixteen.</summary>
    private const int MaximumAccumulators = 12;

    /// <summary>A loop over rows computes taps that are zero; with more of them than this share, a list of taps is shorter.</summary>
    private const double MaximumZeroShare = 0.25;

    /// <summary>Chooses order, strategy and shape.</summary>
    public static TilePlan Choose(KernelFacts facts, Accumulation accumulation, ImmutableArray<Decision>.Builder decisions)
    {
        CandidateCosts costs = new(facts, accumulation);
        ImmutableArray<Candidate> candidates = [.. Candidates(facts, accumulation, costs).OrderBy(static candidate => candidate.Cycles).ThenBy(static candidate => candidate.Calls)];
        Candidate? best = candidates.FirstOrDefault(static candidate => candidate.Calls <= UsualCalls)
            ?? candidates.FirstOrDefault(static candidate => candidate.Calls <= MaximumCalls);
        if (best is null)
        {
            decisions.Add(new Decision("Taps", "a loop over a table", $"{Text.Of(facts.ActiveTaps)} are too many to unroll"));
            decisions.Add(new Decision("Tile", "1 row × 8 vectors", "one weight serves eight vectors"));
            return new TilePlan(TapOrder.TapLoop, Strategy.Direct, new TileShape(1, 8));
        }

        decisions.Add(new Decision("Strategy", Name(best.Strategy), Reason(best, facts, accumulation)));
        if (best.Order == TapOrder.RowLoop)
        {
            decisions.Add(new Decision("Taps", "a loop over rows", $"{Text.Of(facts.Rows)} rows unrolled would pass the budget or cost more"));
        }

        decisions.Add(new Decision(
            "Tile",
            $"{Count(best.Shape.Rows, "row")} × {Count(best.Shape.Vectors, "vector")}",
            $"{Count(best.Loads, "load")} serve {Count(best.Outputs, "vector")} of outputs"));
        return new TilePlan(best.Order, best.Strategy, best.Shape);
    }

    /// <summary>True if there are more distinct multipliers than registers to keep them in.</summary>
    public static bool NeedsTable(ImmutableArray<Rational> weights, ImmutableArray<Decision>.Builder decisions)
    {
        int distinct = weights.Where(static weight => weight.Abs() != Rational.One && !weight.IsZero).Distinct().Count();
        if (distinct <= MaximumLiterals)
        {
            return false;
        }

        decisions.Add(new Decision("Weights", "read from a table", $"{Text.Of(distinct)} distinct multipliers are more than registers hold"));
        return true;
    }

    private static IEnumerable<Candidate> Candidates(KernelFacts facts, Accumulation accumulation, CandidateCosts costs) =>
        from strategy in costs.Strategies
        from shape in Shapes(facts.Rows)
        where shape.Rows * shape.Vectors * costs.PhasesOf(strategy) <= MaximumAccumulators
        from order in CanLoop(facts, accumulation, strategy, shape) ? (TapOrder[])[TapOrder.Unrolled, TapOrder.RowLoop] : [TapOrder.Unrolled]
        select costs.Of(order, strategy, shape);

    /// <summary>
    /// A loop over rows multiplies by every factor of a row it visits. Floats must not touch a zero tap, where a NaN may lie.
    /// </summary>
    private static bool CanLoop(KernelFacts facts, Accumulation accumulation, Strategy strategy, TileShape shape)
    {
        int zeros = accumulation.Taps.Count(static tap => tap.Weight.IsZero);
        bool hasZeros = strategy == Strategy.Separable ? accumulation.Factors!.Column.Any(static factor => factor.IsZero) : zeros > 0;
        bool isFloating = accumulation.Lanes is LaneType.Single or LaneType.Double;
        return facts.Rows > shape.Rows && !(hasZeros && isFloating) && zeros <= MaximumZeroShare * accumulation.Taps.Length;
    }

    private static string Name(Strategy strategy) => strategy switch
    {
        Strategy.Separable => "separable",
        Strategy.Dot => "dot products of bytes",
        _ => "direct",
    };

    private static string Reason(Candidate best, KernelFacts facts, Accumulation accumulation) => best.Strategy switch
    {
        Strategy.Separable => $"{Text.Of(accumulation.Factors!.ActiveFactors)} factors for {Text.Of(facts.ActiveTaps)} taps, and a row of the source is summed once for all rows of the tile",
        Strategy.Dot => $"every weight fits a signed byte, and {Text.Of(best.Phases)} products sum up within a lane",
        _ when accumulation.Factors is { } factors => $"{Text.Of(facts.ActiveTaps)} taps cost less at once than as {Text.Of(factors.ActiveFactors)} factors",
        _ => "one multiplication a tap",
    };

    private static IEnumerable<TileShape> Shapes(int kernelRows) =>
        from rows in Enumerable.Range(1, kernelRows == 1 ? 1 : 8)
        from vectors in Enumerable.Range(1, 8)
        where rows * vectors <= MaximumAccumulators
        select new TileShape(rows, vectors);

    private static string Count(int count, string what) => $"{Text.Of(count)} {what}{(count == 1 ? string.Empty : "s")}";
}
