using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>Removes instructions whose results nobody uses.</summary>
internal static class DropDeadValues
{
    /// <summary>Walks backwards from the stores.</summary>
    public static Tile Run(Tile tile)
    {
        HashSet<Value> used = [];
        Stack<Instruction> kept = new();
        foreach (Instruction instruction in tile.Body.Reverse())
        {
            if (instruction is Instruction.Store || instruction.Results().Any(used.Contains))
            {
                used.UnionWith(instruction.Operands());
                kept.Push(instruction);
            }
        }

        return tile with { Body = [.. kept] };
    }
}
