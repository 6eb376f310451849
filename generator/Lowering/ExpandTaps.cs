using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Writes the definition of convolution down for every output of a tile: a start value, then one load, one constant and one
/// multiply-add a tap (or a factor), row by row of the source. Everything cleverer is left to the passes behind it.
/// </summary>
/// <remarks>
/// A row of the source is read once for all rows of the tile that see it; each output still takes its taps in row-major order,
/// whatever the shape of the tile, so that its bits do not depend on it.
/// </remarks>
internal sealed class ExpandTaps
{
    private readonly ConvolutionPlan _plan;
    private readonly TileShape _shape;
    private readonly Strategy _strategy;
    private readonly int _phases;
    private readonly ValueFactory _values;
    private readonly int _rows;
    private readonly int _columns;
    private readonly Dictionary<(int Row, int Vector), Value> _sums = [];

    private ExpandTaps(ConvolutionPlan plan, TileShape shape, Strategy strategy, ValueFactory values)
    {
        _plan = plan;
        _strategy = strategy;
        _phases = strategy == Strategy.Dot ? plan.Packed!.Size : 1;
        _shape = shape with { Vectors = shape.Vectors * _phases };
        _values = values;
        _rows = plan.Taps.Max(static tap => tap.Row) + 1;
        _columns = plan.Taps.Max(static tap => tap.Column) + 1;
    }

    /// <summary>Expands a tile of the given shape; its vectors and phases are one dimension here.</summary>
    public static Tile Expand(ConvolutionPlan plan, TileShape shape, ValueFactory values, Strategy strategy = Strategy.Direct) =>
        new ExpandTaps(plan, shape, strategy, values).Expand();

    /// <summary>
    /// What a <see cref="TapOrder.RowLoop"/> reads its weights from: the factors of rows, or all taps row by row, and behind them
    /// the packed weights.
    /// </summary>
    public static ImmutableArray<Rational> Table(ConvolutionPlan plan)
    {
        ImmutableArray<Rational> single = plan.Factors?.Column ?? [.. plan.Taps.Select(static tap => tap.Weight)];
        return plan.Packed is { } packed ? single.AddRange(packed.Weights) : single;
    }

    private Tile Expand()
    {
        List<Instruction> body = [];
        foreach ((int row, int vector) in Outputs())
        {
            Value start = _values.Create(_plan.Lanes, SumName(row, vector));
            body.Add(new Instruction.Constant(start, _plan.Start));
            _sums[(row, vector)] = start;
        }

        switch (_plan.Order)
        {
            case TapOrder.TapLoop:
                ExpandTapLoop(body);
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
            Value result = _values.Create(_plan.Lanes, SumName(row, vector));
            body.Add(new Instruction.Finish(result, _sums[(row, vector)]));
            _sums[(row, vector)] = result;
            if (vector % _phases == _phases - 1)
            {
                body.Add(Store(row, vector / _phases));
            }
        }

        return new Tile(_shape.Rows, _shape.Vectors / _phases, [.. body], _phases);
    }

    private Instruction Store(int row, int vector) => _phases == 1
        ? new Instruction.Store(_sums[(row, vector)], Output: 0, row, vector)
        : new Instruction.StorePhases([.. Enumerable.Range(vector * _phases, _phases).Select(phase => _sums[(row, phase)])], Output: 0, row, vector);

    /// <summary>Source rows one by one, each for the rows of the tile whose windows it lies in.</summary>
    private void ExpandRows(List<Instruction> body, int first, int end)
    {
        for (int sourceRow = first; sourceRow < end; sourceRow++)
        {
            int current = sourceRow;
            int[] rows = [.. Enumerable.Range(0, _shape.Rows).Where(row => current - row >= 0 && current - row < _rows)];
            ExpandRow(
                body,
                rows,
                (column, vector) => new Instruction.Load(Element(current, column, vector), current, column, vector, IsPacked),
                (row, index) => Weight(current - row, index));
        }
    }

    /// <summary>The source rows that every row of the tile sees, as one loop; the rows before and after it are expanded one by one.</summary>
    private void ExpandRowLoop(List<Instruction> body, int first, int end)
    {
        List<Instruction> round = [];
        Dictionary<(int Row, int Vector), (Value Initial, Value Entry)> carried = [];
        foreach ((int row, int vector) in Outputs())
        {
            Value entry = _values.Create(_plan.Lanes, SumName(row, vector));
            carried[(row, vector)] = (_sums[(row, vector)], entry);
            _sums[(row, vector)] = entry;
        }

        int stride = WeightsPerRow;
        ExpandRow(
            round,
            [.. Enumerable.Range(0, _shape.Rows)],
            (column, vector) => new Instruction.RowLoad(Element(sourceRow: null, column, vector), column, vector, IsPacked),
            (row, index) => new Instruction.RowConstant(_values.Create(_plan.Lanes, "weight"), stride, TableStart + ((_shape.Rows - 1 - row) * stride) + index));

        ImmutableArray<Carried>.Builder values = ImmutableArray.CreateBuilder<Carried>();
        foreach ((int row, int vector) in Outputs())
        {
            Value result = _values.Create(_plan.Lanes, SumName(row, vector));
            (Value initial, Value entry) = carried[(row, vector)];
            values.Add(new Carried(initial, entry, _sums[(row, vector)], result));
            _sums[(row, vector)] = result;
        }

        // Constants do not depend on the row and stand before the loop.
        body.AddRange(round.OfType<Instruction.Constant>());
        body.Add(new Instruction.RowLoop(first, end, values.ToImmutable(), [.. round.Where(static instruction => instruction is not Instruction.Constant)]));
    }

    /// <summary>One row of the source: added tap by tap, or summed with the row factors first and added with one column factor.</summary>
    private void ExpandRow(List<Instruction> body, int[] rows, System.Func<int, int, Instruction> load, System.Func<int, int, Instruction> weight)
    {
        if (_strategy == Strategy.Dot)
        {
            ExpandDots(body, rows, load, weight);
            return;
        }

        if (_strategy == Strategy.Direct)
        {
            foreach ((int column, int vector, int row) in from column in Enumerable.Range(0, _columns) from vector in Enumerable.Range(0, _shape.Vectors) from row in rows select (column, vector, row))
            {
                _sums[(row, vector)] = MultiplyAdd(body, load(column, vector), weight(row, column), _sums[(row, vector)]);
            }

            return;
        }

        for (int vector = 0; vector < _shape.Vectors; vector++)
        {
            string name = _shape.Vectors == 1 ? "across" : "across" + Text.Of(vector);
            Value across = _values.Create(_plan.Lanes, name);
            body.Add(new Instruction.Constant(across, Rational.Zero));
            for (int column = 0; column < _columns; column++)
            {
                across = MultiplyAdd(body, load(column, vector), RowFactor(column), across);
            }

            foreach (int row in rows)
            {
                Instruction factor = weight(row, 0);
                Value sum = _values.Create(_plan.Lanes, SumName(row, vector));
                body.Add(factor);
                body.Add(new Instruction.MultiplyAdd(sum, across, factor.Results().Single(), _sums[(row, vector)]));
                _sums[(row, vector)] = sum;
            }
        }
    }

    /// <summary>Group by group; phase p of a vector begins p elements further right.</summary>
    private void ExpandDots(List<Instruction> body, int[] rows, System.Func<int, int, Instruction> load, System.Func<int, int, Instruction> weight)
    {
        ImmutableArray<int> columns = _plan.Packed!.Columns;
        foreach ((int group, int vector, int row) in from @group in Enumerable.Range(0, columns.Length) from vector in Enumerable.Range(0, _shape.Vectors) from row in rows select (@group, vector, row))
        {
            Instruction elements = load(columns[group] + (vector % _phases), vector / _phases);
            Instruction weights = weight(row, group);
            Value sum = _values.Create(_plan.Lanes, SumName(row, vector));
            body.Add(elements);
            body.Add(weights);
            body.Add(new Instruction.Dot(sum, elements.Results().Single(), weights.Results().Single(), _sums[(row, vector)]));
            _sums[(row, vector)] = sum;
        }
    }

    private bool IsPacked => _strategy == Strategy.Dot;

    /// <summary>Where the strategy's weights begin in the table.</summary>
    private int TableStart => _strategy == Strategy.Dot ? _plan.Taps.Length : 0;

    private int WeightsPerRow => _strategy switch
    {
        Strategy.Separable => 1,
        Strategy.Dot => _plan.Packed!.Columns.Length,
        _ => _columns,
    };

    private Value MultiplyAdd(List<Instruction> body, Instruction load, Instruction weight, Value addend)
    {
        Value sum = _values.Create(_plan.Lanes, addend.Name);
        body.Add(load);
        body.Add(weight);
        body.Add(new Instruction.MultiplyAdd(sum, load.Results().Single(), weight.Results().Single(), addend));
        return sum;
    }

    /// <summary>The weight of a tap or the factor of a row, as a literal where the passes may use its value.</summary>
    private Instruction Weight(int row, int column)
    {
        Value weight = _values.Create(_plan.Lanes, "weight");
        if (_plan.Order == TapOrder.RowLoop)
        {
            return new Instruction.TableConstant(weight, TableStart + (row * WeightsPerRow) + column);
        }

        return new Instruction.Constant(weight, _strategy switch
        {
            Strategy.Separable => _plan.Factors!.Column[row],
            Strategy.Dot => _plan.Packed!.Weights[(row * WeightsPerRow) + column],
            _ => _plan.Taps[(row * _columns) + column].Weight,
        });
    }

    private Instruction RowFactor(int column) =>
        new Instruction.Constant(_values.Create(_plan.Lanes, "weight"), _plan.Factors!.Row[column]);

    private Value Element(int? sourceRow, int column, int vector)
    {
        string suffix = _shape.Vectors == _phases ? string.Empty : "_" + Text.Of(vector);
        string row = sourceRow is { } number ? Text.Of(number) : string.Empty;
        return _values.Create(_plan.Lanes, $"x{row}_{Text.Of(column)}{suffix}");
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
            Carried sum = new(_sums[(row, vector)], _values.Create(_plan.Lanes, name), _values.Create(_plan.Lanes, name), _values.Create(_plan.Lanes, name));
            round.Add(new Instruction.TapLoad(x, row, vector));
            round.Add(new Instruction.MultiplyAdd(sum.Next, x, weight, sum.Entry));
            carried.Add(sum);
            _sums[(row, vector)] = sum.Result;
        }

        body.Add(new Instruction.TapLoop(carried.ToImmutable(), [.. round]));
    }

    private IEnumerable<(int Row, int Vector)> Outputs() =>
        from row in Enumerable.Range(0, _shape.Rows)
        from vector in Enumerable.Range(0, _shape.Vectors)
        select (row, vector);

    private string SumName(int row, int vector) => (_shape.Rows, _shape.Vectors) switch
    {
        (1, 1) => "sum",
        (1, _) => "sum" + Text.Of(vector),
        (_, 1) => "sum" + Text.Of(row),
        _ => $"sum{Text.Of(row)}_{Text.Of(vector)}",
    };
}
