using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>Counts what a body costs without building it: the model behind <see cref="Candidate"/>.</summary>
/// <remarks>It counts the weights of the accumulator: some of the kernel's may have become zero in it.</remarks>
internal sealed class CandidateCosts(KernelFacts facts, Accumulation accumulation)
{
    /// <summary>Lane calls from a sum to its stored result, at most.</summary>
    private const int FinishCalls = 6;

    /// <summary>A multiplication of pairs and an addition.</summary>
    private const int SlotsPerPair = 3;

    /// <summary>Two multiplications of pairs and an addition.</summary>
    private const int SlotsPerQuad = 5;

    private readonly ImmutableArray<TableTap> _taps = DropZeroTaps.FromTable(accumulation.Taps);
    private readonly PackedKernel? _packed = PackedKernel.TryCreate(facts, accumulation);

    /// <summary>The strategies that the kernel allows.</summary>
    public IEnumerable<Strategy> Strategies =>
        from strategy in (Strategy[])[Strategy.Direct, Strategy.Separable, Strategy.Dot]
        where strategy == Strategy.Direct || (strategy == Strategy.Separable ? accumulation.Factors is not null : _packed is not null)
        select strategy;

    /// <summary>The vectors of lanes that a vector of the tile stands for.</summary>
    public int PhasesOf(Strategy strategy) => strategy == Strategy.Dot ? _packed!.Size : 1;

    /// <summary>Costs one way to build the core.</summary>
    public Candidate Of(TapOrder order, Strategy strategy, TileShape shape)
    {
        Strategy narrow = strategy == Strategy.Dot ? Strategy.Direct : strategy;
        int calls = Calls(order, strategy, shape) + Calls(order, narrow, new TileShape(1, 1));
        int loads = Loads(strategy, shape);
        int conversions = strategy == Strategy.Dot ? 0 : loads * SlotsPerConversion();
        return new Candidate(
            order,
            strategy,
            shape,
            PhasesOf(strategy),
            order == TapOrder.RowLoop ? facts.Rows - shape.Rows + 1 : 0,
            loads,
            CyclesPerLoad(strategy),
            Slots(strategy, shape) + conversions,
            calls);
    }

    /// <summary>A load of a whole vector mostly crosses a cache line and counts twice; narrower ones cross fewer.</summary>
    private double CyclesPerLoad(Strategy strategy)
    {
        int share = strategy == Strategy.Dot ? 1 : accumulation.Lanes.Bits() / ElementTypeInfo.Of(facts.Source).Bits;
        return share <= 1 ? 2.0 : share == 2 ? 1.0 : 0.75;
    }

    private int Slots(Strategy strategy, TileShape shape)
    {
        int outputs = shape.Rows * shape.Vectors;
        return strategy switch
        {
            Strategy.Separable => SeparableSum(shape, SlotsOf),
            Strategy.Dot => outputs * _packed!.Size * Groups * (_packed.Size == 2 ? SlotsPerPair : SlotsPerQuad),
            _ => outputs * _taps.Sum(tap => SlotsOf(tap.Weight)),
        };
    }

    private int Calls(TapOrder order, Strategy strategy, TileShape shape)
    {
        int outputs = shape.Rows * shape.Vectors * PhasesOf(strategy);
        int body = (order, strategy) switch
        {
            (TapOrder.RowLoop, _) => LoopCalls(strategy, shape),
            (_, Strategy.Dot) => (outputs * Groups) + Loads(strategy, shape) + Groups,
            (_, Strategy.Separable) => SeparableSum(shape, CallsOf) + Loads(strategy, shape) + _taps.Length,
            _ => (outputs * _taps.Sum(tap => CallsOf(tap.Weight))) + Loads(strategy, shape) + _taps.Length,
        };
        return body + (FinishCalls * outputs);
    }

    /// <summary>The lane calls of a body that unrolls only the rows before and behind the loop.</summary>
    private int LoopCalls(Strategy strategy, TileShape shape)
    {
        int rows = (2 * (shape.Rows - 1)) + 1;
        int outputs = (shape.Rows * (shape.Rows - 1)) + shape.Rows;
        int vectors = shape.Vectors * PhasesOf(strategy);
        int steps = strategy == Strategy.Dot ? _packed!.Columns.Length : facts.Columns;
        return strategy == Strategy.Separable
            ? (rows * vectors * steps * 2) + (outputs * (vectors + 1)) + steps
            : steps * ((rows * vectors) + (outputs * (vectors + 1)));
    }

    /// <summary>Sums along the rows of the source that the tile sees, then one step an output and row of the kernel.</summary>
    private int SeparableSum(TileShape shape, Func<Rational, int> cost)
    {
        SeparableFactors factors = accumulation.Factors!;
        int across = factors.Row.Sum(cost);
        int down = factors.Column.Sum(cost);
        return shape.Vectors * ((SourceRows(shape, row => !factors.Column[row].IsZero) * across) + (shape.Rows * down));
    }

    private int Loads(Strategy strategy, TileShape shape)
    {
        int inRows = strategy switch
        {
            Strategy.Separable => SourceRows(shape, row => !accumulation.Factors!.Column[row].IsZero) * accumulation.Factors!.Row.Count(static factor => !factor.IsZero),
            Strategy.Dot => SourceRows(shape, static _ => true) * _packed!.Columns.SelectMany(column => Enumerable.Range(column, _packed.Size)).Distinct().Count(),
            _ => Enumerable.Range(0, facts.Columns).Sum(column => SourceRows(shape, row => !accumulation.Taps[(row * facts.Columns) + column].Weight.IsZero)),
        };
        return inRows * shape.Vectors;
    }

    /// <summary>The rows of the source that some row of the tile needs, given which rows of the kernel it uses.</summary>
    private int SourceRows(TileShape shape, Func<int, bool> isUsed)
    {
        HashSet<int> rows = [];
        foreach (int row in Enumerable.Range(0, facts.Rows).Where(isUsed))
        {
            rows.UnionWith(Enumerable.Range(row, shape.Rows));
        }

        return rows.Count;
    }

    private int Groups => _packed!.Weights.Count(static weight => !weight.IsZero);

    /// <summary>The slots of one tap: a multiplication takes two, an addition or a shift one.</summary>
    private int SlotsOf(Rational weight)
    {
        if (weight.IsZero)
        {
            return 0;
        }

        if (accumulation.Lanes is LaneType.Single or LaneType.Double)
        {
            return 2;
        }

        return weight.Abs() == Rational.One ? 1 : weight.Abs().Numerator.IsPowerOfTwo ? 2 : accumulation.Lanes switch
        {
            LaneType.Int16 => 3,
            LaneType.Int32 => 5,
            _ => 8,
        };
    }

    /// <summary>The lane calls of one tap.</summary>
    private int CallsOf(Rational weight) => weight.IsZero ? 0 : accumulation.Lanes is LaneType.Single or LaneType.Double || weight.Abs() == Rational.One ? 1 : 2;

    private int SlotsPerConversion()
    {
        ElementTypeInfo source = ElementTypeInfo.Of(facts.Source);
        bool isFloating = accumulation.Lanes is LaneType.Single or LaneType.Double;
        return (source.IsInteger, isFloating) switch
        {
            (true, true) => 3,
            (false, _) when source.Type == ElementType.Half => 8,
            _ => source.Bits == accumulation.Lanes.Bits() ? 0 : 1,
        };
    }
}
