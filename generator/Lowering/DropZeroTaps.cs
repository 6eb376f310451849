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
        return DropDeadValues.Run(Rewriter.Run(tile, (instruction, rewriter) =>
        {
            (Value Result, Value Addend)? nothing = instruction switch
            {
                Instruction.MultiplyAdd tap when zeros.Contains(tap.Right) => (tap.Result, tap.Addend),
                Instruction.Dot dot when zeros.Contains(dot.Weights) => (dot.Result, dot.Addend),
                _ => null,
            };
            if (nothing is not { } dropped)
            {
                return null;
            }

            rewriter.Replace(dropped.Result, dropped.Addend);
            return [];
        }));
    }

    /// <summary>The taps of a table that are not zero.</summary>
    public static ImmutableArray<TableTap> FromTable(ImmutableArray<TableTap> taps) => [.. taps.Where(static tap => !tap.Weight.IsZero)];
}
