using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>The sums along one row of the source, which every row of outputs that sees it takes with one factor of the column.</summary>
internal sealed partial class ExpandTaps
{
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
