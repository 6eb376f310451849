using System;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>
/// Plans a second wide body or other passes for processors of sixteen vector registers, where what is made for thirty-two does not
/// fit, keeps sums and weights in memory, or is slower there.
/// </summary>
internal static class CompactPlanner
{
    /// <summary>The share of the time that a body of its own has to bring it down to.</summary>
    private const double WorthABody = 0.78;

    /// <summary>How many times the time of the fastest a body with fewer lane calls may take: every build pays for them.</summary>
    private const double WorthFewerCalls = 1.15;

    /// <summary>Registers that may be missing: as many vectors go through memory.</summary>
    private const int Tolerated = 1;

    /// <summary>The bodies of a kernel: with another wide one, or with the wide one where registers are few as well, or the narrow one there.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="wide">The body for thirty-two registers.</param>
    /// <param name="narrow">What takes its place where it does not fit.</param>
    /// <param name="decisions">Takes the reason.</param>
    public static TilePlan Plan(SumPlan kernel, Candidate wide, Candidate narrow, ImmutableArray<Decision>.Builder decisions)
    {
        CandidateCosts costs = kernel.Costs.On(Machine.Avx2);
        bool isFloating = kernel.Accumulation.Lanes.IsFloating();
        // A processor compiles one of the wide bodies, so that the lane calls of the other are none of its.
        Candidate[] candidates =
        [
            .. TilePlanner.Wides(kernel.Facts, costs)
                .Where(candidate => candidate.Calls + narrow.Calls <= TilePlanner.MaximumCalls && (!isFloating || candidate.Body.IsSeparable == wide.Body.IsSeparable)),
        ];
        bool isWideEverywhere = wide.Body.Registers <= costs.Machine.Registers + Tolerated;
        double without = Same(costs, isWideEverywhere ? wide.Body : narrow.Body).Cycles;
        double fastest = candidates.Select(static candidate => candidate.Cycles).DefaultIfEmpty(double.MaxValue).Min();
        if (wide.Body.Fold == 0 && PassKernels.TrySplit(kernel)?.On(Machine.Avx2) is { } kernels && TryPasses(kernel, kernels, narrow, Math.Min(without, fastest)) is { } passes)
        {
            decisions.Add(PassPlanner.ExplainTile("On AVX2", passes));
            PassesPlan plan = passes.ToPlan();
            return new TilePlan(wide.Body, narrow.Body, Compact: plan.Columns.Wide, CompactPasses: plan);
        }

        // Integers of a tile read their weights from the stack as well as from registers.
        if (fastest < WorthABody * without && (isFloating || !isWideEverywhere))
        {
            Candidate best = candidates.Where(candidate => candidate.Cycles <= WorthFewerCalls * fastest).OrderBy(static candidate => candidate.Calls).First();
            decisions.Add(TilePlanner.ExplainTile("On AVX2", best, kernel.Facts.Rows));
            return new TilePlan(wide.Body, narrow.Body, Compact: best.Body);
        }

        return new TilePlan(isWideEverywhere ? wide.Body with { Registers = 0 } : wide.Body, narrow.Body);
    }

    /// <summary>The passes of a kernel, and others where registers are few if those are better there.</summary>
    public static TilePlan PlanPasses(SumPlan kernel, PassCandidate wide, Candidate narrow, ImmutableArray<Decision>.Builder decisions)
    {
        PassesPlan plan = wide.ToPlan();
        PassKernels kernels = wide.Kernels.On(Machine.Avx2);
        double without = new PassCandidate(kernels, Same(kernels.Rows.Costs, wide.Across.Body), Same(kernels.Columns.Costs, wide.Down.Body)).Cycles;
        if (TryPasses(kernel, kernels, narrow, without) is not { } compact)
        {
            return new TilePlan(plan.Columns.Wide, narrow.Body, plan);
        }

        decisions.Add(PassPlanner.ExplainTile("On AVX2", compact));
        PassesPlan few = compact.ToPlan();
        return new TilePlan(plan.Columns.Wide, narrow.Body, plan, few.Columns.Wide, few);
    }

    /// <summary>The best passes for few registers; null where they are not worth bodies of their own.</summary>
    private static PassCandidate? TryPasses(SumPlan kernel, PassKernels kernels, Candidate narrow, double without) =>
        MustSumRowsFirst(kernel) && !narrow.Body.IsSeparable ? null
        : PassPlanner.Candidates(kernels)
            .FirstOrDefault(passes => passes.Cycles < WorthABody * without && passes.Calls + narrow.Calls <= TilePlanner.MaximumCalls);

    /// <summary>Floats must be added in the same order in all bodies; integers are exact, in doubles as well.</summary>
    public static bool MustSumRowsFirst(SumPlan kernel) => kernel.Accumulation.Lanes.IsFloating() && kernel.Facts.Integers is null;

    /// <summary>A body that was made for thirty-two registers as it is in sixteen.</summary>
    private static Candidate Same(CandidateCosts costs, BodyPlan body)
    {
        Candidate same = costs.Of(body.Order, body.Strategy, body.Shape, body.Joins, !body.Batches.IsEmpty);
        return same with { Cycles = same.Cycles + (costs.SpillCycles(body) / same.Outputs) };
    }
}
