using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>The bodies that are loops: rolling down a strip, over the rows of a tall kernel, over a table of taps.</summary>
internal sealed partial class ExpandTaps
{
    /// <summary>
    /// One row of the source for every row of outputs whose windows it lies in: the sum that waits for row r of the kernel takes
    /// it and is the one that waits for row r + 1 when the next row of the source comes. The last row of the kernel completes one.
    /// </summary>
    private Tile ExpandRolling()
    {
        List<Instruction> body = [];
        Value[][] initial = NewSums(_rows);
        Value[][] waiting = NewSums(_rows);
        int first = FirstRow();
        for (int vector = 0; vector < _shape.Vectors; vector++)
        {
            for (int row = 0; row < _rows; row++)
            {
                Value start = _values.Create(_plan.Lanes, RollingName(row, vector));
                Value entry = row <= first ? start : _values.Create(_plan.Lanes, RollingName(row, vector));
                body.Add(new Instruction.Constant(start, StartOf(vector)));
                (initial[row][vector], waiting[row][vector]) = (start, entry);
                _sums[row][vector] = entry;
            }
        }

        ExpandRowOfStrip(body);

        ImmutableArray<Carried>.Builder carried = ImmutableArray.CreateBuilder<Carried>();
        for (int row = _rows - 1; row > first; row--)
        {
            for (int vector = 0; vector < _shape.Vectors; vector++)
            {
                Value next = _sums[row - 1][vector];
                carried.Add(new Carried(initial[row][vector], waiting[row][vector], next, next));
            }
        }

        CompleteRowOfStrip(body);
        return new Tile(1, _shape.Vectors / _phases, [.. body], _phases) { Carried = carried.ToImmutable(), Lead = _rows - 1, Fold = _body.Fold };
    }

    /// <summary>One row of the source for every row of the kernel.</summary>
    private void ExpandRowOfStrip(List<Instruction> body) => ExpandRow(
        body,
        [.. Enumerable.Range(0, _rows).Reverse()],
        static row => row,
        (column, vector) => new Instruction.Load(Element(sourceRow: null, column, vector), 0, column, vector, _body.IsPacked),
        Weight);

    /// <summary>The row of outputs whose last row of the kernel was taken.</summary>
    private void CompleteRowOfStrip(List<Instruction> body)
    {
        for (int vector = 0; vector < _shape.Vectors; vector++)
        {
            Complete(body, _sums[_rows - 1][vector], row: 0, vector);
        }
    }

    /// <summary>
    /// The first row of the kernel that is not all zeros. What waits for it is where a sum starts, as in every other body: a product
    /// that is a negative zero stays one where it is the first, and would not where it is added to a zero.
    /// </summary>
    private int FirstRow() => Enumerable.Range(0, _rows).FirstOrDefault(row =>
        _body.IsSeparable ? !_plan.Factors!.Column[row].IsZero : _body.IsPacked || Enumerable.Range(row * _columns, _columns).Any(tap => !_weights[tap].IsZero));

    private string RollingName(int row, int vector) =>
        _shape.Vectors == 1 ? "sum" + Text.Of(row) : $"sum{Text.Of(row)}_{Text.Of(vector)}";

    /// <summary>The source rows that every row of the tile sees, as one loop; the rows before and after it are expanded one by one.</summary>
    private void ExpandRowLoop(List<Instruction> body, int first, int end)
    {
        List<Instruction> round = [];
        Value[][] initial = NewSums(_shape.Rows);
        Value[][] entries = NewSums(_shape.Rows);
        foreach ((int row, int vector) in Outputs())
        {
            Value entry = _values.Create(_plan.Lanes, SumName(row, vector));
            initial[row][vector] = _sums[row][vector];
            entries[row][vector] = entry;
            _sums[row][vector] = entry;
        }

        int stride = WeightsPerRow;
        ExpandRow(
            round,
            [.. Enumerable.Range(0, _shape.Rows)],
            static row => row,
            (column, vector) => new Instruction.RowLoad(Element(sourceRow: null, column, vector), column, vector, _body.IsPacked),
            (row, index) => new Instruction.RowConstant(_values.Create(_plan.Lanes, "weight"), stride, _body.Table + ((_shape.Rows - 1 - row) * stride) + index));

        ImmutableArray<Carried>.Builder values = ImmutableArray.CreateBuilder<Carried>();
        foreach ((int row, int vector) in Outputs())
        {
            Value result = _values.Create(_plan.Lanes, SumName(row, vector));
            values.Add(new Carried(initial[row][vector], entries[row][vector], _sums[row][vector], result));
            _sums[row][vector] = result;
        }

        // Constants do not depend on the row and stand before the loop.
        body.AddRange(round.OfType<Instruction.Constant>());
        body.Add(new Instruction.RowLoop(first, end, values.ToImmutable(), [.. round.Where(static instruction => instruction is not Instruction.Constant)]));
    }

    private void ExpandTapLoop(List<Instruction> body)
    {
        ImmutableArray<Carried>.Builder carried = ImmutableArray.CreateBuilder<Carried>();
        Value weight = _values.Create(_plan.Lanes, "weight");
        List<Instruction> round = [new Instruction.TapWeight(weight)];
        foreach ((int row, int vector) in Outputs())
        {
            string name = SumName(row, vector);
            Value x = _values.Create(_plan.Lanes, $"x{Text.Of(row)}_{Text.Of(vector)}");
            Carried sum = new(_sums[row][vector], _values.Create(_plan.Lanes, name), _values.Create(_plan.Lanes, name), _values.Create(_plan.Lanes, name));
            round.Add(new Instruction.TapLoad(x, row, vector));
            round.Add(new Instruction.MultiplyAdd(sum.Next, x, weight, sum.Entry));
            carried.Add(sum);
            _sums[row][vector] = sum.Result;
        }

        body.Add(new Instruction.TapLoop(carried.ToImmutable(), [.. round]));
    }
}
