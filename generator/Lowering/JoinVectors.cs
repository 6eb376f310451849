using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Lets two of three columns of a row come from two vectors that are read anyway instead of from memory: a read that crosses a
/// line of the cache takes a processor twice as long as one that does not, while shuffles have a port of their own. Nothing is
/// read that lies outside the windows of the tile.
/// </summary>
/// <remarks>
/// The vectors are those that lie whole vectors of 512 bits apart. The last one would end behind the last window; what is needed
/// of it is the end of that window's last read, turned to its beginning.
/// </remarks>
internal static class JoinVectors
{
    /// <summary>Of so many columns the first is read: reads and shuffles then take about as long as the multiplications of a row.</summary>
    public const int ColumnsPerRead = 3;

    /// <summary>Replaces the loads of most columns.</summary>
    public static Tile Run(Tile tile, ValueFactory values)
    {
        if (tile.Fold > 0)
        {
            return Rewriter.Run(tile, (instruction, _) => instruction is Instruction.Load { Column: int column } load && column % ColumnsPerRead > 0
                ? Join(load, tile.Fold, values)
                : null);
        }

        Dictionary<int, Instruction.Load> lasts = tile.Body.OfType<Instruction.Load>()
            .GroupBy(static load => load.Row)
            .ToDictionary(static row => row.Key, static row => row.OrderBy(PositionOf).Last());
        return Rewriter.Run(tile, (instruction, _) => instruction is Instruction.Load { Column: int column } load && column % ColumnsPerRead > 0 && load != lasts[load.Row]
            ? Join(load, lasts[load.Row], values)
            : null);
    }

    /// <summary>Both vectors and the join; vectors that are there already are shared later.</summary>
    private static Instruction[] Join(Instruction.Load load, Instruction.Load last, ValueFactory values)
    {
        int lanes = LanesOf(load);
        int vector = PositionOf(load) / lanes;
        int behind = ((vector + 1) * lanes) - PositionOf(last);
        Instruction.Load lower = Whole(vector);
        Instruction.Load upper = behind <= 0 ? Whole(vector + 1) : last with { Result = values.Create(last.Result.Type, last.Result.Name) };
        Value above = upper.Result;
        List<Instruction> instructions = [lower, upper];
        if (behind > 0)
        {
            above = values.Create(last.Result.Type, last.Result.Name + "Turned");
            instructions.Add(new Instruction.LoadAcross(above, last.Row, last.Column, last.Vector, upper.Result, upper.Result, behind));
        }

        instructions.Add(new Instruction.LoadAcross(load.Result, load.Row, load.Column, load.Vector, lower.Result, above, PositionOf(load) % lanes));
        return [.. instructions];

        Instruction.Load Whole(int number) => new(values.Create(load.Result.Type, $"x{Text.Of(load.Row)}_0_{Text.Of(number)}"), load.Row, 0, number);
    }

    /// <summary>
    /// Of a signal that is seen as rows, each vector of the tile walks rows of its own, and the vector behind one is the row below.
    /// The last row has one behind it: stretches end at least a row before the signal does.
    /// </summary>
    private static Instruction[] Join(Instruction.Load load, int fold, ValueFactory values)
    {
        Instruction.Load lower = load with { Result = values.Create(load.Result.Type, $"row{Text.Of(load.Vector)}"), Column = 0 };
        Instruction.Load upper = load with { Result = values.Create(load.Result.Type, $"below{Text.Of(load.Vector)}"), Column = fold };
        return [lower, upper, new Instruction.LoadAcross(load.Result, load.Row, load.Column, load.Vector, lower.Result, upper.Result, load.Column)];
    }

    private static int PositionOf(Instruction.Load load) => (load.Vector * LanesOf(load)) + load.Column;

    private static int LanesOf(Instruction.Load load) => Machine.MostBits / load.Result.Type.Bits();
}
