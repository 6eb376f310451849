using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>Turns multipliers from literals into reads of the program's table, where there are more of them than registers.</summary>
internal static class MoveWeightsToTable
{
    /// <summary>Moves every constant that multiplies; others, such as biases, stay literals.</summary>
    public static Tile Run(Tile tile, ImmutableArray<Rational>.Builder table)
    {
        ImmutableHashSet<Value> multipliers = [.. tile.Body.OfType<Instruction.MultiplyAdd>().Select(static tap => tap.Right), .. tile.Body.OfType<Instruction.Dot>().Select(static dot => dot.Weights)];
        return tile with { Body = [.. tile.Body.Select(instruction => instruction is Instruction.Constant constant && multipliers.Contains(constant.Result) ? Move(constant, table) : instruction)] };
    }

    private static Instruction.TableConstant Move(Instruction.Constant constant, ImmutableArray<Rational>.Builder table)
    {
        int index = table.IndexOf(constant.Number);
        if (index < 0)
        {
            index = table.Count;
            table.Add(constant.Number);
        }

        return new Instruction.TableConstant(constant.Result, index);
    }
}
