using System.Collections.Generic;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Computes what occurs several times once: loads that the windows of neighbouring rows have in common, equal constants, and
/// equal shifts of equal loads.
/// </summary>
internal static class ShareValues
{
    /// <summary>Replaces every pure instruction that repeats an earlier one. No instruction inside a loop equals one outside.</summary>
    public static Tile Run(Tile tile)
    {
        Dictionary<Instruction, Value> known = [];
        return Rewriter.Run(tile, (instruction, rewriter) =>
        {
            if (Key(instruction) is not { } key)
            {
                return null;
            }

            Value result = ((Instruction.Computation)instruction).Result;
            if (known.TryGetValue(key, out Value earlier))
            {
                rewriter.Replace(result, earlier);
                return [];
            }

            known.Add(key, result);
            return null;
        });
    }

    /// <summary>The instruction without its own result, so that equal computations compare equal; null for what is not shared.</summary>
    private static Instruction? Key(Instruction instruction) => instruction switch
    {
        Instruction.LoadAcross load => load with { Result = Anonymous(load.Result) },
        Instruction.Load load => new Instruction.Load(Anonymous(load.Result), load.Row, load.Column, load.Vector, load.IsPacked),
        Instruction.LoadRows load => load with { Result = Anonymous(load.Result) },
        Instruction.RowLoad load => new Instruction.RowLoad(Anonymous(load.Result), load.Column, load.Vector, load.IsPacked),
        Instruction.Constant constant => new Instruction.Constant(Anonymous(constant.Result), constant.Number),
        Instruction.TableConstant constant => new Instruction.TableConstant(Anonymous(constant.Result), constant.Index),
        Instruction.RowConstant constant => new Instruction.RowConstant(Anonymous(constant.Result), constant.Stride, constant.Index),
        Instruction.Shift shift => new Instruction.Shift(Anonymous(shift.Result), shift.Operand, shift.Count, shift.IsLogical),
        _ => null,
    };

    private static Value Anonymous(Value value) => new(-1, value.Type, string.Empty);
}
