using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>Chooses how many outputs a body computes at once, and whether its taps are unrolled.</summary>
internal static class TilePlanner
{
    /// <summary>The most taps that are unrolled: three lane calls a tap in the narrow body leave room for a wide one.</summary>
    public const int MaximumUnrolledTaps = 64;

    /// <summary>Up to this many taps the work is bound by memory, and sharing rows only adds streams.</summary>
    private const int MemoryBoundTaps = 9;

    /// <summary>Lane calls of a wide body; with the narrow one a core stays below the 450 at which the JIT still inlines all.</summary>
    private const int WideCalls = 250;

    /// <summary>More distinct literals than this, and the JIT spills accumulators to keep them in registers.</summary>
    private const int MaximumLiterals = 12;

    /// <summary>Accumulators that leave registers for loads and weights among sixteen.</summary>
    private const int MaximumAccumulators = 12;

    /// <summary>Chooses order and shape for the taps of the accumulator, in which weights of the kernel may have become zero.</summary>
    public static (TapOrder Order, TileShape Wide) Choose(KernelFacts facts, ImmutableArray<TableTap> allTaps, ImmutableArray<Decision>.Builder decisions)
    {
        ImmutableArray<TableTap> taps = DropZeroTaps.FromTable(allTaps);
        if (taps.Length > MaximumUnrolledTaps)
        {
            decisions.Add(new Decision("Taps", "a loop over a table", $"{Text.Of(taps.Length)} are more than the {Text.Of(MaximumUnrolledTaps)} that are unrolled"));
            decisions.Add(new Decision("Tile", "1 row × 8 vectors", "one weight serves eight vectors"));
            return (TapOrder.Looped, new TileShape(1, 8));
        }

        TileShape best = new(1, 1);
        double bestCost = Cost(taps, best);
        int rows = taps.Length <= MemoryBoundTaps || facts.Rows == 1 ? 1 : 4;
        foreach (TileShape shape in Shapes(rows))
        {
            double cost = Cost(taps, shape);
            if (Calls(taps, shape) <= WideCalls && cost < bestCost)
            {
                (best, bestCost) = (shape, cost);
            }
        }

        decisions.Add(new Decision(
            "Tile",
            $"{Text.Of(best.Rows)} row{(best.Rows == 1 ? string.Empty : "s")} × {Text.Of(best.Vectors)} vector{(best.Vectors == 1 ? string.Empty : "s")}",
            rows == 1 && facts.Rows > 1 ? "with so few taps memory is the limit, and sharing rows gains nothing" : $"{Text.Of(Loads(taps, best))} loads serve {Text.Of(best.Rows * best.Vectors)} vectors of outputs"));
        return (TapOrder.Unrolled, best);
    }

    /// <summary>True if there are more distinct multipliers than registers to keep them in.</summary>
    public static bool NeedsTable(ImmutableArray<TableTap> taps, ImmutableArray<Decision>.Builder decisions)
    {
        int distinct = taps.Select(static tap => tap.Weight).Where(static weight => weight.Abs() != Rational.One && !weight.IsZero).Distinct().Count();
        if (distinct <= MaximumLiterals)
        {
            return false;
        }

        decisions.Add(new Decision("Weights", "read from a table", $"{Text.Of(distinct)} distinct multipliers are more than registers hold"));
        return true;
    }

    private static IEnumerable<TileShape> Shapes(int maximumRows) =>
        from rows in Enumerable.Range(1, maximumRows)
        from vectors in Enumerable.Range(1, 4)
        where rows * vectors <= MaximumAccumulators
        select new TileShape(rows, vectors);

    /// <summary>
    /// The cost of a vector of outputs in half cycles: two multiply-adds a cycle, one unaligned load a cycle, and a share of the
    /// loop's own work. Independent chains hide latency: fewer than eight leave the multipliers waiting.
    /// </summary>
    private static double Cost(ImmutableArray<TableTap> taps, TileShape shape)
    {
        int outputs = shape.Rows * shape.Vectors;
        double loads = 2.0 * Loads(taps, shape) / outputs;
        double latency = Math.Max(1.0, 4.0 / outputs);
        return Math.Max(loads, taps.Length * latency) + (taps.Length + (6.0 / outputs));
    }

    private static int Calls(ImmutableArray<TableTap> taps, TileShape shape)
    {
        int outputs = shape.Rows * shape.Vectors;
        return Loads(taps, shape) + (taps.Length * outputs) + taps.Length + (8 * outputs);
    }

    /// <summary>Distinct loads of a tile: rows of the tile share what their windows have in common.</summary>
    private static int Loads(ImmutableArray<TableTap> taps, TileShape shape)
    {
        HashSet<(int Row, int Column)> positions = [];
        foreach (TableTap tap in taps)
        {
            for (int row = 0; row < shape.Rows; row++)
            {
                positions.Add((tap.Row + row, tap.Column));
            }
        }

        return positions.Count * shape.Vectors;
    }
}
