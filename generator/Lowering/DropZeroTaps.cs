using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>Removes what is multiplied by zero. A zero weight costs nothing and reads nothing: a NaN under it does not spread.</summary>
internal static class DropZeroTaps
{
    /// <summary>Replaces <c>x · 0 + sum</c> by <c>sum</c>.</summary>
    public static Tile Run(Tile tile)
    {
        HashSet<Value> zeros = [.. tile.Body.OfType<Instruction.Constant>().Where(static constant => constant.Number.IsZero).Select(static constant => constant.Result)];
        Dictionary<Value, Value> replaced = [];
        Value Rename(Value value) => replaced.TryGetValue(value, out Value other) ? other : value;

        ImmutableArray<Instruction>.Builder body = ImmutableArray.CreateBuilder<Instruction>(tile.Body.Length);
        foreach (Instruction instruction in tile.Body.Select(instruction => instruction.WithOperands(Rename)))
        {
            if (instruction is Instruction.MultiplyAdd multiplyAdd && zeros.Contains(multiplyAdd.Right))
            {
                replaced.Add(multiplyAdd.Result, multiplyAdd.Addend);
            }
            else
            {
                body.Add(instruction);
            }
        }

        return DropDeadValues.Run(tile with { Body = body.ToImmutable() });
    }

    /// <summary>The taps of a table that are not zero.</summary>
    public static ImmutableArray<TableTap> FromTable(ImmutableArray<TableTap> taps) => [.. taps.Where(static tap => !tap.Weight.IsZero)];
}
