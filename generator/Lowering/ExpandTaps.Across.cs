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
        Value[] sums = [];
        for (int vector = 0; vector < _shape.Vectors; vector++)
        {
            if (vector % SumsAtOnce == 0)
            {
                sums = ExpandAcross(body, Enumerable.Range(vector, Math.Min(SumsAtOnce, _shape.Vectors - vector)), load);
            }

            Value across = sums[vector % SumsAtOnce];
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

    /// <summary>
    /// How many vectors are summed along a row side by side before any goes on: those of floats, as each waits for itself, but two
    /// where joined elements wait in registers already; all phases of a strip of integers, so that the loads they share are no
    /// longer alive then.
    /// </summary>
    private int SumsAtOnce => IsFloating ? (_body.Joins ? 2 : _shape.Vectors) : _body is { IsPacked: true, Order: TapOrder.Rolling } ? _shape.Vectors : 1;

    private void AddToColumns(List<Instruction> body, int[] rows, int vector, Value across, Func<int, int, Instruction.Computation> weight)
    {
        // Rows that share a multiple of the sum take it one after the other, so that none waits.
        bool shares = _body.Order == TapOrder.Rolling && !IsFloating;
        foreach (int row in shares ? rows.GroupBy(row => _plan.Factors!.Column[row].Abs()).SelectMany(static alike => alike) : rows)
        {
            Instruction.Computation factor = weight(row, 0);
            Value sum = _values.Create(_plan.Lanes, _sums[row][vector].Name);
            body.Add(factor);
            body.Add(new Instruction.MultiplyAdd(sum, across, factor.Result, _sums[row][vector]));
            _sums[row][vector] = sum;
        }
    }

    /// <summary>The sums of one row of the source by the factors of a row.</summary>
    private Value[] ExpandAcross(List<Instruction> body, IEnumerable<int> vectors, Func<int, int, Instruction.Computation> load)
    {
        if (_body.IsPacked)
        {
            return [.. vectors.Select(vector => DotsAcross(body, Start(StageName(1, vector), AcrossStart(vector)), vector, load))];
        }

        ImmutableArray<Rational> row = _plan.Factors!.Row;
        int middle = RowHalves.Middle(_plan.Lanes, row);
        (int Vector, Value Sum, Value Second)[] sums = [.. vectors.Select(vector => (vector, Start(StageName(1, vector), Rational.Zero), Start(RestName(vector), Rational.Zero)))];
        for (int column = 0; column < Math.Max(middle, row.Length - middle); column++)
        {
            int other = middle + column;
            for (int i = 0; i < sums.Length; i++)
            {
                (int vector, Value sum, Value rest) = sums[i];
                sum = column < middle ? MultiplyAdd(body, load(column, vector), Constant(row[column]), sum) : sum;
                rest = other < row.Length ? MultiplyAdd(body, load(other, vector), Constant(row[other]), rest) : rest;
                sums[i] = (vector, sum, rest);
            }
        }

        return [.. sums.Select(both => middle < row.Length ? Sum(body, both.Sum, both.Second) : both.Sum)];

        Value Start(string name, Rational number)
        {
            Value start = _values.Create(_plan.Lanes, name);
            body.Add(new Instruction.Constant(start, number));
            return start;
        }
    }

    private string RestName(int vector) => _shape.Vectors == 1 ? "rest" : "rest" + Text.Of(vector);

    private bool IsFloating => _plan.Lanes.IsFloating();

    private Value Sum(List<Instruction> body, Value left, Value right, int sign = 1) =>
        Add(body, new Instruction.Binary(_values.Create(_plan.Lanes, left.Name), sign > 0 ? BinaryOperation.Add : BinaryOperation.Subtract, left, right));

    private Value MultiplyAdd(List<Instruction> body, Instruction.Computation load, Instruction.Computation weight, Value addend)
    {
        Value sum = _values.Create(_plan.Lanes, addend.Name);
        body.Add(load);
        body.Add(weight);
        body.Add(new Instruction.MultiplyAdd(sum, load.Result, weight.Result, addend));
        return sum;
    }
}
