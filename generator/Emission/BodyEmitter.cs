using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>Prints one body: its constants, the loops over tiles, and inside them one IR operation a line.</summary>
internal sealed partial class BodyEmitter
{
    /// <summary>Calls that may stand inside one another in one line.</summary>
    private const int DeepestNesting = 2;

    private readonly SourceWriter _writer;
    private readonly ConvolutionProgram _program;
    private readonly Tile _tile;
    private readonly ValueNames _names;
    private readonly InstructionText _text;
    private readonly Dictionary<Value, string> _sums;
    private readonly HashSet<string> _outputs = [];
    private int _sourceRow = -1;
    private int _outputRow = -1;
    private bool _isAfterLoop;

    /// <summary>Prepares the body of <paramref name="tile"/>.</summary>
    public BodyEmitter(SourceWriter writer, ConvolutionProgram program, Tile tile)
    {
        _writer = writer;
        _program = program;
        _tile = tile;
        _names = new ValueNames(tile);
        _text = new InstructionText(_names);
        _sums = SumsThatStartWithALoad(tile.Body);
    }

    /// <summary>Prints the inside of the method.</summary>
    /// <param name="startNote">A comment on the constant that sums start with.</param>
    public void Emit(string startNote)
    {
        string count = $"L.Count{Text.Of(LaneNames.Bits(_program.Lanes))}";
        _writer.Line(_tile.Fold > 0 ? "int n = region.Stretch; // from each vector of the tile to the next" : _tile.MayOverlap ? $"int n = Math.Min({count}, region.Width - {count}); // from one vector to the other, less than a vector where both have no room" : _tile.Phases == 1 ? $"int n = {count};" : _tile.Body.Any(static instruction => instruction is Instruction.LoadRows) ? $"int n = {Text.Of(_tile.Phases)} * {count}; // The columns of a vector of outputs are in two phases, which the stores put back in order." : $"int n = {Text.Of(_tile.Phases)} * {count}; // A vector of outputs is {Text.Of(_tile.Phases)} phases: phase p holds every output p, p + {Text.Of(_tile.Phases)}, ...");
        if (_tile.Body.Any(static instruction => instruction is Instruction.TableConstant or Instruction.RowLoop))
        {
            _writer.Line($"ref readonly {LaneNames.Keyword(_program.Lanes)} weights = ref Table.First(Weights);");
        }

        Dictionary<Value, List<Instruction>> users = UsersOfConstants(_tile.Body);
        foreach (Instruction.Constant constant in _tile.Body.OfType<Instruction.Constant>())
        {
            string literal = Literal.Of(constant.Number, constant.Result.Type);
            string name = NameChooser.Of(constant, literal, users[constant.Result]);
            _writer.Line($"{_names.Reserve(constant.Result, name)} = L.Broadcast({literal});{(name == "start" ? startNote : string.Empty)}");
        }

        _writer.Line();
        if (_tile.IsRolling)
        {
            EmitStrips();
        }
        else
        {
            EmitTiles();
        }
    }

    /// <summary>True for a body of several kernels.</summary>
    private bool IsShared => _program.Outputs.Length > 1;

    private void EmitTile(ImmutableArray<Instruction> body)
    {
        int finish = FinishOf(body);
        for (int i = 0; i < body.Length; i++)
        {
            if (i >= finish && !IsShared && (i == finish || body[i - 1] is Instruction.Store or Instruction.StorePhases))
            {
                EmitOutputRow(body.Skip(i).Select(static instruction => instruction switch { Instruction.Store store => store.Row, Instruction.StorePhases store => store.Row, _ => -1 }).First(static row => row >= 0));
            }

            EmitInstruction(body[i], isFinish: i >= finish);
        }
    }

    /// <summary>Who uses each constant, once an instruction.</summary>
    private static Dictionary<Value, List<Instruction>> UsersOfConstants(ImmutableArray<Instruction> body)
    {
        Dictionary<Value, List<Instruction>> users = body.OfType<Instruction.Constant>().ToDictionary(static constant => constant.Result, static _ => new List<Instruction>());
        Instruction? user = null;
        Action<Value> note = operand =>
        {
            if (users.TryGetValue(operand, out List<Instruction> known) && (known.Count == 0 || !ReferenceEquals(known[known.Count - 1], user)))
            {
                known.Add(user!);
            }
        };
        foreach (Instruction instruction in body)
        {
            user = instruction;
            instruction.VisitOperands(note);
        }

        return users;
    }

    /// <summary>Loads that the second tap of a sum is added to, by the name of the sum: they are its first value.</summary>
    private static Dictionary<Value, string> SumsThatStartWithALoad(ImmutableArray<Instruction> body)
    {
        HashSet<Value> loads = [.. body.Where(static instruction => instruction is Instruction.Load or Instruction.LoadAcross).SelectMany(static load => load.Results())];
        return body.OfType<Instruction.Binary>()
            .Where(binary => binary.Operation is BinaryOperation.Add or BinaryOperation.Subtract && loads.Contains(binary.Left))
            .GroupBy(static binary => binary.Left)
            .ToDictionary(static group => group.Key, static group => group.First().Result.Name);
    }

    /// <summary>Where the sums are complete: behind the last instruction that adds an element of the source, a multiple of one, or a sum across a row.</summary>
    private static int FinishOf(ImmutableArray<Instruction> body)
    {
        HashSet<Value> elements =
        [
            .. body.OfType<Instruction.Computation>()
                .Where(static made => made is Instruction.Load or Instruction.LoadAcross or Instruction.LoadRows || made.Result.Name == "power" || Value.IsOfRows(made.Result.Name))
                .Select(static made => made.Result),
        ];
        Predicate<Value> isElement = elements.Contains;
        int last = body.Length - 1;
        while (last >= 0 && (body[last] is Instruction.Store or Instruction.StorePhases || !(body[last] is Instruction.Load or Instruction.LoadAcross or Instruction.LoadRows or Instruction.TapLoop or Instruction.RowLoop || body[last].Uses(isElement))))
        {
            last--;
        }

        return last + 1;
    }

    private void EmitInstruction(Instruction instruction, bool isFinish)
    {
        switch (instruction)
        {
            case Instruction.Constant:
                break;
            case Instruction.TapLoop loop:
                EmitTapLoop(loop);
                break;
            case Instruction.RowLoop loop:
                EmitRowLoop(loop);
                break;
            case Instruction.Store store:
                string output = EmitOutput(store.Output, store.Row);
                _writer.Line($"L.Store({_names.Use(store.Operand)}, ref {output}, {InstructionText.Offset(0, store.Vector)});");
                break;
            case Instruction.StorePhases store:
                EmitStorePhases(store, EmitOutput(store.Output, store.Row));
                break;
            default:
                if (instruction is Instruction.Load load)
                {
                    EmitSourceRow(load.Row);
                }
                else if (instruction is Instruction.LoadRows rows)
                {
                    EmitSourceRow(rows.Second);
                }

                EmitAssignment(instruction, isFinish);
                break;
        }
    }

    /// <summary>Phases that are finished where they are stored take a line each.</summary>
    private void EmitStorePhases(Instruction.StorePhases store, string output)
    {
        bool isShort = store.Phases.All(phase => _names.DepthOf(phase) == 0);
        string phases = string.Join(isShort ? ", " : ",\n    ", store.Phases.Select(_names.Use));
        string target = $"ref {output}, {InstructionText.Offset(0, store.Vector)}";
        _writer.Line(isShort ? $"L.StorePhases({phases}, {target});" : $"L.StorePhases(\n    {phases},\n    {target});");
    }

    private void EmitAssignment(Instruction instruction, bool isFinish)
    {
        Value result = ((Instruction.Computation)instruction).Result;
        bool isOnlyUse = _names.UsesOf(result) == 1;
        string? sum = isOnlyUse && _sums.TryGetValue(result, out string? name) ? name : null;
        int depth = 1;
        instruction.VisitOperands(operand => depth = Math.Max(depth, _names.DepthOf(operand) + 1));
        if (isOnlyUse && sum is null && depth <= DeepestNesting && IsInlined(instruction, result, isFinish))
        {
            _names.Inline(result, () => _text.Of(instruction), depth);
            return;
        }

        string right = _text.Of(instruction);
        _writer.Line($"{_names.Assign(result, sum ?? NameChooser.Of(instruction, result))} = {right};");
    }

    /// <summary>Of what is used once, reads, their multiples, and the small steps from a sum to its result are written where they are used.</summary>
    private static bool IsInlined(Instruction instruction, Value result, bool isFinish) => isFinish
        ? instruction is not Instruction.Clamp
        : instruction is Instruction.Load or Instruction.LoadAcross or Instruction.TableConstant or Instruction.TapLoad or Instruction.RowLoad or Instruction.RowConstant || result.Name == "power";

    /// <summary>Rows of the source are reached one from the other, in ascending order.</summary>
    private void EmitSourceRow(int row)
    {
        string source = $"ref readonly {ElementNames.Of(_program.Source)} ";
        if (_sourceRow < row && !_tile.IsRolling)
        {
            _writer.Line();
        }

        while (_sourceRow < row)
        {
            _sourceRow++;
            if (_tile.IsRolling)
            {
                _writer.Line($"{source}row{Text.Of(_sourceRow)} = ref region.Source(y + {Text.Of(_tile.Lead)}, x);");
                if (_tile.Fold == 0)
                {
                    _writer.Line($"region.Prefetch(in row0, {Step}); // for the next strip");
                }

                continue;
            }

            bool isFirst = _sourceRow == 0 || _isAfterLoop;
            _isAfterLoop = false;
            _writer.Line(isFirst
                ? $"{source}row{Text.Of(_sourceRow)} = ref region.Source({(_sourceRow == 0 ? "y" : $"y + {Text.Of(_sourceRow)}")}, x);"
                : $"{source}row{Text.Of(_sourceRow)} = ref region.Below(in row{Text.Of(_sourceRow - 1)});");
        }
    }

    /// <summary>The place that a row of an output is written to, which is found where it is written to first.</summary>
    private string EmitOutput(int output, int row)
    {
        if (!IsShared)
        {
            EmitOutputRow(row);
            return $"output{Text.Of(row)}";
        }

        string name = _tile.Rows == 1 ? $"output{Text.Of(output)}" : $"output{Text.Of(output)}_{Text.Of(row)}";
        if (_outputs.Add(name))
        {
            string first = _tile.IsRolling ? "Math.Max(y, 0)" : row == 0 ? "y" : $"y + {Text.Of(row)}";
            _writer.Line($"ref {ElementNames.Of(_program.Outputs[output])} {name} = ref region.Destination({Text.Of(output)}, {first}, x);");
        }

        return name;
    }

    private void EmitOutputRow(int row)
    {
        string destination = $"ref {ElementNames.Of(_program.Outputs[0])} ";
        while (_outputRow < row)
        {
            _outputRow++;
            _writer.Line();
            if (_tile.IsRolling)
            {
                _writer.Line("// Until a window is complete, the first row takes what is not a result yet.");
                _writer.Line($"{destination}output0 = ref region.Destination(Math.Max(y, 0), x);");
                continue;
            }

            _writer.Line(_outputRow == 0
                ? $"{destination}output0 = ref region.Destination(y, x);"
                : $"{destination}output{Text.Of(_outputRow)} = ref region.Below(ref output{Text.Of(_outputRow - 1)});");
        }
    }
}
