using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Dot products of bytes. Those of four bytes are summed up in the halves of a lane where a batch of them fits: the halves are added
/// to a sum, or become it, when a batch is complete, and whatever they started with is taken off where that sum starts.
/// </summary>
internal sealed partial class ExpandTaps
{
    /// <summary>True if the whole kernel is one batch, so that what waits are halves.</summary>
    private bool IsHeldInHalves =>
        _body is { Strategy: Strategy.Dot, Batches: [{ } batch] } && batch.End == _body.Packed!.Weights.Length / _body.Packed.Sharing;

    /// <summary>True if every row is a batch, as in a loop over rows.</summary>
    private bool IsBatchOfARow => _body.Order == TapOrder.RowLoop && !IsHeldInHalves;

    /// <summary>What a sum starts with.</summary>
    private Rational StartOf(int vector) =>
        IsHeldInHalves ? _body.Batches[0].Starts[vector % _body.Packed!.Sharing]
        : _body.Strategy == Strategy.Dot ? StartWithout(vector)
        : _plan.Start;

    private Rational StartWithout(int vector) =>
        _body.Batches.Aggregate(_plan.Start, (start, batch) => start - ((IsBatchOfARow ? _rows : 1) * batch.Excess(vector % _body.Packed!.Sharing)));

    /// <summary>
    /// One row of the source, load by load. A weight is made once for all rows of outputs, and for those phases and vectors that have it.
    /// </summary>
    private void ExpandDots(List<Instruction> body, int[] rows, Func<int, int, Instruction.Computation> load, Func<int, int, Instruction.Computation> weight)
    {
        PackedKernel packed = _body.Packed!;
        for (int index = 0; index < packed.Offsets.Length; index++)
        {
            Value?[] reads = new Value?[_shape.Vectors];
            for (int phase = 0; phase < packed.Sharing; phase++)
            {
                foreach (int row in rows)
                {
                    Value? factor = null;
                    for (int vector = phase; vector < _shape.Vectors; vector += packed.Sharing)
                    {
                        // The first of the phases that share a load reads it.
                        Value read = reads[vector - phase] ??= Add(body, load(packed.Column(vector % _phases, index), vector / _phases));
                        factor ??= Add(body, weight(row, packed.Index(phase, index)));
                        AddDot(body, read, factor, row, vector, index);
                    }
                }
            }
        }
    }

    private void AddDot(List<Instruction> body, Value read, Value factor, int row, int vector, int index)
    {
        if (_body.Batches.IsEmpty || IsHeldInHalves)
        {
            _sums[row][vector] = Dot(body, read, factor, _sums[row][vector]);
            return;
        }

        int dot = index + (IsBatchOfARow ? 0 : (_dotRow - row) * _body.Packed!.Offsets.Length);
        int place = _body.Batches.Count(batch => batch.End <= dot);
        if (dot == (place == 0 ? 0 : _body.Batches[place - 1].End))
        {
            Value start = _values.Create(_plan.Lanes, "half" + SumName(row, vector).Substring("sum".Length));
            body.Add(new Instruction.Constant(start, _body.Batches[place].Starts[vector % _body.Packed!.Sharing]));
            _halves[row][vector] = start;
        }

        _halves[row][vector] = Dot(body, read, factor, _halves[row][vector]);
        if (dot == _body.Batches[place].End - 1)
        {
            _sums[row][vector] = Sum(body, _sums[row][vector], SumHalves(body, _halves[row][vector], "batch"));
        }
    }

    /// <summary>From the halves of a whole kernel to its sum.</summary>
    private Value AddHalves(List<Instruction> body, Value halves, int vector)
    {
        Value start = _values.Create(_plan.Lanes, halves.Name);
        body.Add(new Instruction.Constant(start, StartWithout(vector)));
        Value sum = SumHalves(body, halves, halves.Name);
        return StartWithout(vector).IsZero ? sum : Sum(body, start, sum);
    }

    /// <summary>What a sum along a row starts with.</summary>
    private Rational AcrossStart(int vector) => _body.Batches.IsEmpty ? Rational.Zero : _body.Batches[0].Starts[vector % _body.Packed!.Sharing];

    /// <summary>The sum of one row of the source.</summary>
    private Value DotsAcross(List<Instruction> body, Value start, int vector, Func<int, int, Instruction.Computation> load)
    {
        PackedKernel packed = _body.Packed!;
        Value across = start;
        for (int index = 0; index < packed.Offsets.Length; index++)
        {
            Value read = Add(body, load(packed.Column(vector % _phases, index), vector / _phases));
            Value factor = Add(body, Constant(packed.Weights[packed.Index(vector % _phases, index)]));
            across = Dot(body, read, factor, across);
        }

        if (_body.Batches.IsEmpty)
        {
            return across;
        }

        Rational excess = _body.Batches[0].Excess(vector % packed.Sharing);
        Value sum = SumHalves(body, across, across.Name);
        return excess.IsZero ? sum : Sum(body, Add(body, Constant(-excess)), sum);
    }

    private Value Dot(List<Instruction> body, Value read, Value factor, Value addend)
    {
        Value sum = _values.Create(_plan.Lanes, addend.Name);
        body.Add(new Instruction.Dot(sum, read, factor, addend, InHalves: !_body.Batches.IsEmpty));
        return sum;
    }

    private Value SumHalves(List<Instruction> body, Value halves, string name)
    {
        Value sum = _values.Create(_plan.Lanes, name);
        body.Add(new Instruction.Unary(sum, UnaryOperation.SumHalves, halves));
        return sum;
    }
}
