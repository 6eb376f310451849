using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What the taps of integer kernels cost whose rows or columns repeat each other.</summary>
internal sealed partial class CandidateCosts
{
    private readonly TapSymmetry? _symmetry;

    // Of every row of the kernel: the weights of the columns that are different.
    private readonly ImmutableArray<CountedWeights> _alike;

    // By the rows of a tile, the first of a strip: all vectors of candidates have it in common.
    private readonly (Work Work, int Calls)?[] _tapsAlike = new (Work, int)?[TilePlanner.MostTileRows + 1];

    /// <summary>The symmetry that a body makes use of, or null: taps one by one whose weights it knows.</summary>
    private TapSymmetry? SymmetryOf(TapOrder order, Strategy strategy) =>
        strategy == Strategy.Direct && order is TapOrder.Unrolled or TapOrder.Rolling ? _symmetry : null;

    /// <summary>Vectors beside sums and weights that are alive at once: with symmetry, the sums of rows that are alike as well.</summary>
    private int TemporariesOf(TapOrder order, Strategy strategy) =>
        SymmetryOf(order, strategy) is { } symmetry ? FewTemporaries + symmetry.FirstRows.Length : Temporaries;

    /// <summary>
    /// True if the weights of a body with symmetry have registers where they are many vectors' or many rows': the JIT keeps them from
    /// one to the next, whatever they are read from. Those of a single vector are operands.
    /// </summary>
    public bool HoldsWeights(TapOrder order, Strategy strategy, TileShape shape)
    {
        int vectors = shape.Rows * shape.Vectors;
        return vectors == 1
            || SymmetryOf(order, strategy) is null
            || ((order == TapOrder.Rolling ? _facts.Rows : 1) * vectors) + TemporariesOf(order, strategy) + DistinctMultipliers(order, strategy) <= Machine.Registers - Spare;
    }

    /// <summary>The operations of all taps of one vector of every row of a tile, and their lane calls; reads are not among them.</summary>
    private (Work Work, int Calls) TapsAlike(TapSymmetry symmetry, TapOrder order, int tileRows) =>
        _tapsAlike[order == TapOrder.Rolling ? 0 : tileRows] ??= CountTaps(symmetry, order, tileRows);

    private (Work Work, int Calls) CountTaps(TapSymmetry symmetry, TapOrder order, int tileRows)
    {
        Work work = default;
        int calls = 0;
        int additions = symmetry.FirstColumns.Sum(column => symmetry.Like(column).Count() - 1);
        for (int sourceRow = 0; sourceRow < (order == TapOrder.Rolling ? 1 : tileRows + _facts.Rows - 1); sourceRow++)
        {
            int current = sourceRow;
            IEnumerable<int> rows = order == TapOrder.Rolling
                ? Enumerable.Range(0, _facts.Rows)
                : Enumerable.Range(0, tileRows).Select(row => current - row).Where(row => row >= 0 && row < _facts.Rows);
            foreach (int[] alike in rows.Where(symmetry.IsActive).GroupBy(row => symmetry.Rows[row].First).Select(static alike => alike.ToArray()))
            {
                int sums = alike.Length > 1 ? alike.Length - 1 : 0;
                work += _alike[alike[0]].Taps + new Work(0, 0, 0, sums, 0);
                calls += _alike[alike[0]].Calls + sums;
            }

            work += new Work(0, 0, 0, additions, 0);
            calls += additions;
        }

        return (work, calls);
    }

    private ImmutableArray<CountedWeights> CountAlike() => _symmetry is null
        ? []
        : [.. Enumerable.Range(0, _facts.Rows).Select(row => new CountedWeights(_lanes, [.. _symmetry.FirstColumns.Select(column => _symmetry.Weight(row, column))]))];
}
