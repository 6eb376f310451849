using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Writes the definition of convolution down for every output of a tile: a start value, then one multiply-add a tap (or a factor)
/// of an element and a constant, row by row of the source. Everything cleverer is left to the passes behind it.
/// </summary>
/// <remarks>
/// An element is read once for all rows of the tile that see its row; each output still takes its taps in row-major order,
/// whatever the shape of the tile, so that its bits do not depend on it.
/// </remarks>
internal sealed partial class ExpandTaps
{
    private readonly ConvolutionPlan _plan;
    private readonly TileShape _shape;
    private readonly BodyPlan _body;
    private readonly int _phases;
    private readonly ValueFactory _values;
    private readonly int _rows;
    private readonly int _columns;
    private readonly ImmutableArray<Rational> _weights;
    private readonly Value[][] _sums; // by row and vector
    private readonly Value[][] _halves; // the same of the batch that is being summed
    private int _dotRow; // the row of the source that dot products are of

    private ExpandTaps(ConvolutionPlan plan, BodyPlan body, ValueFactory values)
    {
        TileShape shape = body.Shape;
        _plan = plan;
        _body = body;
        _phases = body.Phases;
        _shape = shape with { Vectors = shape.Vectors * _phases };
        _values = values;
        _rows = plan.Taps.Max(static tap => tap.Row) + 1;
        _columns = plan.Taps.Max(static tap => tap.Column) + 1;
        _weights = [.. plan.Taps.Select(static tap => tap.Weight)];
        if (body.Fold > 0)
        {
            (_rows, _columns) = ((_columns + body.Fold - 1) / body.Fold, body.Fold);
            _weights = [.. _weights, .. Enumerable.Repeat(Rational.Zero, (_rows * _columns) - _weights.Length)];
        }

        _sums = NewSums(System.Math.Max(_rows, _shape.Rows));
        _halves = NewSums(_shape.Rows);
        _waiting = new List<Value>[_shape.Vectors][];
        for (int vector = 0; vector < _shape.Vectors && body.Stages is not null; vector++)
        {
            _waiting[vector] = [.. body.Stages.Stages.Select(static _ => new List<Value>())];
        }
    }

    /// <summary>Expands a tile of the given shape; its vectors and phases are one dimension here.</summary>
    public static Tile Expand(ConvolutionPlan plan, BodyPlan body, ValueFactory values) => new ExpandTaps(plan, body, values).Expand();

    /// <summary>
    /// What each <see cref="TapOrder.RowLoop"/> reads its weights from: row by row the factors of rows, the packed weights, or all taps.
    /// </summary>
    public static ImmutableArray<Rational> Table(ConvolutionPlan plan) => [.. ConvolutionPlan.Tables(plan.Bodies).SelectMany(body => TableOf(plan, body))];

    private static ImmutableArray<Rational> TableOf(ConvolutionPlan plan, BodyPlan body) => body.Strategy switch
    {
        Strategy.Separable or Strategy.SeparableDot => plan.Factors!.Column,
        Strategy.Dot => body.Packed!.Weights,
        _ => [.. plan.Taps.Select(static tap => tap.Weight)],
    };

    private Tile Expand()
    {
        if (_body.Order == TapOrder.Rolling)
        {
            return _body.Stages is null ? ExpandRolling() : ExpandRollingStages(_body.Stages);
        }

        List<Instruction> body = [];
        foreach ((int row, int vector) in Outputs())
        {
            Value start = _values.Create(_plan.Lanes, SumName(row, vector));
            body.Add(new Instruction.Constant(start, StartOf(vector)));
            _sums[row][vector] = start;
        }

        switch (_body.Order)
        {
            case TapOrder.TapLoop:
                ExpandTapLoop(body);
                break;
            case TapOrder.Unrolled when _body.Strategy == Strategy.RowPairs:
                ExpandRowPairs(body);
                break;
            case TapOrder.RowLoop:
                ExpandRows(body, 0, _shape.Rows - 1);
                ExpandRowLoop(body, _shape.Rows - 1, _rows);
                ExpandRows(body, _rows, _rows + _shape.Rows - 1);
                break;
            default:
                ExpandRows(body, 0, _rows + _shape.Rows - 1);
                break;
        }

        foreach ((int row, int vector) in Outputs())
        {
            Complete(body, _sums[row][vector], row, vector);
        }

        return new Tile(_shape.Rows, _shape.Vectors / _phases, [.. body], _phases);
    }

    /// <summary>From a sum to the result of an output, which is stored with the last phase of its vector.</summary>
    private void Complete(List<Instruction> body, Value sum, int row, int vector)
    {
        Value result = _values.Create(_plan.Lanes, sum.Name);
        body.Add(new Instruction.Finish(result, IsHeldInHalves ? AddHalves(body, sum, vector) : sum));
        _sums[row][vector] = result;
        if (vector % _phases == _phases - 1)
        {
            body.Add(Store(row, vector / _phases));
        }
    }

    private Instruction Store(int row, int vector) => _phases == 1
        ? new Instruction.Store(_sums[row][vector], Output: 0, row, vector)
        : new Instruction.StorePhases([.. Enumerable.Range(vector * _phases, _phases).Select(phase => _sums[row][phase])], Output: 0, row, vector);

    /// <summary>Source rows one by one, each for the rows of the tile whose windows it lies in.</summary>
    private void ExpandRows(List<Instruction> body, int first, int end)
    {
        for (int sourceRow = first; sourceRow < end; sourceRow++)
        {
            int current = sourceRow;
            _sourceRow = _body.Stages is null ? null : current;
            _dotRow = current;
            int[] rows = [.. Enumerable.Range(0, _shape.Rows).Where(row => current - row >= 0 && current - row < _rows)];
            ExpandRow(
                body,
                rows,
                row => current - row,
                (column, vector) => new Instruction.Load(Element(current, column, vector), current, column, vector, _body.IsPacked),
                (row, index) => Weight(current - row, index));
        }
    }

    /// <summary>One row of the source: added tap by tap, or summed with the row factors first and added with one column factor.</summary>
    private void ExpandRow(List<Instruction> body, int[] rows, System.Func<int, int> kernelRow, System.Func<int, int, Instruction.Computation> load, System.Func<int, int, Instruction.Computation> weight)
    {
        switch (_body.Strategy)
        {
            case Strategy.Direct when _body.Symmetry is { } symmetry:
                ForAllAlike(body, symmetry, rows, kernelRow, load);
                break;
            case Strategy.Direct:
                ForAll(body, rows, load, weight);
                break;
            case Strategy.Dot:
                ExpandDots(body, rows, load, weight);
                break;
            default:
                ExpandSums(body, rows, load, weight);
                break;
        }
    }

    /// <summary>
    /// Element by element of a row: each is read once for all rows of outputs, and a weight made once for all vectors.
    /// What waits meanwhile are the elements or the weights, whichever are fewer.
    /// </summary>
    private void ForAll(List<Instruction> body, int[] rows, System.Func<int, int, Instruction.Computation> load, System.Func<int, int, Instruction.Computation> weight)
    {
        // Of integers, multiples of an element wait as well, for all sums that share them: one element after the other.
        bool elementsWait = _plan.Lanes.IsFloating() && rows.Length > _shape.Vectors;
        for (int element = 0; element < _columns; element++)
        {
            Value?[] reads = new Value?[_shape.Vectors];
            Value?[] weights = new Value?[rows.Length];
            for (int vector = 0; elementsWait && vector < reads.Length; vector++)
            {
                reads[vector] = Add(body, load(element, vector));
            }

            for (int tap = 0; tap < rows.Length * _shape.Vectors; tap++)
            {
                (int i, int vector) = elementsWait ? (tap / _shape.Vectors, tap % _shape.Vectors) : (tap % rows.Length, tap / rows.Length);
                Value read = reads[vector] ??= Add(body, load(element, vector));
                Value factor = weights[i] ??= Add(body, weight(rows[i], element));
                Value addend = _sums[rows[i]][vector];
                Value sum = _values.Create(_plan.Lanes, addend.Name);
                body.Add(new Instruction.MultiplyAdd(sum, read, factor, addend));
                _sums[rows[i]][vector] = sum;
            }
        }
    }

    private static Value Add(List<Instruction> body, Instruction.Computation instruction)
    {
        body.Add(instruction);
        return instruction.Result;
    }

    private int WeightsPerRow => _body.Strategy switch
    {
        Strategy.Direct => _columns,
        Strategy.Dot => _body.Packed!.WeightsPerRow,
        _ => 1,
    };

    /// <summary>The weight of a tap or the factor of a row, as a literal where the passes may use its value.</summary>
    private Instruction.Computation Weight(int row, int index) => _body.Order == TapOrder.RowLoop
        ? new Instruction.TableConstant(_values.Create(_plan.Lanes, "weight"), _body.Table + (row * WeightsPerRow) + index)
        : Constant(_body.Strategy switch
        {
            Strategy.Direct => _weights[(row * _columns) + index],
            Strategy.Dot => _body.Packed!.Weights[(row * WeightsPerRow) + index],
            _ => _plan.Factors!.Column[row],
        });

    private Instruction.Constant Constant(Rational number) => new(_values.Create(_plan.Lanes, "weight"), number);

    private Value Element(int? sourceRow, int column, int vector)
    {
        string suffix = _shape.Vectors == _phases ? string.Empty : "_" + Text.Of(vector);
        string row = sourceRow is { } number ? Text.Of(number) + "_" : string.Empty;
        return _values.Create(_plan.Lanes, $"x{row}{Text.Of(column)}{suffix}");
    }

    private IEnumerable<(int Row, int Vector)> Outputs()
    {
        for (int row = 0; row < _shape.Rows; row++)
        {
            for (int vector = 0; vector < _shape.Vectors; vector++)
            {
                yield return (row, vector);
            }
        }
    }

    private Value[][] NewSums(int rows)
    {
        Value[][] table = new Value[rows][];
        for (int row = 0; row < rows; row++)
        {
            table[row] = new Value[_shape.Vectors];
        }

        return table;
    }

    private string SumName(int row, int vector) => (_shape.Rows, _shape.Vectors) switch
    {
        (1, 1) => "sum",
        (1, _) => "sum" + Text.Of(vector),
        (_, 1) => "sum" + Text.Of(row),
        _ => $"sum{Text.Of(row)}_{Text.Of(vector)}",
    };
}
