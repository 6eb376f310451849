using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What the planner of tiles decided.</summary>
/// <param name="Wide">The wide body, of passes the second.</param>
/// <param name="Narrow">The narrow body.</param>
/// <param name="Passes">The passes that take the place of one wide body, or null.</param>
/// <param name="Compact">The wide body for few registers, of passes the second; null where <paramref name="Wide"/> is it.</param>
/// <param name="CompactPasses">The passes for few registers, or null.</param>
internal sealed record TilePlan(BodyPlan Wide, BodyPlan Narrow, PassesPlan? Passes = null, BodyPlan? Compact = null, PassesPlan? CompactPasses = null);

/// <summary>Chooses how the taps become instructions: all ways that fit the budget are costed, and the cheapest is taken.</summary>
internal static class TilePlanner
{
    /// <summary>Lane calls of both bodies: beyond some 500 in one method the JIT stops inlining and a core runs many times slower.</summary>
    public const int MaximumCalls = 440;

    /// <summary>Lane calls that a build pays for gladly; more only where a core gets faster by them.</summary>
    private const int UsualCalls = 330;

    /// <summary>The share of the time that more lane calls have to bring it down to.</summary>
    private const double WorthMoreCalls = 0.9;

    /// <summary>The same for what is narrower than a tile, which is all of a small image and little of a large one.</summary>
    private const double WorthMoreCallsIfNarrow = 0.7;

    /// <summary>
    /// The same for a wide body beside which only a loop over rows of its own weights has room: it is slower than taps one by one.
    /// </summary>
    private const double WorthTwoTables = 0.7;

    /// <summary>The share of the time that passes of integers have to bring it down to: images they are applied to are small, and lines are more of their time.</summary>
    private const double WorthPassesOfIntegers = 0.85;

    /// <summary>The rows of a tile at most.</summary>
    public const int MostTileRows = 8;

    /// <summary>Sums of a tile that leave registers for elements and weights among sixteen.</summary>
    public const int MaximumTileSums = 12;

    /// <summary>Sums of a tile that wait while as many are summed up in halves of lanes: some may go through memory, once a batch.</summary>
    private const int MaximumSumsBesideHalves = 8;

    private static readonly TileShape Single = new(1, 1);

    /// <summary>Two vectors side by side; they overlap where a region is narrower than both.</summary>
    private static readonly TileShape Pair = new(1, 2);

    /// <summary>Chooses both bodies.</summary>
    public static TilePlan Choose(SumPlan kernel, ImmutableArray<Decision>.Builder decisions)
    {
        (KernelFacts facts, Accumulation accumulation, CandidateCosts costs) = (kernel.Facts, kernel.Accumulation, kernel.Costs);
        ImmutableArray<Candidate> wides = [.. Wides(facts, costs).OrderBy(static candidate => candidate.Cycles).ThenBy(static candidate => candidate.Calls)];
        ImmutableArray<Candidate> narrows = [.. Narrows(facts, costs).OrderBy(static candidate => candidate.Cycles).ThenBy(static candidate => candidate.Calls)];
        (Candidate Wide, Candidate Narrow)? usual = Match(wides, narrows, accumulation, UsualCalls);
        (Candidate Wide, Candidate Narrow)? most = Match(wides, narrows, accumulation, MaximumCalls);
        bool isUsual = usual?.Wide.Cycles * WorthMoreCalls <= most?.Wide.Cycles && usual?.Narrow.Cycles * WorthMoreCallsIfNarrow <= most?.Narrow.Cycles;
        (Candidate Wide, Candidate Narrow)? chosen = isUsual ? usual : most;
        if (Match(wides, narrows, accumulation, MaximumCalls, haveTables: true) is { } tables && !(chosen?.Wide.Cycles * WorthTwoTables < tables.Wide.Cycles))
        {
            chosen = tables;
        }

        if (chosen is not { } best)
        {
            decisions.Add(new Decision("Taps", "a loop over a table", $"{Text.Of(facts.ActiveTaps)} are too many to unroll"));
            decisions.Add(new Decision("Tile", "1 row × 8 vectors", "one weight serves eight vectors"));
            BodyPlan loop = new(TapOrder.TapLoop, Strategy.Direct, new TileShape(1, 8), Literals: 0, Registers: 0);
            return new TilePlan(loop, loop with { Shape = Single });
        }

        Candidate single = narrows.First(static narrow => narrow.Body is { Strategy: Strategy.Direct, Shape.Vectors: 1 });
        if (SignalFold.TryPlan(facts.Rows, accumulation, best.Wide, single, costs.CanJoin(TapOrder.Rolling)) is { } folded)
        {
            decisions.Add(new Decision("Strategy", Name(folded.Strategy), Reason(best.Wide, facts, accumulation)));
            decisions.Add(SignalFold.Explain(folded, facts.ActiveTaps));
            return CompactPlanner.Plan(kernel, best.Wide with { Body = folded }, single, decisions);
        }

        // Floats must be added in the same order in both bodies: rows first.
        Candidate[] rowsFirst = [.. narrows.Where(narrow => !CompactPlanner.MustSumRowsFirst(kernel) || narrow.Body.IsSeparable)];
        double worthPasses = (facts.Integers is null ? 1.0 : WorthPassesOfIntegers) * best.Wide.Cycles;
        foreach (PassCandidate passes in PassPlanner.Candidates(kernel, Machine.Avx512).Where(passes => passes.Cycles < worthPasses))
        {
            if (Array.Find(rowsFirst, narrow => passes.Calls + narrow.Calls <= MaximumCalls) is { } narrow)
            {
                decisions.AddRange(PassPlanner.Explain(passes, kernel));
                return CompactPlanner.PlanPasses(kernel, passes, narrow, decisions);
            }
        }

        Explain(best.Wide, facts, accumulation, costs, decisions);
        return CompactPlanner.Plan(kernel, best.Wide, best.Narrow, decisions);
    }

    /// <summary>The cheapest wide body with the cheapest narrow one that goes with it.</summary>
    private static (Candidate Wide, Candidate Narrow)? Match(ImmutableArray<Candidate> wides, ImmutableArray<Candidate> narrows, Accumulation accumulation, int calls, bool haveTables = false)
    {
        bool isFloating = accumulation.Lanes.IsFloating();
        foreach (Candidate wide in wides)
        {
            // Floats must be added in the same order in both, and a loop over rows in both mostly reads one table.
            if (narrows.FirstOrDefault(narrow => wide.Calls + narrow.Calls <= calls
                && (!isFloating || narrow.Body.IsSeparable == wide.Body.IsSeparable)
                && (haveTables || narrow.Body.Order != TapOrder.RowLoop || narrow.Body.Strategy == wide.Body.Strategy)) is { } narrow)
            {
                return (wide, narrow);
            }
        }

        return null;
    }

    /// <summary>All wide bodies that the processor's registers hold.</summary>
    public static IEnumerable<Candidate> Wides(KernelFacts facts, CandidateCosts costs)
    {
        foreach (Strategy strategy in costs.Strategies)
        {
            foreach (TileShape shape in Shapes(facts.Rows).Where(shape => costs.HasRoom(strategy, shape)))
            {
                int sums = shape.Rows * shape.Vectors * costs.PhasesOf(strategy);
                foreach (TapOrder order in Orders(facts, costs, strategy, shape).Where(order => costs.HoldsWeights(order, strategy, shape)))
                {
                    // All phases of one vector are summed along the row before any goes on: the last sums are complete when little else is alive.
                    bool isLean = strategy == Strategy.SeparableDot && shape.Vectors == 1;
                    int alive = order != TapOrder.Rolling ? sums : isLean ? (facts.Rows - 1) * sums : facts.Rows * sums;
                    int most = order == TapOrder.Rolling ? costs.Machine.RollingSums : MaximumTileSums;
                    bool inHalves = !costs.BatchesOf(order, strategy).IsEmpty;
                    bool hasSums = costs.HasSumsBesideHalves(strategy);
                    if (inHalves && alive <= (hasSums ? MaximumSumsBesideHalves : most))
                    {
                        yield return costs.Of(order, strategy, shape, inHalves: true);
                    }

                    if (alive <= most && (!inHalves || hasSums))
                    {
                        yield return costs.Of(order, strategy, shape);
                    }

                    // Vectors that others are joined from need registers of a strip as well.
                    if (costs.CanJoin(order) && alive + (order == TapOrder.Rolling ? shape.Vectors : 0) <= most)
                    {
                        yield return costs.Of(order, strategy, shape, joins: true);
                    }
                }
            }
        }
    }

    private static IEnumerable<Candidate> Narrows(KernelFacts facts, CandidateCosts costs)
    {
        foreach (Strategy strategy in costs.Strategies)
        {
            foreach (TileShape shape in (TileShape[])[Single, Pair])
            {
                int most = shape == Single ? costs.Machine.RollingSums : MaximumTileSums;
                foreach (TapOrder order in Orders(facts, costs, strategy, shape))
                {
                    int sums = shape.Vectors * (order == TapOrder.Rolling ? facts.Rows : 1);
                    if (costs.PhasesOf(strategy) == 1 && sums <= most)
                    {
                        yield return costs.Of(order, strategy, shape);
                    }
                }
            }
        }
    }

    private static IEnumerable<TapOrder> Orders(KernelFacts facts, CandidateCosts costs, Strategy strategy, TileShape shape)
    {
        yield return TapOrder.Unrolled;
        if (strategy == Strategy.RowPairs)
        {
            yield break;
        }

        if (facts.Rows > 1 && shape.Rows == 1)
        {
            yield return TapOrder.Rolling;
        }

        if (costs.CanLoop(strategy, shape))
        {
            yield return TapOrder.RowLoop;
        }
    }

    private static void Explain(Candidate best, KernelFacts facts, Accumulation accumulation, CandidateCosts costs, ImmutableArray<Decision>.Builder decisions)
    {
        decisions.Add(new Decision("Strategy", Name(best.Body.Strategy), Reason(best, facts, accumulation)));
        if (!best.Body.Batches.IsEmpty)
        {
            decisions.Add(costs.ExplainHalves(best.Body));
        }

        if (best.Body.Order == TapOrder.RowLoop)
        {
            decisions.Add(new Decision("Taps", "a loop over rows", $"{Text.Of(facts.Rows)} rows unrolled would pass the budget or cost more"));
        }

        if (best.Body.Symmetry is { } symmetry)
        {
            decisions.Add(new Decision("Symmetry", $"{Text.Of(symmetry.FirstColumns.Length)} of {Count(facts.Columns, "column")} and {Text.Of(symmetry.FirstRows.Length)} of {Count(facts.Rows, "row")} are different", "those alike, up to their sign, are added before they are multiplied"));
        }

        if (best.Body.Stages is { } stages)
        {
            decisions.Add(new Decision(
                "Columns",
                $"summed in stages of {string.Join(" · ", stages.Stages.Select(static stage => Text.Of(stage.Terms)))} rows",
                $"{Count(stages.Operations, "addition")} instead of {Text.Of(accumulation.Factors!.Column.Count(static factor => !factor.IsZero))} factors"));
        }

        decisions.Add(ExplainTile("Tile", best, facts.Rows));
        int distinct = costs.DistinctMultipliers(best.Body.Order, best.Body.Strategy);
        if (distinct > best.Body.Literals && best.Body.Order != TapOrder.RowLoop)
        {
            decisions.Add(new Decision("Weights", best.Body.Literals == 0 ? "read from a table" : $"{Text.Of(distinct - best.Body.Literals)} of {Text.Of(distinct)} read from a table", $"{Text.Of(distinct)} distinct multipliers are more than there are registers for"));
        }
    }

    /// <summary>What a body takes at once, and what for.</summary>
    public static Decision ExplainTile(string subject, Candidate body, int kernelRows)
    {
        TileShape shape = body.Body.Shape;
        string loads = Count((int)body.Work.Loads, "load");
        return body.Body.Order == TapOrder.Rolling
            ? new Decision(subject, $"strips of {Count(shape.Vectors, "vector")}, row by row of the source", $"{loads} serve all {Text.Of(kernelRows)} rows of outputs that see a row of the source")
            : new Decision(subject, $"{Count(shape.Rows, "row")} × {Count(shape.Vectors, "vector")}", $"{loads} serve {Count(body.Outputs, "vector")} of outputs");
    }

    private static string Name(Strategy strategy) => strategy switch
    {
        Strategy.Separable => "separable",
        Strategy.Dot => "dot products of bytes",
        Strategy.SeparableDot => "separable, rows by dot products of bytes",
        Strategy.RowPairs => "dot products of rows two at a time",
        _ => "direct",
    };

    private static string Reason(Candidate best, KernelFacts facts, Accumulation accumulation) => best.Body.Strategy switch
    {
        Strategy.Separable or Strategy.SeparableDot => $"{Text.Of(accumulation.Factors!.ActiveFactors)} factors for {Text.Of(facts.ActiveTaps)} taps, and a row of the source is summed once for several rows of outputs",
        Strategy.Dot => $"every weight fits a signed byte, and {Text.Of(best.Phases)} products sum up within a lane",
        Strategy.RowPairs => "weights of 16 bits: one instruction multiplies an element and the one below it",
        _ when accumulation.Factors is { } factors => $"{Text.Of(facts.ActiveTaps)} taps cost less at once than as {Text.Of(factors.ActiveFactors)} factors",
        _ => "one multiplication a tap",
    };

    private static IEnumerable<TileShape> Shapes(int kernelRows)
    {
        for (int rows = 1; rows <= (kernelRows == 1 ? 1 : MostTileRows); rows++)
        {
            for (int vectors = 1; vectors <= 8 && rows * vectors <= MaximumTileSums; vectors++)
            {
                yield return new TileShape(rows, vectors);
            }
        }
    }

    /// <summary>A number of things in words.</summary>
    public static string Count(int count, string what) => $"{Text.Of(count)} {what}{(count == 1 ? string.Empty : "s")}";
}
