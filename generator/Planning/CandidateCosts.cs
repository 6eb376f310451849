using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>Counts what a body costs without building it: the model behind <see cref="Candidate"/>.</summary>
/// <remarks>It counts the weights of the accumulator: some of the kernel's may have become zero in it.</remarks>
internal sealed partial class CandidateCosts
{
    /// <summary>A loop over rows computes taps that are zero; with more of them than this share, a list of taps is shorter.</summary>
    private const double MaximumZeroShare = 0.25;

    private readonly KernelFacts _facts;
    private readonly Accumulation _accumulation;
    private readonly LaneType _lanes;
    private readonly bool _isAligned;

    // What many candidates have in common, counted once: all taps, those of each column, the factors, packed weights.
    private readonly int[]?[] _multipliers = new int[10][];
    private readonly CountedWeights _taps;
    private readonly CountedWeights[] _columns;
    private readonly CountedWeights? _across;
    private readonly CountedWeights? _down;
    private readonly CountedWeights? _dot;
    private readonly CountedWeights? _separableDot;

    /// <summary>Prepares for a kernel in an accumulator.</summary>
    /// <param name="facts">The types and the size of the window.</param>
    /// <param name="accumulation">The taps.</param>
    /// <param name="isAligned">True for a source that lies where vectors of it cross no line of the cache.</param>
    public CandidateCosts(KernelFacts facts, Accumulation accumulation, bool isAligned = false)
    {
        (_facts, _accumulation, _lanes, _isAligned) = (facts, accumulation, accumulation.Lanes, isAligned);
        bool fitsTypes = facts.Source == ElementType.Byte && facts.Destination is ElementType.Byte or ElementType.Int16 && _lanes is LaneType.Int16 or LaneType.Int32;
        int size = _lanes.Bits() / 8;
        Dot = fitsTypes ? PackedKernel.TryCreate([.. accumulation.Taps.Select(static tap => tap.Weight)], facts.Columns, size) : null;
        SeparableDot = fitsTypes && accumulation.Factors is { } factors ? PackedKernel.TryCreate(factors.Row, facts.Columns, size) : null;
        _taps = Counted([.. accumulation.Taps.Select(static tap => tap.Weight)])!;
        _columns = [.. Enumerable.Range(0, facts.Columns).Select(column => Counted([.. Enumerable.Range(0, facts.Rows).Select(row => accumulation.Taps[(row * facts.Columns) + column].Weight)])!)];
        _symmetry = TapSymmetry.TryFind(_lanes, accumulation.Taps, facts.Rows, facts.Columns);
        _alike = CountAlike();
        _across = Counted(accumulation.Factors?.Row);
        _down = Counted(accumulation.Factors?.Column);
        Stages = _down is null ? null : StageCost.Choose(_lanes, accumulation.Factors!.Column, _down);
        SplitBatches();
        RowPairs = RowPairCosts.TryCreate(facts, accumulation);
        _dot = Counted(Dot?.Weights);
        _separableDot = Counted(SeparableDot?.Weights);
    }

    /// <summary>The processor that bodies are costed for.</summary>
    public Machine Machine { get; private set; } = Machine.Avx512;

    /// <summary>The packed weights of all taps, or null.</summary>
    public PackedKernel? Dot { get; }

    /// <summary>The packed factors of a row, or null.</summary>
    public PackedKernel? SeparableDot { get; }

    /// <summary>The costs of rows taken two at a time, or null.</summary>
    public RowPairCosts? RowPairs { get; }

    /// <summary>The factors of a column as stages of additions, where those are fewer than what multiplies by the factors; null elsewhere.</summary>
    public SumStages? Stages { get; }

    /// <summary>The strategies that the kernel allows.</summary>
    public IEnumerable<Strategy> Strategies
    {
        get
        {
            yield return Strategy.Direct;
            if (_accumulation.Factors is not null)
            {
                yield return Strategy.Separable;
            }

            if (Dot is not null)
            {
                yield return Strategy.Dot;
            }

            if (SeparableDot is not null)
            {
                yield return Strategy.SeparableDot;
            }

            if (RowPairs is not null)
            {
                yield return Strategy.RowPairs;
            }
        }
    }

    /// <summary>What the same costs on another processor.</summary>
    public CandidateCosts On(Machine machine)
    {
        CandidateCosts costs = (CandidateCosts)MemberwiseClone();
        costs.Machine = machine;
        return costs;
    }

    /// <summary>The packed weights of a strategy; null for those that take elements one by one.</summary>
    public PackedKernel? PackedOf(Strategy strategy) => strategy switch
    {
        Strategy.Dot => Dot,
        Strategy.SeparableDot => SeparableDot,
        _ => null,
    };

    /// <summary>True if a lane reads several elements as they are, and weights are packed like them.</summary>
    private bool ReadsSeveral(Strategy strategy) => strategy == Strategy.RowPairs || PackedOf(strategy) is not null;

    /// <summary>The vectors of lanes that a vector of the tile stands for.</summary>
    public int PhasesOf(Strategy strategy) => strategy == Strategy.RowPairs ? RowPairCosts.Phases : PackedOf(strategy)?.Size ?? 1;

    /// <summary>The multipliers of a strategy that differ.</summary>
    public int DistinctMultipliers(TapOrder order, Strategy strategy) => Multipliers(order, strategy).Length;

    /// <summary>How often one output multiplies by what may be read from memory.</summary>
    public int Multiplications(TapOrder order, Strategy strategy) => Multipliers(order, strategy).Sum();

    /// <summary>The weights that a loop over rows reads a round.</summary>
    public int WeightsPerRow(Strategy strategy) => strategy switch
    {
        Strategy.Direct => _facts.Columns,
        Strategy.Dot => Dot!.WeightsPerRow,
        _ => 1,
    };

    /// <summary>The stages of a body, or null; a loop over rows reads factors from a table.</summary>
    private SumStages? StagesOf(TapOrder order, Strategy strategy) =>
        strategy is Strategy.Separable or Strategy.SeparableDot && order is TapOrder.Unrolled or TapOrder.Rolling ? Stages : null;

    /// <summary>True if elements of a row may be joined from vectors: floats as they are, in orders that know their columns.</summary>
    public bool CanJoin(TapOrder order) =>
        IsFloating
        && Machine.JoinsVectors
        && ElementTypeInfo.Of(_facts.Source).Bits == _lanes.Bits()
        && !ElementTypeInfo.Of(_facts.Source).IsInteger
        && order != TapOrder.TapLoop
        && _facts.Columns > 2;

    /// <summary>Costs one way to build a body.</summary>
    public Candidate Of(TapOrder order, Strategy strategy, TileShape shape, bool joins = false, bool inHalves = false)
    {
        ImmutableArray<DotBatch> batches = inHalves ? BatchesOf(order, strategy) : [];
        int phases = PhasesOf(strategy);
        int outputs = shape.Rows * shape.Vectors * phases;
        bool isRolling = order == TapOrder.Rolling;
        int sums = isRolling ? _facts.Rows * outputs : outputs;
        int held = joins ? Held(shape.Vectors) : 0;
        int[] multipliers = Multipliers(order, strategy);
        int free = isRolling ? Math.Min(MaximumLiterals, Math.Max(0, Machine.Registers - Spare - TemporariesOf(order, strategy) - held - sums)) : FreeOfTile(shape, sums);
        int literals = multipliers.Length <= free ? multipliers.Length : isRolling ? free : 0;
        Work work = isRolling ? RollingWork(strategy, shape) : TileWork(order, strategy, shape);
        work = joins ? Joined(work, shape, isRolling) : work;
        work = batches.IsEmpty ? work : InHalves(work, order, strategy, shape, batches.Length);
        work += outputs * TapCost.OfFinish(_facts.Destination, _lanes, phases > 1);
        work += (ReadsSeveral(strategy) ? 0 : work.Loads) * TapCost.OfConversion(_facts.Source, _lanes);
        work = work with { Broadcasts = multipliers.Skip(literals).Sum() * (isRolling ? 1 : shape.Rows) };
        int moves = isRolling ? sums : 2 * shape.Rows;
        int rounds = order == TapOrder.RowLoop ? _facts.Rows - shape.Rows + 1 : 0;
        int calls = Calls(order, strategy, shape) + (batches.IsEmpty ? 0 : CallsOfHalves(order, strategy, shape, batches.Length));
        double cycles = Machine.Cycles(work, LoadCycles(strategy), moves, Chain(strategy, isRolling), isRolling) + (isRolling ? Machine.Step : Machine.Turn + (Machine.Turn * rounds));
        return new Candidate(
            new BodyPlan(order, strategy, shape, literals, isRolling ? sums + held + (outputs == 1 && SymmetryOf(order, strategy) is null ? FewTemporaries : TemporariesOf(order, strategy)) : 0) { Symmetry = SymmetryOf(order, strategy), Packed = PackedOf(strategy), Joins = joins, Stages = StagesOf(order, strategy), Batches = batches, Extends = calls <= MaximumExtendingCalls },
            phases,
            work,
            cycles / outputs,
            calls);
    }

    private bool IsFloating => _lanes.IsFloating();

    /// <summary>Most columns are joined instead of read, and one vector a row is turned.</summary>
    private Work Joined(Work work, TileShape shape, bool isRolling)
    {
        double joined = work.Loads * (_facts.Columns - ((_facts.Columns + JoinVectors.ColumnsPerRead - 1) / JoinVectors.ColumnsPerRead)) / _facts.Columns;
        int turned = isRolling ? 1 : shape.Rows + _facts.Rows - 1;
        return work with { Loads = work.Loads - joined, Multiplies = work.Multiplies + (Machine.Join * (joined + turned)) };
    }

    /// <summary>The cycles of one read of elements.</summary>
    public double LoadCycles(Strategy strategy) =>
        _isAligned ? Machine.AlignedLoad : Machine.Load(!ReadsSeveral(strategy) ? _lanes.Bits() / ElementTypeInfo.Of(_facts.Source).Bits : 1);

    /// <summary>Dependent operations: one sum takes tap by tap; rolling, the next row goes on where this one ends.</summary>
    public double Chain(Strategy strategy, bool isRolling)
    {
        double latency = IsFloating ? Machine.FloatLatency : Machine.IntegerLatency;
        int steps = strategy switch
        {
            Strategy.Direct => _facts.Columns,
            Strategy.Dot => Dot!.Offsets.Length,
            Strategy.RowPairs => 1,
            _ => isRolling ? 1 : _facts.Columns,
        };
        return latency * steps * (isRolling ? 1 : _facts.Rows);
    }

    /// <summary>
    /// True if a loop over rows computes the same: it multiplies by every factor of a row it visits, and floats must not touch a zero
    /// tap, where a NaN may lie. With many zeros a list of taps is shorter.
    /// </summary>
    public bool CanLoop(Strategy strategy, TileShape shape)
    {
        int zeros = _accumulation.Taps.Length - _taps.Active;
        bool hasZeros = strategy is Strategy.Separable or Strategy.SeparableDot ? _down!.Active < _facts.Rows : zeros > 0;
        return _facts.Rows > shape.Rows && !(hasZeros && IsFloating) && zeros <= MaximumZeroShare * _accumulation.Taps.Length;
    }

    /// <summary>How often a body uses each distinct multiplier, the most used first.</summary>
    private int[] Multipliers(TapOrder order, Strategy strategy)
    {
        SumStages? stages = StagesOf(order, strategy);
        int place = (2 * (int)strategy) + (stages is null && SymmetryOf(order, strategy) is null ? 0 : 1);
        if (_multipliers[place] is { } known)
        {
            return known;
        }

        ImmutableArray<Rational> column = stages is null ? _accumulation.Factors?.Column ?? [] : [stages.Multiplier];
        IEnumerable<Rational> weights = strategy switch
        {
            Strategy.Direct when SymmetryOf(order, strategy) is { } symmetry => symmetry.Different,
            Strategy.Direct => _accumulation.Taps.Select(static tap => tap.Weight),
            Strategy.Separable => _accumulation.Factors!.Row.Concat(column),
            Strategy.Dot => Dot!.Weights,
            Strategy.RowPairs => RowPairs!.Multipliers,
            _ => SeparableDot!.Weights.Concat(column),
        };
        return _multipliers[place] = CountedWeights.Multipliers(weights, ReadsSeveral(strategy));
    }

    /// <summary>One row of the source for all rows of the kernel; equal multiples of an element are made once.</summary>
    private Work RollingWork(Strategy strategy, TileShape shape) => shape.Vectors * strategy switch
    {
        Strategy.Dot => (Dots(strategy) * TapCost.OfDot(Dot!.Size)) + Loading(Dot.Loads),
        Strategy.Direct when _symmetry is not null => TapsAlike(_symmetry, TapOrder.Rolling, 1).Work + Loading(_columns.Count(static column => column.Active > 0)),
        Strategy.Direct => _columns.Aggregate(default(Work), static (sum, column) => sum + column.Multiples) + Loading(_columns.Count(static column => column.Active > 0)),
        _ => Across(strategy) + (PhasesOf(strategy) * (Stages is null ? _down!.Multiples : StageCost.Of(_lanes, Stages, 1, isRolling: true))),
    };

    /// <summary>The sum along one row of the source, of all phases.</summary>
    private Work Across(Strategy strategy) => strategy == Strategy.SeparableDot
        ? (Dots(strategy) * TapCost.OfDot(SeparableDot!.Size)) + Loading(SeparableDot.Loads)
        : _across!.Taps + Loading(_across.Active);

    private Work TileWork(TapOrder order, Strategy strategy, TileShape shape)
    {
        int outputs = shape.Rows * shape.Vectors;
        return strategy switch
        {
            Strategy.Dot => (outputs * Dots(strategy) * TapCost.OfDot(Dot!.Size)) + Loading((_facts.Rows + shape.Rows - 1) * shape.Vectors * Dot.Loads),
            Strategy.RowPairs => shape.Vectors * RowPairs!.Of(shape.Rows),
            Strategy.Direct => (SymmetryOf(order, strategy) is { } symmetry ? shape.Vectors * TapsAlike(symmetry, order, shape.Rows).Work : outputs * _taps.Taps) + Loading(_columns.Sum(column => SourceRows(shape, column)) * shape.Vectors),
            _ => (SourceRows(shape, _down!) * shape.Vectors * Across(strategy))
                + (shape.Vectors * PhasesOf(strategy) * (StagesOf(order, strategy) is { } stages ? StageCost.Of(_lanes, stages, shape.Rows, isRolling: false) : shape.Rows * _down!.Taps)),
        };
    }

    /// <summary>The rows of the source that some row of the tile needs, given which rows of the kernel it uses.</summary>
    private int SourceRows(TileShape shape, CountedWeights kernelRows)
    {
        int count = 0;
        int end = 0;
        for (int row = 0; row < _facts.Rows; row++)
        {
            if (kernelRows.IsActive(row))
            {
                count += row + shape.Rows - Math.Max(row, end);
                end = row + shape.Rows;
            }
        }

        return count;
    }

    private CountedWeights? Counted(ImmutableArray<Rational>? weights) => weights is { } counted ? new CountedWeights(_lanes, counted) : null;

    private static Work Loading(int loads) => new(loads, 0, 0, 0, 0);
}
