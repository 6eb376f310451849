using System;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>Prints one body: its constants, the loops over tiles, and inside them one IR operation a line.</summary>
internal sealed class BodyEmitter
{
    private readonly SourceWriter _writer;
    private readonly ConvolutionProgram _program;
    private readonly Tile _tile;
    private readonly ValueNames _names;
    private readonly InstructionText _text;
    private int _sourceRow = -1;
    private int _outputRow = -1;

    /// <summary>Prepares the body of <paramref name="tile"/>.</summary>
    public BodyEmitter(SourceWriter writer, ConvolutionProgram program, Tile tile)
    {
        _writer = writer;
        _program = program;
        _tile = tile;
        _names = new ValueNames(tile.Body);
        _text = new InstructionText(_names);
    }

    /// <summary>Prints the inside of the method.</summary>
    public void Emit()
    {
        string count = $"L.Count{Text.Of(LaneNames.Bits(_program.Lanes))}";
        _writer.Line($"int n = {count};");
        if (_program.Constants.Length > 0)
        {
            _writer.Line("ref readonly " + LaneNames.Keyword(_program.Lanes) + " weights = ref Table.First(Weights);");
        }

        EmitConstants();
        using (_writer.Block(_tile.Rows == 1 ? "for (int y = 0; y < region.Height; y++)" : $"for (int y = 0; y < region.Height; y += {Text.Of(_tile.Rows)})"))
        {
            if (_tile.Rows > 1)
            {
                _writer.Line($"y = Math.Min(y, region.Height - {Text.Of(_tile.Rows)});");
            }

            string step = _tile.Vectors == 1 ? "n" : $"{Text.Of(_tile.Vectors)} * n";
            using (_writer.Block($"for (int x = 0; x < region.Width; x += {step})"))
            {
                _writer.Line(_tile.Vectors == 1 ? "x = Math.Min(x, region.Width - n);" : $"x = Math.Min(x, region.Width - ({step}));");
                foreach (Instruction instruction in _tile.Body)
                {
                    EmitInstruction(instruction);
                }
            }
        }
    }

    private void EmitConstants()
    {
        HashSet<string> taken = [];
        foreach (Instruction.Constant constant in _tile.Body.OfType<Instruction.Constant>())
        {
            string name = ConstantName(constant, taken.Count);
            name = taken.Add(name) ? name : name + "_" + Text.Of(taken.Count);
            _writer.Line($"{_names.Reserve(constant.Result, name)} = L.Broadcast({Literal.Of(constant.Number, constant.Result.Type)});");
        }
    }

    /// <summary>Integers carry their value in the name; the digits of others would not read as a name.</summary>
    private static string ConstantName(Instruction.Constant constant, int index)
    {
        bool isShort = constant.Number.IsInteger && constant.Number.Abs() < 100_000;
        return !isShort ? "c" + Text.Of(index) : constant.Number.Sign < 0 ? "minus" + Text.Of(-constant.Number.Numerator) : "plus" + Text.Of(constant.Number.Numerator);
    }

    private void EmitInstruction(Instruction instruction)
    {
        switch (instruction)
        {
            case Instruction.Constant:
                break;
            case Instruction.TapLoop loop:
                EmitLoop(loop);
                break;
            case Instruction.Store store:
                EmitOutputRow(store.Row);
                _writer.Line($"L.Store({_names.Use(store.Operand)}, ref output{Text.Of(store.Row)}, {InstructionText.Offset(0, store.Vector)});");
                break;
            default:
                if (instruction is Instruction.Load load)
                {
                    EmitSourceRow(load.Row);
                }

                EmitAssignment(instruction);
                break;
        }
    }

    private void EmitAssignment(Instruction instruction)
    {
        Value result = instruction.Results().Single();
        if (IsInlined(instruction, result))
        {
            _names.Inline(result, () => _text.Of(instruction));
            return;
        }

        string right = _text.Of(instruction);
        _writer.Line($"{_names.Assign(result)} = {right};");
    }

    /// <summary>What is used once is written where it is used, as long as the line stays readable: loads, table reads and shifts of them.</summary>
    private bool IsInlined(Instruction instruction, Value result) => _names.UsesOf(result) == 1
        && (instruction is Instruction.Load or Instruction.TableConstant or Instruction.TapLoad || (instruction is Instruction.Shift && result.Name is "power" or "sign"));

    /// <summary>Rows of the source are reached one from the other, in ascending order.</summary>
    private void EmitSourceRow(int row)
    {
        string source = $"ref readonly {ElementTypeInfo.Of(_program.Source).Keyword} ";
        while (_sourceRow < row)
        {
            _sourceRow++;
            _writer.Line();
            _writer.Line(_sourceRow == 0
                ? $"{source}row0 = ref region.Source(y, x);"
                : $"{source}row{Text.Of(_sourceRow)} = ref region.Below(in row{Text.Of(_sourceRow - 1)});");
        }
    }

    private void EmitOutputRow(int row)
    {
        string destination = $"ref {ElementTypeInfo.Of(_program.Outputs[0]).Keyword} ";
        while (_outputRow < row)
        {
            _outputRow++;
            if (_outputRow == 0)
            {
                _writer.Line();
            }

            _writer.Line(_outputRow == 0
                ? $"{destination}output0 = ref region.Destination(y, x);"
                : $"{destination}output{Text.Of(_outputRow)} = ref region.Below(ref output{Text.Of(_outputRow - 1)});");
        }
    }

    private void EmitLoop(Instruction.TapLoop loop)
    {
        foreach (Carried carried in loop.Carried)
        {
            string start = _names.Use(carried.Initial);
            _writer.Line($"{_names.Assign(carried.Entry)} = {start};");
        }

        using (_writer.Block("for (int tap = 0; tap < Weights.Length; tap++)"))
        {
            _writer.Line($"ref readonly {ElementTypeInfo.Of(_program.Source).Keyword} window = ref region.Source(y + Rows[tap], x + Columns[tap]);");
            foreach (Instruction instruction in loop.Body)
            {
                EmitAssignment(instruction);
            }
        }

        foreach (Carried carried in loop.Carried)
        {
            _names.Alias(carried.Result, carried.Next);
        }
    }
}
