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
    private readonly ImmutableArray<TableTap> _taps = DropZeroTaps.FromTable(accumulation.Taps);

    /// <summary>Lane calls from a sum to its stored result, at most.</summary>
    private const int FinishCalls = 6;

    /// <summary>Costs one way to build the core.</summary>
    public Candidate Of(TapOrder order, bool isSeparable, TileShape shape)
    {
        Counts wide = Count(order, isSeparable, shape);
        Counts narrow = Count(order, isSeparable, new TileShape(1, 1));
        int loads = Loads(isSeparable, shape);
        return new Candidate(order, isSeparable, shape, loads, loads * ConversionsPerLoad(), wide.Operations, wide.Calls + narrow.Calls);
    }

    private Counts Count(TapOrder order, bool isSeparable, TileShape shape)
    {
        int outputs = shape.Rows * shape.Vectors;
        int operations = isSeparable ? SeparableOperations(shape) : outputs * _taps.Sum(tap => OperationsOf(tap.Weight));
        int calls = order == TapOrder.RowLoop ? LoopCalls(isSeparable, shape) : operations + Loads(isSeparable, shape) + _taps.Length;
        return new Counts(operations, calls + (FinishCalls * outputs));
    }

    /// <summary>Sums along the rows of the source that the tile sees, then one step an output and row of the kernel.</summary>
    private int SeparableOperations(TileShape shape)
    {
        SeparableFactors factors = accumulation.Factors!;
        int across = factors.Row.Sum(OperationsOf);
        int down = factors.Column.Sum(OperationsOf);
        return shape.Vectors * ((SourceRows(shape) * across) + (shape.Rows * down));
    }

    /// <summary>The lane calls of a body that unrolls only the rows before and behind the loop.</summary>
    private int LoopCalls(bool isSeparable, TileShape shape)
    {
        int unrolledOutputs = shape.Rows * (shape.Rows - 1);
        int unrolledRows = 2 * (shape.Rows - 1);
        int outputs = unrolledOutputs + shape.Rows;
        int rows = unrolledRows + 1;
        return isSeparable
            ? (rows * shape.Vectors * facts.Columns * 2) + (outputs * (shape.Vectors + 1)) + facts.Columns
            : facts.Columns * ((rows * shape.Vectors) + (outputs * (shape.Vectors + 1)));
    }

    private int Loads(bool isSeparable, TileShape shape)
    {
        if (isSeparable)
        {
            return shape.Vectors * SourceRows(shape) * accumulation.Factors!.Row.Count(static factor => !factor.IsZero);
        }

        HashSet<(int Row, int Column)> positions = [];
        foreach (TableTap tap in _taps)
        {
            for (int row = 0; row < shape.Rows; row++)
            {
                positions.Add((tap.Row + row, tap.Column));
            }
        }

        return positions.Count * shape.Vectors;
    }

    /// <summary>The rows of the source that some row of the tile needs.</summary>
    private int SourceRows(TileShape shape)
    {
        HashSet<int> rows = [];
        for (int row = 0; row < facts.Rows; row++)
        {
            for (int output = 0; output < shape.Rows && !accumulation.Factors!.Column[row].IsZero; output++)
            {
                rows.Add(row + output);
            }
        }

        return rows.Count;
    }

    private int OperationsOf(Rational weight)
    {
        if (weight.IsZero)
        {
            return 0;
        }

        bool isOne = weight.Abs() == Rational.One;
        return accumulation.Lanes switch
        {
            LaneType.Single or LaneType.Double => 1,
            LaneType.Int16 => isOne ? 1 : 2,
            LaneType.Int32 => isOne ? 1 : weight.Numerator.IsPowerOfTwo ? 2 : 3,
            _ => isOne ? 1 : weight.Numerator.IsPowerOfTwo ? 2 : 4,
        };
    }

    private int ConversionsPerLoad() => (ElementTypeInfo.Of(facts.Source).IsInteger, accumulation.Lanes) switch
    {
        (true, LaneType.Single or LaneType.Double) => 2,
        (true, _) => ElementTypeInfo.Of(facts.Source).Bits == LaneBits ? 0 : 1,
        (false, _) when facts.Source == ElementType.Half => 8,
        _ => ElementTypeInfo.Of(facts.Source).Bits == LaneBits ? 0 : 1,
    };

    private int LaneBits => accumulation.Lanes switch
    {
        LaneType.Int16 => 16,
        LaneType.Int32 or LaneType.Single => 32,
        _ => 64,
    };

    private readonly record struct Counts(int Operations, int Calls);
}
