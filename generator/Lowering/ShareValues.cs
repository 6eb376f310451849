using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Computes what occurs several times once: loads that the windows of neighbouring rows have in common, equal constants, and
/// equal shifts of equal loads.
/// </summary>
internal static class ShareValues
{
    /// <summary>Replaces every pure instruction that repeats an earlier one.</summary>
    public static Tile Run(Tile tile)
    {
        Dictionary<Instruction, Value> known = [];
        Dictionary<Value, Value> replaced = [];
        Value Rename(Value value) => replaced.TryGetValue(value, out Value other) ? other : value;

        ImmutableArray<Instruction>.Builder body = ImmutableArray.CreateBuilder<Instruction>(tile.Body.Length);
        foreach (Instruction instruction in tile.Body.Select(instruction => instruction.WithOperands(Rename)))
        {
            if (Key(instruction) is not { } key)
            {
                body.Add(instruction);
            }
            else if (known.TryGetValue(key, out Value earlier))
            {
                replaced.Add(instruction.Results().Single(), earlier);
            }
            else
            {
                known.Add(key, instruction.Results().Single());
                body.Add(instruction);
            }
        }

        return tile with { Body = body.ToImmutable() };
    }

    /// <summary>The instruction without its own result, so that equal computations compare equal; null for what is not shared.</summary>
    private static Instruction? Key(Instruction instruction) => instruction switch
    {
        Instruction.Load load => load with { Result = Anonymous(load.Result) },
        Instruction.Constant constant => constant with { Result = Anonymous(constant.Result) },
        Instruction.Shift shift => shift with { Result = Anonymous(shift.Result) },
        _ => null,
    };

    private static Value Anonymous(Value value) => new(-1, value.Type, string.Empty);
}
