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
        return tile.Body.Any(instruction => Kept(instruction) is not null)
            ? DropDeadValues.Run(Rewriter.Run(tile, (instruction, rewriter) =>
            {
                if (Kept(instruction) is not { } addend)
                {
                    return null;
                }

                rewriter.Replace(((Instruction.Computation)instruction).Result, addend);
                return [];
            }))
            : tile;

        // What is left of a sum without its last term, where that is zero.
        Value? Kept(Instruction instruction) => instruction switch
        {
            Instruction.MultiplyAdd tap when zeros.Contains(tap.Right) => tap.Addend,
            Instruction.Dot dot when zeros.Contains(dot.Weights) => dot.Addend,
            _ => null,
        };
    }

    /// <summary>The taps of a table that are not zero.</summary>
    public static ImmutableArray<TableTap> FromTable(ImmutableArray<TableTap> taps) => [.. taps.Where(static tap => !tap.Weight.IsZero)];
}
