using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>Removes instructions whose results nobody uses, in loops as well.</summary>
internal static class DropDeadValues
{
    /// <summary>Walks backwards from the stores, and from what a rolling tile hands to its next row.</summary>
    public static Tile Run(Tile tile) =>
        tile with { Body = Run(tile.Body, [.. tile.Carried.SelectMany(static carried => (Value[])[carried.Initial, carried.Next])]) };

    private static ImmutableArray<Instruction> Run(ImmutableArray<Instruction> body, HashSet<Value> used)
    {
        Predicate<Value> isUsed = used.Contains;
        Action<Value> use = value => used.Add(value);
        Stack<Instruction> kept = new(body.Length);
        for (int i = body.Length - 1; i >= 0; i--)
        {
            Instruction instruction = body[i];
            if (instruction is not (Instruction.Store or Instruction.StorePhases) && !(instruction is Instruction.Computation made ? used.Contains(made.Result) : Array.Exists(instruction.Results(), isUsed)))
            {
                continue;
            }

            Instruction needed = instruction;
            if (instruction.LoopBody() is { } inner)
            {
                // What a round leaves to the next one is used; the walk through the body finds the rest.
                HashSet<Value> inLoop = [.. instruction.WithLoopBody([]).Operands()];
                needed = instruction.WithLoopBody(Run(inner, inLoop));
            }

            needed.VisitOperands(use);
            kept.Push(needed);
        }

        return [.. kept];
    }
}
