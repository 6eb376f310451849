using System;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the loops of a body: over tiles, down strips, over rows and taps of the kernel.</summary>
internal sealed partial class BodyEmitter
{
    private void EmitTiles()
    {
        _writer.Line(_tile.Rows == 1
            ? "// The last tile of a row moves back to stay inside, over outputs of the one before it."
            : "// The last tiles of the region and of a row move back to stay inside, over outputs of those before them.");
        using (_writer.Block($"for (int y = 0; y < region.Height; {(_tile.Rows == 1 ? "y++" : $"y += {Text.Of(_tile.Rows)}")})"))
        {
            if (_tile.Rows > 1)
            {
                _writer.Line($"y = Math.Min(y, region.Height - {Text.Of(_tile.Rows)});");
            }

            using (EmitColumns())
            {
                EmitTile(_tile.Body);
            }
        }
    }

    /// <summary>Down a strip row by row: the sums of the rows of outputs whose windows a row lies in are carried along.</summary>
    private void EmitStrips()
    {
        _writer.Line(_tile.Fold > 0
            ? $"// The signal as rows of {Text.Of(_tile.Fold)}: a vector takes one, or its parts one after the other."
            : "// The last strip moves back to stay inside, over outputs of the one before it.");
        using (EmitColumns())
        {
            _writer.Line();
            _writer.Line(_tile.IsStaged
                ? "// Sums of rows above, which are added to those further down; of the first rows they are no results yet."
                : "// A sum is numbered by the rows of the kernel it has taken; the first ones wait above the region and are never complete.");
            foreach (Carried carried in _tile.Carried.Reverse())
            {
                string start = _names.Use(carried.Initial);
                _writer.Line($"{_names.Assign(carried.Entry, carried.Entry.Name)} = {start};");
            }

            _writer.Line();
            using (_writer.Block($"for (int y = -{Text.Of(_tile.Lead)}; y < region.Height; y++)"))
            {
                EmitTile(_tile.Body);
                _writer.Line();
                _writer.Line("// One row further down.");
                foreach (Carried carried in _tile.Carried)
                {
                    string next = _names.Use(carried.Next);
                    string entry = _names.NameOf(carried.Entry);
                    if (next != entry)
                    {
                        _writer.Line($"{entry} = {next};");
                    }
                }
            }
        }
    }

    private IDisposable EmitColumns()
    {
        if (_tile.Fold > 0)
        {
            return _writer.Block($"for (int x = 0; x < region.Width; x += L.Count{Text.Of(LaneNames.Bits(_program.Lanes))})");
        }

        IDisposable block = _writer.Block($"for (int x = 0; x < region.Width; x += {Step})");
        _writer.Line(_tile.Vectors == 1 ? "x = Math.Min(x, region.Width - n);" : $"x = Math.Min(x, region.Width - ({Step}));");
        return block;
    }

    /// <summary>The outputs of a row of the tile.</summary>
    private string Step => _tile.MayOverlap ? $"n + L.Count{Text.Of(LaneNames.Bits(_program.Lanes))}" : _tile.Vectors == 1 ? "n" : $"{Text.Of(_tile.Vectors)} * n";

    private void EmitTapLoop(Instruction.TapLoop loop)
    {
        _writer.Line();
        EmitLoop(
            "for (int tap = 0; tap < Weights.Length; tap++)",
            [$"ref readonly {ElementNames.Of(_program.Source)} window = ref region.Source(y + Rows[tap], x + Columns[tap]);"],
            loop.Carried,
            loop.Body);
    }

    /// <summary>The rows before the loop were reached one from the other; those behind it start anew.</summary>
    private void EmitRowLoop(Instruction.RowLoop loop)
    {
        int? stride = loop.Body.OfType<Instruction.RowConstant>().FirstOrDefault()?.Stride;
        string first = loop.First == 0 ? "j" : $"(j - {Text.Of(loop.First)})";
        string offset = stride == 1 ? first.Trim('(', ')') : $"{first} * {Text.Of(stride ?? 1)}";
        _writer.Line();
        EmitLoop(
            $"for (int j = {Text.Of(loop.First)}; j < {Text.Of(loop.End)}; j++)",
            [
                $"ref readonly {ElementNames.Of(_program.Source)} row = ref region.Source(y + j, x);",
                $"ref readonly {LaneNames.Keyword(_program.Lanes)} rowWeights = ref Table.From(in weights, {offset});",
            ],
            loop.Carried,
            loop.Body);
        _sourceRow = loop.End - 1;
        _isAfterLoop = true;
    }

    private void EmitLoop(string head, string[] references, ImmutableArray<Carried> carried, ImmutableArray<Instruction> body)
    {
        foreach (Carried value in carried)
        {
            string start = _names.Use(value.Initial);
            string target = _names.Assign(value.Entry, value.Entry.Name);
            if (target != start)
            {
                _writer.Line($"{target} = {start};");
            }
        }

        int declared = _names.Declared;
        using (_writer.Block(head))
        {
            foreach (string reference in references)
            {
                _writer.Line(reference);
            }

            foreach (Instruction instruction in body)
            {
                EmitAssignment(instruction, isFinish: false);
            }
        }

        _names.EndBlock(declared);
        foreach (Carried value in carried)
        {
            _names.Alias(value.Result, value.Next);
        }
    }
}
