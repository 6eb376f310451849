using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>Counts what a body costs without building it: the model behind <see cref="Candidate"/>.</summary>
/// <remarks>It counts the weights of the accumulator: some of the kernel's may have become zero in it.</remarks>
internal sealed class CandidateCosts
{
    /// <summary>Lane calls from a sum to its stored result, at most.</summary>
    private const int FinishCalls = 6;

    /// <summary>Vectors beside sums and weights that are alive at once: elements and what is made of them.</summary>
    public const int Temporaries = 3;

    /// <summary>The registers of a processor with vectors of 512 bits that a rolling body may use.</summary>
    public const int ManyRegisters = 30;

    /// <summary>More distinct literals than this, and the JIT spills sums to keep them in registers.</summary>
    public const int MaximumLiterals = 12;

    private readonly KernelFacts _facts;
    private readonly Accumulation _accumulation;
    private readonly LaneType _lanes;

    // What many candidates have in common, found once.
    private readonly Dictionary<Strategy, ImmutableArray<int>> _multipliers = [];
    private readonly Dictionary<int, int> _loadsPerVector = [];
    private Work? _taps;

    /// <summary>Prepares for a kernel in an accumulator.</summary>
    public CandidateCosts(KernelFacts facts, Accumulation accumulation)
    {
        (_facts, _accumulation, _lanes) = (facts, accumulation, accumulation.Lanes);
        bool fitsTypes = facts.Source == ElementType.Byte && facts.Destination is ElementType.Byte or ElementType.Int16 && _lanes is LaneType.Int16 or LaneType.Int32;
        int size = _lanes.Bits() / 8;
        Dot = fitsTypes ? PackedKernel.TryCreate([.. accumulation.Taps.Select(static tap => tap.Weight)], facts.Columns, size) : null;
        SeparableDot = fitsTypes && accumulation.Factors is { } factors ? PackedKernel.TryCreate(factors.Row, facts.Columns, size) : null;
    }

    /// <summary>The packed weights of all taps, or null.</summary>
    public PackedKernel? Dot { get; }

    /// <summary>The packed factors of a row, or null.</summary>
    public PackedKernel? SeparableDot { get; }

    /// <summary>The strategies that the kernel allows.</summary>
    public IEnumerable<Strategy> Strategies =>
        from strategy in (Strategy[])[Strategy.Direct, Strategy.Separable, Strategy.Dot, Strategy.SeparableDot]
        where strategy switch
        {
            Strategy.Separable => _accumulation.Factors is not null,
            Strategy.Dot => Dot is not null,
            Strategy.SeparableDot => SeparableDot is not null,
            _ => true,
        }
        select strategy;

    /// <summary>The packed weights of a strategy; null for those that take elements one by one.</summary>
    public PackedKernel? PackedOf(Strategy strategy) => strategy switch
    {
        Strategy.Dot => Dot,
        Strategy.SeparableDot => SeparableDot,
        _ => null,
    };

    /// <summary>The vectors of lanes that a vector of the tile stands for.</summary>
    public int PhasesOf(Strategy strategy) => PackedOf(strategy)?.Size ?? 1;

    /// <summary>The multipliers of a strategy that differ.</summary>
    public int DistinctMultipliers(Strategy strategy) => Multipliers(strategy).Length;

    /// <summary>How often one output multiplies by what may be read from memory.</summary>
    public int Multiplications(Strategy strategy) => Multipliers(strategy).Sum();

    /// <summary>The weights that a loop over rows reads a round.</summary>
    public int WeightsPerRow(Strategy strategy) => strategy switch
    {
        Strategy.Direct => _facts.Columns,
        Strategy.Dot => Dot!.WeightsPerRow,
        _ => 1,
    };

    /// <summary>Costs one way to build a body.</summary>
    public Candidate Of(TapOrder order, Strategy strategy, TileShape shape)
    {
        int phases = PhasesOf(strategy);
        int outputs = shape.Rows * shape.Vectors * phases;
        bool isRolling = order == TapOrder.Rolling;
        int sums = isRolling ? _facts.Rows * outputs : outputs;
        int free = isRolling ? Math.Max(0, ManyRegisters - Temporaries - sums) : MaximumLiterals;
        ImmutableArray<int> multipliers = Multipliers(strategy);
        int literals = multipliers.Length <= Math.Min(free, MaximumLiterals) ? multipliers.Length : isRolling ? Math.Min(free, MaximumLiterals) : 0;
        Work work = isRolling ? RollingWork(strategy, shape) : TileWork(strategy, shape);
        work += outputs * TapCost.OfFinish(_facts.Destination, _lanes, phases > 1);
        work += (PackedOf(strategy) is null ? work.Loads : 0) * TapCost.OfConversion(_facts.Source, _lanes);
        work = work with { Broadcasts = multipliers.Skip(literals).Sum() * (isRolling ? 1 : shape.Rows) };
        int moves = isRolling ? sums : 2 * shape.Rows;
        int rounds = order == TapOrder.RowLoop ? _facts.Rows - shape.Rows + 1 : 0;
        double cycles = Machine.Cycles(work, LoadCycles(strategy), moves, Chain(strategy, isRolling), isRolling) + (isRolling ? Machine.Step : Machine.Turn + (Machine.Turn * rounds));
        return new Candidate(
            new BodyPlan(order, strategy, shape, literals, isRolling ? sums + Temporaries : 0),
            phases,
            work,
            cycles / outputs,
            Calls(order, strategy, shape));
    }

    /// <summary>The cycles of one read of elements.</summary>
    public double LoadCycles(Strategy strategy) =>
        Machine.Load(PackedOf(strategy) is null ? _lanes.Bits() / ElementTypeInfo.Of(_facts.Source).Bits : 1);

    /// <summary>Dependent operations: one sum takes tap by tap; rolling, the next row goes on where this one ends.</summary>
    public double Chain(Strategy strategy, bool isRolling)
    {
        double latency = _lanes is LaneType.Single or LaneType.Double ? Machine.FloatLatency : Machine.IntegerLatency;
        int steps = strategy switch
        {
            Strategy.Direct => _facts.Columns,
            Strategy.Dot => Dot!.Columns.Length,
            _ => isRolling ? 1 : _facts.Columns,
        };
        return latency * steps * (isRolling ? 1 : _facts.Rows);
    }

    /// <summary>How often a body uses each distinct multiplier, the most used first.</summary>
    private ImmutableArray<int> Multipliers(Strategy strategy)
    {
        if (_multipliers.TryGetValue(strategy, out ImmutableArray<int> known))
        {
            return known;
        }

        IEnumerable<Rational> weights = strategy switch
        {
            Strategy.Direct => _accumulation.Taps.Select(static tap => tap.Weight),
            Strategy.Separable => _accumulation.Factors!.Row.Concat(_accumulation.Factors.Column),
            Strategy.Dot => Dot!.Weights,
            _ => SeparableDot!.Weights.Concat(_accumulation.Factors!.Column),
        };
        bool isPacked = PackedOf(strategy) is not null;
        return _multipliers[strategy] = [.. weights.Where(weight => !weight.IsZero && (isPacked || weight.Abs() != Rational.One)).GroupBy(static weight => weight).Select(static group => group.Count()).OrderByDescending(static count => count)];
    }

    /// <summary>One row of the source for all rows of the kernel; equal multiples of an element are made once.</summary>
    private Work RollingWork(Strategy strategy, TileShape shape)
    {
        int vectors = shape.Vectors;
        if (strategy == Strategy.Dot)
        {
            return (vectors * Count(Dot!.Weights) * TapCost.OfDot(Dot.Size)) + Loading(vectors * Dot.Columns.Length);
        }

        if (strategy == Strategy.Direct)
        {
            Work taps = default;
            for (int column = 0; column < _facts.Columns; column++)
            {
                taps += Multiples(_accumulation.Taps.Where(tap => tap.Column == column).Select(static tap => tap.Weight));
            }

            return (vectors * taps) + Loading(vectors * _accumulation.Taps.Where(static tap => !tap.Weight.IsZero).Select(static tap => tap.Column).Distinct().Count());
        }

        return (vectors * Across(strategy)) + (vectors * PhasesOf(strategy) * Multiples(_accumulation.Factors!.Column));
    }

    /// <summary>The sum along one row of the source, of all phases.</summary>
    private Work Across(Strategy strategy)
    {
        ImmutableArray<Rational> row = _accumulation.Factors!.Row;
        return strategy == Strategy.SeparableDot
            ? (Count(SeparableDot!.Weights) * TapCost.OfDot(SeparableDot.Size)) + Loading(SeparableDot.Columns.Length)
            : row.Aggregate(default(Work), (sum, factor) => sum + TapCost.Of(_lanes, factor)) + Loading(Count(row));
    }

    /// <summary>The taps of one element; the multiples of integers that occur several times are shared.</summary>
    private Work Multiples(IEnumerable<Rational> weights)
    {
        ImmutableArray<Rational> active = [.. weights.Where(static weight => !weight.IsZero)];
        if (_lanes is LaneType.Single or LaneType.Double)
        {
            return active.Aggregate(default(Work), (sum, weight) => sum + TapCost.Of(_lanes, weight));
        }

        Work multiples = active.Select(static weight => weight.Abs()).Distinct().Aggregate(default(Work), (sum, weight) => sum + TapCost.OfMultiple(_lanes, weight));
        return multiples with { Adds = active.Length };
    }

    private Work TileWork(Strategy strategy, TileShape shape)
    {
        int outputs = shape.Rows * shape.Vectors;
        if (strategy == Strategy.Dot)
        {
            return (outputs * Count(Dot!.Weights) * TapCost.OfDot(Dot.Size)) + Loading(SourceRows(shape, static _ => true) * shape.Vectors * Dot.Columns.Length);
        }

        if (strategy == Strategy.Direct)
        {
            _taps ??= _accumulation.Taps.Aggregate(default(Work), (sum, tap) => sum + TapCost.Of(_lanes, tap.Weight));
            if (!_loadsPerVector.TryGetValue(shape.Rows, out int loads))
            {
                loads = Enumerable.Range(0, _facts.Columns).Sum(column => SourceRows(shape, row => !_accumulation.Taps[(row * _facts.Columns) + column].Weight.IsZero));
                _loadsPerVector.Add(shape.Rows, loads);
            }

            return (outputs * _taps.Value) + Loading(loads * shape.Vectors);
        }

        ImmutableArray<Rational> factors = _accumulation.Factors!.Column;
        Work down = factors.Aggregate(default(Work), (sum, factor) => sum + TapCost.Of(_lanes, factor));
        return (SourceRows(shape, row => !factors[row].IsZero) * shape.Vectors * Across(strategy)) + (outputs * PhasesOf(strategy) * down);
    }

    private int Calls(TapOrder order, Strategy strategy, TileShape shape)
    {
        int phases = PhasesOf(strategy);
        int vectors = shape.Vectors * phases;
        int outputs = shape.Rows * vectors;
        int kernelRows = _facts.Rows;
        (int rows, int steps) = order switch
        {
            TapOrder.Rolling => (1, kernelRows),
            TapOrder.RowLoop => ((2 * (shape.Rows - 1)) + 1, (shape.Rows * (shape.Rows - 1)) + shape.Rows),
            _ => (shape.Rows + kernelRows - 1, shape.Rows * kernelRows),
        };
        bool isLooped = order == TapOrder.RowLoop;
        int loads = rows * shape.Vectors * (PackedOf(strategy)?.Columns.Length ?? _facts.Columns);

        // In a loop no weight is known, so that every one counts; elsewhere their share of the kernel's does.
        int calls = strategy switch
        {
            Strategy.Direct when isLooped => steps * vectors * _facts.Columns,
            Strategy.Direct => steps * vectors * _accumulation.Taps.Sum(tap => TapCost.Calls(_lanes, tap.Weight)) / kernelRows,
            Strategy.Dot when isLooped => steps * shape.Vectors * Dot!.WeightsPerRow,
            Strategy.Dot => steps * shape.Vectors * Count(Dot!.Weights) / kernelRows,
            Strategy.SeparableDot => (rows * shape.Vectors * Count(SeparableDot!.Weights)) + Down(),
            _ => (rows * shape.Vectors * _accumulation.Factors!.Row.Sum(factor => TapCost.Calls(_lanes, factor))) + Down(),
        };
        int weights = isLooped && strategy is Strategy.Direct or Strategy.Dot ? steps * WeightsPerRow(strategy) : Multipliers(strategy).Length;
        return calls + loads + weights + 1 + (FinishCalls * outputs);

        int Down() => isLooped ? steps * (vectors + 1) : steps * vectors * _accumulation.Factors!.Column.Sum(factor => TapCost.Calls(_lanes, factor)) / kernelRows;
    }

    /// <summary>The rows of the source that some row of the tile needs, given which rows of the kernel it uses.</summary>
    private int SourceRows(TileShape shape, Func<int, bool> isUsed)
    {
        HashSet<int> rows = [];
        foreach (int row in Enumerable.Range(0, _facts.Rows).Where(isUsed))
        {
            rows.UnionWith(Enumerable.Range(row, shape.Rows));
        }

        return rows.Count;
    }

    private static int Count(ImmutableArray<Rational> weights) => weights.Count(static weight => !weight.IsZero);

    private static Work Loading(int loads) => new(loads, 0, 0, 0, 0);
}
