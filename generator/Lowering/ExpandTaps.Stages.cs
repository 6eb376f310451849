using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Sums of rows that become those of columns in stages: the sum of a row goes through all of them, and each adds to it what it was
/// given some rows above. What a stage will add further down waits meanwhile: in a rolling tile it is carried from row to row.
/// </summary>
internal sealed partial class ExpandTaps
{
    private readonly List<Value>[][] _waiting; // by vector and stage, the latest first
    private int? _sourceRow; // where a tile has several that are summed in stages

    /// <summary>Sends the sum of a row through the stages; null as long as the rows above are too few.</summary>
    private Value? SumInStages(List<Instruction> body, SumStages stages, int vector, Value across)
    {
        Value value = across;
        int rows = 1;
        for (int i = 0; i < stages.Stages.Length; i++)
        {
            SumStage stage = stages.Stages[i];
            List<Value> above = _waiting[vector][i];
            Value next = value;
            rows += stage.Reach;
            bool isComplete = above.Count == stage.Reach;
            for (int term = 1; isComplete && term < stage.Terms; term++)
            {
                Value sum = _values.Create(_plan.Lanes, StageName(rows, vector));
                body.Add(new Instruction.Binary(sum, stage.IsDifference ? BinaryOperation.Subtract : BinaryOperation.Add, next, above[(term * stage.Distance) - 1]));
                next = sum;
            }

            above.Insert(0, value);
            if (!isComplete)
            {
                return null;
            }

            above.RemoveAt(stage.Reach);
            value = next;
        }

        return value;
    }

    /// <summary>The sum of a column from that of its stages.</summary>
    private void CompleteStages(List<Instruction> body, SumStages stages, int vector, Value across, int row)
    {
        if (SumInStages(body, stages, vector, across) is not { } value)
        {
            return;
        }

        Value sum = _values.Create(_plan.Lanes, _sums[row][vector].Name);
        Instruction.Constant multiplier = Constant(stages.Multiplier);
        body.Add(multiplier);
        body.Add(new Instruction.MultiplyAdd(sum, value, multiplier.Result, _sums[row][vector]));
        _sums[row][vector] = sum;
    }

    /// <summary>Down a strip, every stage carries what it will add further down. Of the first rows it is nothing that is a result.</summary>
    private Tile ExpandRollingStages(SumStages stages)
    {
        List<Instruction> body = [];
        Carried[][][] carried = new Carried[_shape.Vectors][][];
        for (int vector = 0; vector < _shape.Vectors; vector++)
        {
            Value start = _values.Create(_plan.Lanes, SumName(0, vector));
            body.Add(new Instruction.Constant(start, _plan.Start));
            _sums[_rows - 1][vector] = start;
            carried[vector] = [.. stages.Stages.Select((_, stage) => Waiting(stages, stage, vector, start))];
            for (int stage = 0; stage < carried[vector].Length; stage++)
            {
                _waiting[vector][stage].AddRange(carried[vector][stage].Select(static value => value.Entry));
            }
        }

        ExpandRowOfStrip(body);
        CompleteRowOfStrip(body);

        // The oldest first: each takes the place of the one behind it.
        ImmutableArray<Carried> next =
        [
            .. from vector in Enumerable.Range(0, _shape.Vectors)
               from stage in Enumerable.Range(0, stages.Stages.Length)
               from age in Enumerable.Range(0, stages.Stages[stage].Reach).Reverse()
               let value = _waiting[vector][stage][age]
               select carried[vector][stage][age] with { Next = value, Result = value },
        ];
        return new Tile(1, _shape.Vectors / _phases, [.. body], _phases) { Carried = next, Lead = _rows - 1, IsStaged = true };
    }

    /// <summary>What a stage has been given in the rows above, the latest first.</summary>
    private Carried[] Waiting(SumStages stages, int stage, int vector, Value start)
    {
        int rows = 1 + stages.Stages.Take(stage).Sum(static earlier => earlier.Reach);
        return
        [
            .. Enumerable.Range(1, stages.Stages[stage].Reach).Select(age =>
            {
                Value entry = _values.Create(_plan.Lanes, $"{StageName(rows, vector)}Above{(age == 1 ? string.Empty : Text.Of(age))}");
                return new Carried(start, entry, entry, entry);
            }),
        ];
    }

    /// <summary>Sums are named by the rows that they are sums of and, where several stand in a tile, by the last of them.</summary>
    private string StageName(int rows, int vector)
    {
        string place = (_sourceRow, _shape.Vectors) switch
        {
            (null, 1) => string.Empty,
            (null, _) => Text.Of(vector),
            ({ } row, 1) => Text.Of(row),
            ({ } row, _) => $"{Text.Of(row)}_{Text.Of(vector)}",
        };
        return rows == 1 ? "across" + place : $"rows{Text.Of(rows)}{(place.Length == 0 ? string.Empty : "_")}{place}";
    }
}
