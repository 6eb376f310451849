using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>One way to take two passes, on one processor.</summary>
/// <param name="Kernels">The kernels of both.</param>
/// <param name="Across">The pass along rows.</param>
/// <param name="Down">The pass from lines to outputs.</param>
internal sealed record PassCandidate(PassKernels Kernels, Candidate Across, Candidate Down)
{
    /// <summary>The cycles that a vector of outputs takes, in lanes of the second pass: narrower ones of the first hold more of them.</summary>
    public double Cycles { get; } = Down.Cycles
        + (((Across.Cycles * Kernels.Rows.Accumulation.Lanes.Bits()) + (Kernels.Rows.Costs.Machine.Line * ElementTypeInfo.Of(Kernels.Line).Bits)) / Kernels.Columns.Accumulation.Lanes.Bits());

    /// <summary>The lane calls of both passes.</summary>
    public int Calls => Across.Calls + Down.Calls;

    /// <summary>The outputs of a row that both passes take at once.</summary>
    public int Columns => Math.Max(ColumnsOf(Kernels.Rows, Across), ColumnsOf(Kernels.Columns, Down));

    /// <summary>The plan of both.</summary>
    public PassesPlan ToPlan()
    {
        ConvolutionPlan rows = PlanOf(Kernels.Rows, Across.Body);
        return new PassesPlan(
            Kernels.Line,
            // Floats are costed as the kernel of one row that they are, and summed as a narrow body sums a row.
            rows.Lanes.IsFloating() ? rows with { Wide = rows.Wide with { Strategy = Strategy.Separable }, Factors = new([Rational.One], [.. rows.Taps.Select(static tap => tap.Weight)]) } : rows,
            PlanOf(Kernels.Columns, Down.Body));
    }

    private static int ColumnsOf(SumPlan kernel, Candidate body) =>
        body.Body.Shape.Vectors * body.Phases * kernel.Costs.Machine.VectorBits / kernel.Accumulation.Lanes.Bits();

    // Lines have no edge that a body could see beyond.
    private static ConvolutionPlan PlanOf(SumPlan kernel, BodyPlan body) => kernel.Plan(new TilePlan(body with { Extends = false }, body), []);
}

/// <summary>
/// Plans separable kernels as two passes over a band of rows. Lines lie in the cache from vector to vector, so that the second pass
/// reads nothing that crosses a line of it, and rows are walked from end to end, as memory likes it; a body that does both at once
/// goes down a strip and waits for both. Integers have narrower lanes in the first pass than in the second.
/// </summary>
internal static class PassPlanner
{
    /// <summary>The rows of a tile of the second pass: one shares no reads, and is how the library knows strips.</summary>
    private const int LeastRows = 2;

    /// <summary>More vectors side by side gain little and are computed twice where a row ends.</summary>
    private const int MostVectors = 4;

    /// <summary>
    /// How many times the time of the fastest a narrower tile may take where lanes are so narrow that tiles are wide: what is
    /// narrower than a tile, such as small images and the sides of large ones, is left to a body that is several times slower.
    /// </summary>
    private const double ToleratedForANarrowTile = 1.07;

    /// <summary>All ways to take two passes, the narrowest of the fastest first, the others by their time; none for kernels that are no product.</summary>
    public static ImmutableArray<PassCandidate> Candidates(SumPlan kernel, Machine machine) =>
        PassKernels.TrySplit(kernel) is { } kernels ? Candidates(kernels.On(machine)) : [];

    /// <summary>The same of a kernel that is split.</summary>
    public static ImmutableArray<PassCandidate> Candidates(PassKernels kernels)
    {
        Candidate[] rows =
        [
            .. from strategy in (Strategy[])[Strategy.Direct, Strategy.Dot]
               where strategy == Strategy.Direct || kernels.Rows.Costs.Dot is not null
               from vectors in Enumerable.Range(1, MostVectors)
               let shape = new TileShape(1, vectors)
               where kernels.Rows.Costs.HoldsWeights(TapOrder.Unrolled, strategy, shape)
               from joins in kernels.Rows.Costs.CanJoin(TapOrder.Unrolled) ? (bool[])[false, true] : [false]
               select kernels.Rows.Costs.Of(TapOrder.Unrolled, strategy, shape, joins),
        ];
        Candidate[] lines =
        [
            .. from height in Enumerable.Range(LeastRows, TilePlanner.MostTileRows - LeastRows + 1)
               from vectors in Enumerable.Range(1, MostVectors)
               from strategy in kernels.Columns.Costs.Strategies
               let shape = new TileShape(height, vectors)
               where height * vectors * kernels.Columns.Costs.PhasesOf(strategy) <= TilePlanner.MaximumTileSums
                   && (strategy != Strategy.RowPairs || kernels.Columns.Costs.HasRoom(strategy, shape))
                   && kernels.Columns.Costs.HoldsWeights(TapOrder.Unrolled, strategy, shape)
               select kernels.Columns.Costs.Of(TapOrder.Unrolled, strategy, shape),
        ];
        PassCandidate[] all = [.. from across in rows from down in lines select new PassCandidate(kernels, across, down)];
        if (all.Length == 0)
        {
            return [];
        }

        double gladly = (kernels.Line == ElementType.Int16 ? ToleratedForANarrowTile : 1.0) * all.Min(static passes => passes.Cycles);
        return [.. all.OrderBy(passes => passes.Cycles > gladly).ThenBy(passes => passes.Cycles > gladly ? 0 : passes.Columns).ThenBy(static passes => passes.Cycles).ThenBy(static passes => passes.Calls)];
    }

    /// <summary>The reasons.</summary>
    public static IEnumerable<Decision> Explain(PassCandidate passes, SumPlan kernel)
    {
        int factors = kernel.Accumulation.Factors!.ActiveFactors;
        LaneType rows = passes.Kernels.Rows.Accumulation.Lanes;
        string lanes = rows == kernel.Accumulation.Lanes ? string.Empty : $" in {rows}";
        yield return new Decision("Strategy", "separable, in two passes", $"{Text.Of(factors)} factors for {Text.Of(kernel.Facts.ActiveTaps)} taps; rows are summed{lanes} into lines of {passes.Kernels.Line} that stay in the cache");
        yield return ExplainTile("Tile", passes);
    }

    /// <summary>What the passes take at once.</summary>
    public static Decision ExplainTile(string subject, PassCandidate passes)
    {
        TileShape down = passes.Down.Body.Shape;
        return new Decision(
            subject,
            $"{TilePlanner.Count(passes.Across.Body.Shape.Vectors, "vector")} along a row, then {TilePlanner.Count(down.Rows, "row")} × {TilePlanner.Count(down.Vectors, "vector")}",
            $"{TilePlanner.Count((int)passes.Down.Work.Loads, "load")} of lines serve {TilePlanner.Count(passes.Down.Outputs, "vector")} of outputs");
    }
}
