extern alias generator;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>
/// Executes a body of the lane IR over a region, one lane at a time: the meaning of a program, against which passes and plans are
/// tested without compiling C#.
/// </summary>
/// <param name="program">The tables and types of the program.</param>
/// <param name="lanes">The lanes of a vector; any number gives the same outputs.</param>
/// <param name="finish">What <see cref="Instruction.Finish"/> stands for, where it has not been lowered yet.</param>
internal sealed class TileInterpreter(ConvolutionProgram program, int lanes, Func<LaneValue, LaneValue> finish)
{
    private readonly Dictionary<Value, LaneValue> _values = [];
    private double[,] _source = new double[0, 0];
    private LaneValue[,] _destination = new LaneValue[0, 0];
    private int _y;
    private int _x;
    private TableTap _tap = new(0, 0, Rational.Zero);
    private int _round;
    private int _loopRow;
    private int _stride;
    private int _lead;
    private int _fold;

    /// <summary>Computes a region from a source that reaches beyond it by the window; what is stored, before saturation.</summary>
    public LaneValue[,] Run(Tile tile, double[,] source, int height, int width)
    {
        _source = source;
        _destination = new LaneValue[height, width];
        _stride = lanes * tile.Phases;
        if (tile.Fold > 0)
        {
            RunFolded(tile, width);
            return _destination;
        }

        _stride = tile.MayOverlap ? Math.Min(_stride, width - _stride) : _stride;
        int step = ((tile.Vectors - 1) * _stride) + (lanes * tile.Phases);
        for (int x = 0; x < width; x += step)
        {
            for (int lane = 0; lane < lanes; lane++)
            {
                // The last tiles move back to stay inside, as in the emitted loops.
                _x = Math.Min(x, width - step) + (lane * tile.Phases);
                if (tile.IsRolling)
                {
                    Roll(tile, height);
                    continue;
                }

                for (int y = 0; y < height; y += tile.Rows)
                {
                    _y = Math.Min(y, height - tile.Rows);
                    _values.Clear();
                    Execute(tile.Body);
                }
            }
        }

        return _destination;
    }

    /// <summary>A signal as stretches of rows; any width that they fill.</summary>
    private void RunFolded(Tile tile, int width)
    {
        int height = width / (tile.Fold * tile.Vectors);
        (_stride, _fold) = (height * tile.Fold, tile.Fold);
        for (_x = 0; _x < tile.Fold; _x++)
        {
            Roll(tile, height);
        }

        _fold = 0;
    }

    /// <summary>Down a strip: what is complete above the region is stored nowhere, and lies in no proven range.</summary>
    private void Roll(Tile tile, int height)
    {
        Dictionary<Value, LaneValue> sums = [];
        for (_y = -tile.Lead; _y < height; _y++)
        {
            _values.Clear();
            Instruction.Constant[] constants = [.. tile.Body.OfType<Instruction.Constant>()];
            Execute(constants);
            foreach (Carried carried in tile.Carried)
            {
                _values[carried.Entry] = sums.TryGetValue(carried.Entry, out LaneValue sum) ? sum : _values[carried.Initial];
            }

            _lead = tile.Lead;
            Execute(tile.Body.Except(constants));
            _lead = 0;
            foreach (Carried carried in tile.Carried)
            {
                sums[carried.Entry] = _values[carried.Next];
            }
        }
    }

    private void Execute(IEnumerable<Instruction> body)
    {
        foreach (Instruction instruction in body)
        {
            Execute(instruction);
        }
    }

    private void Execute(Instruction instruction)
    {
        switch (instruction)
        {
            case Instruction.Store or Instruction.StorePhases when _y < 0:
                break;
            case Instruction.Store store when _fold > 0:
                _destination[0, (_y * _fold) + _x + (store.Vector * _stride)] = _values[store.Operand].Signed();
                break;
            case Instruction.Store store:
                _destination[_y + store.Row, _x + (store.Vector * _stride)] = _values[store.Operand].Signed();
                break;
            case Instruction.StorePhases store:
                for (int phase = 0; phase < store.Phases.Length; phase++)
                {
                    _destination[_y + store.Row, _x + (store.Vector * _stride) + phase] = _values[store.Phases[phase]].Signed();
                }

                break;
            case Instruction.TapLoop loop:
                ExecuteLoop(loop.Carried, loop.Body, program.LoopTaps.Length, round => _tap = program.LoopTaps[round]);
                break;
            case Instruction.RowLoop loop:
                ExecuteLoop(loop.Carried, loop.Body, loop.End - loop.First, round => (_round, _loopRow) = (round, loop.First + round));
                break;
            default:
                // Until it is lowered, a finish counts as of the type of its sum.
                (Value result, LaneValue value) = Evaluate(instruction);
                _values.Add(result, value.Type == result.Type || instruction is Instruction.Finish ? value : throw new InvalidOperationException($"{instruction} gives {value.Type}."));
                break;
        }
    }

    private (Value Result, LaneValue Value) Evaluate(Instruction instruction) => instruction switch
    {
        Instruction.Load load => (load.Result, Load(load.Result.Type, _y + _lead + load.Row, _x + load.Column + (load.Vector * _stride), load.IsPacked)),
        Instruction.LoadAcross load => (load.Result, Load(load.Result.Type, load.Row is { } row ? _y + _lead + row : _y + _loopRow, _x + load.Column + (load.Vector * _stride), isPacked: false)),
        Instruction.LoadRows load => (load.Result, LaneArithmetic.Beside(Element(load, load.First), Element(load, load.Second))),
        Instruction.DotRows dot => (dot.Result, LaneArithmetic.DotRows(_values[dot.Elements], _values[dot.Weights], _values[dot.Addend])),
        Instruction.RowLoad load => (load.Result, Load(load.Result.Type, _y + _loopRow, _x + load.Column + (load.Vector * _stride), load.IsPacked)),
        Instruction.RowConstant constant => (constant.Result, LaneArithmetic.Constant(constant.Result.Type, program.Constants[(_round * constant.Stride) + constant.Index])),
        Instruction.Dot dot => (dot.Result, dot.InHalves ? LaneArithmetic.DotHalves(_values[dot.Elements], _values[dot.Weights], _values[dot.Addend]) : LaneArithmetic.Dot(_values[dot.Elements], _values[dot.Weights], _values[dot.Addend])),
        Instruction.Constant constant => (constant.Result, LaneArithmetic.Constant(constant.Result.Type, constant.Number)),
        Instruction.TableConstant constant => (constant.Result, LaneArithmetic.Constant(constant.Result.Type, program.Constants[constant.Index])),
        Instruction.TapLoad load => (load.Result, LaneArithmetic.Load(load.Result.Type, _source[_y + _tap.Row + load.Row, _x + _tap.Column + (load.Vector * _stride)])),
        Instruction.TapWeight weight => (weight.Result, LaneArithmetic.Constant(weight.Result.Type, _tap.Weight)),
        Instruction.Unary unary => (unary.Result, LaneArithmetic.Unary(unary.Operation, unary.Result.Type, _values[unary.Operand])),
        Instruction.Binary binary => (binary.Result, LaneArithmetic.Binary(binary.Operation, _values[binary.Left], _values[binary.Right])),
        Instruction.MultiplyAdd tap => (tap.Result, LaneArithmetic.MultiplyAdd(_values[tap.Left], _values[tap.Right], _values[tap.Addend])),
        Instruction.Shift shift => (shift.Result, LaneArithmetic.Shift(_values[shift.Operand], shift.Count, shift.IsLogical)),
        Instruction.Clamp clamp => (clamp.Result, LaneArithmetic.Clamp(_values[clamp.Operand], clamp.Minimum, clamp.Maximum)),
        Instruction.FloorDivide divide => (divide.Result, LaneArithmetic.FloorDivide(_values[divide.Operand], divide.Divisor, divide.Method, isProven: _y >= 0)),
        Instruction.Finish last => (last.Result, finish(_values[last.Operand])),
        _ => throw new InvalidOperationException($"Unknown instruction {instruction.GetType().Name}."),
    };

    private double Element(Instruction.LoadRows load, int row) => _source[_y + row, _x + (load.Vector * _stride) + load.Phase];

    private LaneValue Load(LaneType type, int row, int column, bool isPacked) => isPacked
        ? LaneArithmetic.Pack(type, index => _source[row, column + index])
        : LaneArithmetic.Load(type, _fold == 0 ? _source[row, column] : Folded((row * _fold) + column));

    // The last row of the last stretch is read to its end, for sums that are never complete.
    private double Folded(int index) => index < _source.GetLength(1) ? _source[0, index] : double.NaN;

    private void ExecuteLoop(ImmutableArray<Carried> values, ImmutableArray<Instruction> body, int rounds, Action<int> begin)
    {
        Dictionary<Value, LaneValue> current = [];
        foreach (Carried carried in values)
        {
            current[carried.Entry] = _values[carried.Initial];
        }

        for (int round = 0; round < rounds; round++)
        {
            begin(round);
            Dictionary<Value, LaneValue> outside = new(_values);
            foreach ((Value entry, LaneValue value) in current)
            {
                _values.Add(entry, value);
            }

            Execute(body);
            foreach (Carried carried in values)
            {
                current[carried.Entry] = _values[carried.Next];
            }

            // What a round defines ends with it.
            _values.Clear();
            foreach ((Value value, LaneValue lane) in outside)
            {
                _values.Add(value, lane);
            }
        }

        foreach (Carried carried in values)
        {
            _values.Add(carried.Result, current[carried.Entry]);
        }
    }
}
