using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>The sums along one row of the source, which every row of outputs that sees it takes with one factor of the column.</summary>
internal sealed partial class ExpandTaps
{
    /// <summary>One row of the source: its sum, which goes through the stages of the column or to every row of outputs by its factor.</summary>
    private void ExpandSums(List<Instruction> body, int[] rows, Func<int, int, Instruction.Computation> load, Func<int, int, Instruction.Computation> weight)
    {
        // All phases are summed along the row before any goes on, so that the loads they share are no longer alive then.
        Value[] phases = _body is { IsPacked: true, Order: TapOrder.Rolling } ? [.. Enumerable.Range(0, _shape.Vectors).Select(vector => ExpandAcross(body, vector, load))] : [];
        for (int vector = 0; vector < _shape.Vectors; vector++)
        {
            Value across = phases.Length > 0 ? phases[vector] : ExpandAcross(body, vector, load);
            if (_body.Stages is { } stages)
            {
                // The first row is the one that this row of the source completes, if it completes any.
                CompleteStages(body, stages, vector, across, rows[0]);
            }
            else
            {
                AddToColumns(body, rows, vector, across, weight);
            }
        }
    }

    private void AddToColumns(List<Instruction> body, int[] rows, int vector, Value across, Func<int, int, Instruction.Computation> weight)
    {
        // Rows that share a multiple of the sum take it one after the other, so that none waits.
        bool shares = _body.Order == TapOrder.Rolling && _plan.Lanes is not (LaneType.Single or LaneType.Double);
        foreach (int row in shares ? rows.GroupBy(row => _plan.Factors!.Column[row].Abs()).SelectMany(static alike => alike) : rows)
        {
            Instruction.Computation factor = weight(row, 0);
            Value sum = _values.Create(_plan.Lanes, _sums[row][vector].Name);
            body.Add(factor);
            body.Add(new Instruction.MultiplyAdd(sum, across, factor.Result, _sums[row][vector]));
            _sums[row][vector] = sum;
        }
    }

    /// <summary>The sum of one row of the source by the factors of a row.</summary>
    private Value ExpandAcross(List<Instruction> body, int vector, Func<int, int, Instruction.Computation> load)
    {
        Value across = _values.Create(_plan.Lanes, StageName(1, vector));
        body.Add(new Instruction.Constant(across, _body.IsPacked ? AcrossStart(vector) : Rational.Zero));
        if (_body.IsPacked)
        {
            across = DotsAcross(body, across, vector, load);
        }
        else
        {
            ImmutableArray<Rational> row = _plan.Factors!.Row;
            int middle = RowHalves.Middle(_plan.Lanes, row);
            Value rest = _values.Create(_plan.Lanes, "rest");
            body.Add(new Instruction.Constant(rest, Rational.Zero));
            for (int column = 0; column < Math.Max(middle, row.Length - middle); column++)
            {
                across = column < middle ? MultiplyAdd(body, load(column, vector), Constant(row[column]), across) : across;
                int other = middle + column;
                rest = other < row.Length ? MultiplyAdd(body, load(other, vector), Constant(row[other]), rest) : rest;
            }

            across = middle < row.Length ? Sum(body, across, rest) : across;
        }

        return across;
    }

    private Value Sum(List<Instruction> body, Value left, Value right)
    {
        Value sum = _values.Create(_plan.Lanes, left.Name);
        body.Add(new Instruction.Binary(sum, BinaryOperation.Add, left, right));
        return sum;
    }

    private Value MultiplyAdd(List<Instruction> body, Instruction.Computation load, Instruction.Computation weight, Value addend)
    {
        Value sum = _values.Create(_plan.Lanes, addend.Name);
        body.Add(load);
        body.Add(weight);
        body.Add(new Instruction.MultiplyAdd(sum, load.Result, weight.Result, addend));
        return sum;
    }
}
