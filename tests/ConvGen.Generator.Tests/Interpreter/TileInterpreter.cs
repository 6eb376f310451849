extern alias generator;
using System;
using System.Collections.Generic;
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
    private TableTap _tap;

    /// <summary>Computes a region from a source that reaches beyond it by the window; what is stored, before saturation.</summary>
    public LaneValue[,] Run(Tile tile, double[,] source, int height, int width)
    {
        _source = source;
        _destination = new LaneValue[height, width];
        for (int y = 0; y < height; y += tile.Rows)
        {
            for (int x = 0; x < width; x += tile.Vectors * lanes)
            {
                for (int lane = 0; lane < lanes; lane++)
                {
                    // The last tiles move back to stay inside, as in the emitted loops.
                    _y = Math.Min(y, height - tile.Rows);
                    _x = Math.Min(x, width - (tile.Vectors * lanes)) + lane;
                    _values.Clear();
                    foreach (Instruction instruction in tile.Body)
                    {
                        Execute(instruction);
                    }
                }
            }
        }

        return _destination;
    }

    private void Execute(Instruction instruction)
    {
        switch (instruction)
        {
            case Instruction.Store store:
                _destination[_y + store.Row, _x + (store.Vector * lanes)] = _values[store.Operand].Fitting();
                break;
            case Instruction.TapLoop loop:
                ExecuteLoop(loop);
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
        Instruction.Load load => (load.Result, LaneArithmetic.Load(load.Result.Type, _source[_y + load.Row, _x + load.Column + (load.Vector * lanes)])),
        Instruction.Constant constant => (constant.Result, LaneArithmetic.Constant(constant.Result.Type, constant.Number)),
        Instruction.TableConstant constant => (constant.Result, LaneArithmetic.Constant(constant.Result.Type, program.Constants[constant.Index])),
        Instruction.TapLoad load => (load.Result, LaneArithmetic.Load(load.Result.Type, _source[_y + _tap.Row + load.Row, _x + _tap.Column + (load.Vector * lanes)])),
        Instruction.TapWeight weight => (weight.Result, LaneArithmetic.Constant(weight.Result.Type, _tap.Weight)),
        Instruction.Unary unary => (unary.Result, LaneArithmetic.Unary(unary.Operation, unary.Result.Type, _values[unary.Operand])),
        Instruction.Binary binary => (binary.Result, LaneArithmetic.Binary(binary.Operation, _values[binary.Left], _values[binary.Right])),
        Instruction.MultiplyAdd tap => (tap.Result, LaneArithmetic.MultiplyAdd(_values[tap.Left], _values[tap.Right], _values[tap.Addend])),
        Instruction.Shift shift => (shift.Result, LaneArithmetic.Shift(_values[shift.Operand], shift.Count)),
        Instruction.Clamp clamp => (clamp.Result, LaneArithmetic.Clamp(_values[clamp.Operand], clamp.Minimum, clamp.Maximum)),
        Instruction.FloorDivide divide => (divide.Result, LaneArithmetic.FloorDivide(_values[divide.Operand], divide.Divisor, divide.Method)),
        Instruction.Finish last => (last.Result, finish(_values[last.Operand])),
        _ => throw new InvalidOperationException($"Unknown instruction {instruction.GetType().Name}."),
    };

    private void ExecuteLoop(Instruction.TapLoop loop)
    {
        Dictionary<Value, LaneValue> current = [];
        foreach (Carried carried in loop.Carried)
        {
            current[carried.Entry] = _values[carried.Initial];
        }

        foreach (TableTap tap in program.LoopTaps)
        {
            _tap = tap;
            Dictionary<Value, LaneValue> outside = new(_values);
            foreach ((Value entry, LaneValue value) in current)
            {
                _values.Add(entry, value);
            }

            foreach (Instruction instruction in loop.Body)
            {
                Execute(instruction);
            }

            foreach (Carried carried in loop.Carried)
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

        foreach (Carried carried in loop.Carried)
        {
            _values.Add(carried.Result, current[carried.Entry]);
        }
    }
}
