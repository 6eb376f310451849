using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>
/// Decides which kernels of a bank share a body, in which a read serves all of them: neighbours in the declaration whose windows,
/// types and lanes are the same, as many as registers and lane calls allow and as it pays.
/// </summary>
internal static class GroupPlanner
{
    /// <summary>The outputs that a core has at most: the library passes as many planes.</summary>
    private const int MaximumOutputs = 8;

    private static readonly TileShape Single = new(1, 1);

    private static readonly ImmutableArray<TileShape> Shapes =
        [.. from rows in Enumerable.Range(1, 4) from vectors in Enumerable.Range(1, 6) where rows * vectors <= Machine.Avx512.RollingSums / 2 select new TileShape(rows, vectors)];

    /// <summary>Plans all cores of a bank; a pure function of the facts.</summary>
    public static ImmutableArray<GroupPlan> Plan(ImmutableArray<KernelFacts> kernels)
    {
        ImmutableArray<SumPlan> members = [.. kernels.Select(static facts => new SumPlan(facts))];
        List<GroupPlan> groups = [];
        while (groups.Sum(static group => group.Plans.Length) is int first && first < members.Length)
        {
            ImmutableArray<SumPlan> alike = [.. members.Skip(first).TakeWhile(member => member.GoesWith(members[first]))];
            groups.AddRange(PlanAlike(alike, first));
        }

        return [.. groups];
    }

    /// <summary>Kernels that may all go together, in as many groups as is cheapest.</summary>
    private static IEnumerable<GroupPlan> PlanAlike(ImmutableArray<SumPlan> members, int first)
    {
        int size = (from count in Enumerable.Range(1, members.Length)
                    let each = (members.Length + count - 1) / count
                    where each is > 1 and <= MaximumOutputs
                    group each by each into sizes
                    let bodies = Best([.. members.Take(sizes.Key)])
                    where bodies is not null
                    orderby bodies.Value.Wide.Cycles, sizes.Key
                    select sizes.Key).FirstOrDefault();
        for (int start = 0; start < members.Length; start += Math.Max(size, 1))
        {
            ImmutableArray<SumPlan> group = [.. members.Skip(start).Take(Math.Max(size, 1))];
            if (group.Length > 1 && Best(group) is { } best)
            {
                GroupCandidate? compact = best.Wide.FitsSixteenRegisters ? null : Compact(group, best.Wide, best.Narrow);
                ImmutableArray<Decision> shared = Explain(group, first + start, best.Wide, compact);
                yield return new GroupPlan(first + start, [.. group.Select((member, index) => member.Plan(new TilePlan(best.Wide.BodyOf(index), best.Narrow.BodyOf(index), Compact: compact?.BodyOf(index)), shared))]);
                continue;
            }

            for (int alone = 0; alone < group.Length; alone++)
            {
                yield return new GroupPlan(first + start + alone, [Planner.Plan(group[alone])]);
            }
        }
    }

    /// <summary>The cheapest wide body with the cheapest narrow one that goes with it; null where none is within the budget.</summary>
    private static (GroupCandidate Wide, GroupCandidate Narrow)? Best(ImmutableArray<SumPlan> group)
    {
        ImmutableArray<GroupCandidate> narrows =
        [
            .. Candidates(group, [Single])
                .Where(static candidate => candidate.Parts[0].Phases == 1)
                .OrderBy(static candidate => candidate.Sums > TilePlanner.MaximumTileSums).ThenBy(static candidate => candidate.Cycles),
        ];
        bool isFloating = group[0].Accumulation.Lanes.IsFloating();
        foreach (GroupCandidate wide in Candidates(group, Shapes).OrderBy(static candidate => candidate.Cycles).ThenBy(static candidate => candidate.Calls))
        {
            // Floats must be added in the same order in both, and a loop over rows in both reads one table.
            if (narrows.FirstOrDefault(narrow => (!isFloating || narrow.HasOrderOf(wide))
                && (narrow.Parts[0].Body.Order != TapOrder.RowLoop || narrow.HasStrategiesOf(wide))) is { } narrow)
            {
                return (wide, narrow);
            }
        }

        return null;
    }

    /// <summary>The cheapest wide body for processors of sixteen registers; null where none is better than the narrow one.</summary>
    private static GroupCandidate? Compact(ImmutableArray<SumPlan> group, GroupCandidate wide, GroupCandidate narrow) =>
        Candidates([.. group.Select(static member => member.On(Machine.Avx2))], Shapes)
            .Where(candidate => candidate.FitsSixteenRegisters && candidate.HasOrderOf(wide) && (candidate.Parts[0].Body.Order != TapOrder.RowLoop
                || ((wide.Parts[0].Body.Order != TapOrder.RowLoop || candidate.HasStrategiesOf(wide)) && (narrow.Parts[0].Body.Order != TapOrder.RowLoop || candidate.HasStrategiesOf(narrow)))))
            .OrderBy(static candidate => candidate.Cycles).ThenBy(static candidate => candidate.Calls)
            .FirstOrDefault(static candidate => candidate.Parts[0].Body.Shape != Single);

    /// <summary>
    /// All ways to build a body that fit registers and lane calls. Unrolled, the weights of floats wait from row to row of a tile and,
    /// as the JIT takes them for constants, from tile to tile; where they have no registers for that, a loop over rows reads them.
    /// </summary>
    private static IEnumerable<GroupCandidate> Candidates(ImmutableArray<SumPlan> members, ImmutableArray<TileShape> shapes) =>
        from shape in shapes
        where members.Length * shape.Rows * shape.Vectors <= members[0].Costs.Machine.GroupSums
        from order in (TapOrder[])[TapOrder.Unrolled, TapOrder.Rolling, TapOrder.RowLoop]
        where order != TapOrder.Rolling || (shape.Rows == 1 && members[0].Facts.Rows > 1)
        from isPacked in (bool[])[false, true]
        let strategies = StrategiesFor(members, order, shape, isPacked)
        where strategies is not null
        let candidate = GroupCandidate.Of(members, order, strategies.Value, shape)
        where candidate.Sums <= members[0].Costs.Machine.GroupSums && candidate.Calls <= TilePlanner.MaximumCalls
            && (order != TapOrder.Unrolled || !members[0].Accumulation.Lanes.IsFloating() || candidate.Literals == candidate.Weights)
        select candidate;

    /// <summary>The cheapest strategy of every kernel; all read elements one by one, or all several to a lane.</summary>
    private static ImmutableArray<Strategy>? StrategiesFor(ImmutableArray<SumPlan> members, TapOrder order, TileShape shape, bool isPacked)
    {
        ImmutableArray<Strategy>.Builder strategies = ImmutableArray.CreateBuilder<Strategy>(members.Length);
        foreach (SumPlan member in members)
        {
            ImmutableArray<Strategy> possible =
            [
                .. member.Costs.Strategies.Where(strategy => strategy != Strategy.RowPairs && member.Costs.PackedOf(strategy) is not null == isPacked
                    && (order != TapOrder.RowLoop || member.Costs.CanLoop(strategy, shape))),
            ];
            if (possible.IsEmpty)
            {
                return null;
            }

            strategies.Add(possible.OrderBy(strategy => member.Costs.Of(order, strategy, shape).Cycles).First());
        }

        return strategies.MoveToImmutable();
    }

    private static ImmutableArray<Decision> Explain(ImmutableArray<SumPlan> members, int first, GroupCandidate wide, GroupCandidate? compact)
    {
        string loads = TilePlanner.Count((int)wide.Loads, "load");
        Decision together = new("Group", $"kernels {Text.Of(first)} to {Text.Of(first + members.Length - 1)} in one body", $"they see the same windows, so that {loads} serve all {Text.Of(members.Length)}");
        Decision tile = ExplainTile("Tile", wide, members[0].Facts.Rows);
        return compact is null ? [together, tile] : [together, tile, ExplainTile("On AVX2", compact, members[0].Facts.Rows)];
    }

    private static Decision ExplainTile(string subject, GroupCandidate candidate, int kernelRows)
    {
        BodyPlan body = candidate.BodyOf(0);
        string vectors = TilePlanner.Count(body.Shape.Vectors, "vector");
        string tile = $"{TilePlanner.Count(body.Shape.Rows, "row")} × {vectors} a kernel";
        return body.Order switch
        {
            TapOrder.Rolling => new Decision(subject, $"strips of {vectors}, row by row of the source", $"a row is read once for all {Text.Of(kernelRows)} rows of outputs that see it"),
            TapOrder.RowLoop => new Decision(subject, $"{tile}, in a loop over the rows of the window", $"{Text.Of(candidate.Sums)} sums stay in registers"),
            _ => new Decision(subject, tile, $"{Text.Of(candidate.Sums)} sums stay in registers"),
        };
    }
}
