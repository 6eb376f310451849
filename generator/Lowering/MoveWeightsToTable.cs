using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Turns multipliers from literals, which the JIT keeps in registers, into reads of the program's table, which become operands of
/// the instructions that use them. Those that are used most stay literals, as many as there are registers for.
/// </summary>
internal static class MoveWeightsToTable
{
    /// <summary>Moves constants that multiply; others, such as biases, stay literals.</summary>
    /// <param name="tile">A body whose equal constants are one value.</param>
    /// <param name="literals">How many multipliers may stay literals; few are worth no table.</param>
    /// <param name="table">The table, which both bodies of a program share.</param>
    public static Tile Run(Tile tile, int literals, ImmutableArray<Rational>.Builder table)
    {
        Dictionary<Value, int> uses = [];
        // What sums start with is known before the first row.
        HashSet<Value> starts = [.. tile.Carried.Select(static carried => carried.Initial)];
        foreach (Value multiplier in tile.Body.SelectMany(MultipliersOf).Where(multiplier => !starts.Contains(multiplier)))
        {
            uses[multiplier] = uses.TryGetValue(multiplier, out int count) ? count + 1 : 1;
        }

        ImmutableArray<Instruction.Constant> multipliers = [.. tile.Body.OfType<Instruction.Constant>().Where(constant => uses.ContainsKey(constant.Result))];
        HashSet<Value> moved = [.. multipliers.OrderByDescending(constant => uses[constant.Result]).Skip(literals).Select(static constant => constant.Result)];
        return tile with { Body = [.. tile.Body.Select(instruction => instruction is Instruction.Constant constant && moved.Contains(constant.Result) ? Move(constant, table) : instruction)] };
    }

    private static IEnumerable<Value> MultipliersOf(Instruction instruction) => instruction switch
    {
        Instruction.MultiplyAdd tap => [tap.Right],
        Instruction.Dot dot => [dot.Weights],
        Instruction.DotRows dot => [dot.Weights],
        Instruction.Binary { Operation: BinaryOperation.Multiply or BinaryOperation.Dot or BinaryOperation.DotHalves or BinaryOperation.DotRows } product => [product.Right],
        _ => [],
    };

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
