using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>A separable kernel in two passes: rows of the source are summed into lines of memory, and lines into outputs.</summary>
/// <param name="Across">The pass along rows.</param>
/// <param name="Down">The pass from lines to outputs.</param>
internal sealed record PassPlan(Candidate Across, Candidate Down)
{
    /// <summary>The cycles that a vector of outputs takes.</summary>
    public double Cycles => Across.Cycles + Down.Cycles + Machine.Avx512.Line;

    /// <summary>The lane calls of both passes.</summary>
    public int Calls => Across.Calls + Down.Calls;
}

/// <summary>
/// Plans separable kernels of floats as two passes over a band of rows. Lines lie in the cache from vector to vector, so that the
/// second pass reads nothing that crosses a line of it, and rows are walked from end to end, as memory likes it; a body that does
/// both at once goes down a strip and waits for both.
/// </summary>
internal static class PassPlanner
{
    /// <summary>The rows of a tile of the second pass: one shares no reads, and is how the library knows strips.</summary>
    private const int LeastRows = 2;

    private const int MostRows = 8;

    /// <summary>More vectors side by side gain little and are computed twice where a row ends.</summary>
    private const int MostVectors = 4;

    /// <summary>All ways to take two passes, the cheapest first; none for kernels that are no product of floats.</summary>
    public static ImmutableArray<PassPlan> Plans(KernelFacts facts, Accumulation accumulation)
    {
        if (!accumulation.Lanes.IsFloating() || accumulation.Factors is not { } factors)
        {
            return [];
        }

        ElementType line = accumulation.Lanes.Element();
        CandidateCosts across = new(facts with { Destination = line, Rows = 1 }, accumulation with { Taps = TapsAcross(factors), Factors = null });
        CandidateCosts down = new(facts with { Source = line, Columns = 1 }, accumulation with { Taps = TapsDown(factors), Factors = null }, isAligned: true);
        Candidate[] rows =
        [
            .. from vectors in Enumerable.Range(1, MostVectors)
               from joins in across.CanJoin(TapOrder.Unrolled) ? (bool[])[false, true] : [false]
               select across.Of(TapOrder.Unrolled, Strategy.Direct, new TileShape(1, vectors), joins),
        ];
        Candidate[] lines =
        [
            .. from height in Enumerable.Range(LeastRows, MostRows - LeastRows + 1)
               from vectors in Enumerable.Range(1, MostVectors)
               where height * vectors <= TilePlanner.MaximumTileSums
               select down.Of(TapOrder.Unrolled, Strategy.Direct, new TileShape(height, vectors)),
        ];
        return [.. rows.SelectMany(_ => lines, static (first, second) => new PassPlan(first, second)).OrderBy(static plan => plan.Cycles).ThenBy(static plan => plan.Calls)];
    }

    /// <summary>The reasons.</summary>
    public static ImmutableArray<Decision> Explain(PassPlan passes, KernelFacts facts, SeparableFactors factors) =>
    [
        new Decision("Strategy", "separable, in two passes", $"{Text.Of(factors.ActiveFactors)} factors for {Text.Of(facts.ActiveTaps)} taps; rows are summed into lines that stay in the cache"),
        new Decision("Tile", $"{TilePlanner.Count(passes.Across.Body.Shape.Vectors, "vector")} along a row, then {TilePlanner.Count(passes.Down.Body.Shape.Rows, "row")} × {TilePlanner.Count(passes.Down.Body.Shape.Vectors, "vector")}", $"{TilePlanner.Count((int)passes.Down.Work.Loads, "load")} of lines serve {TilePlanner.Count(passes.Down.Outputs, "vector")} of outputs"),
    ];

    /// <summary>The sums along rows as a kernel of one row.</summary>
    public static ImmutableArray<TableTap> TapsAcross(SeparableFactors factors) => [.. factors.Row.Select(static (factor, column) => new TableTap(0, column, factor))];

    /// <summary>The sums of lines as a kernel of one column.</summary>
    public static ImmutableArray<TableTap> TapsDown(SeparableFactors factors) => [.. factors.Column.Select(static (factor, row) => new TableTap(row, 0, factor))];
}
