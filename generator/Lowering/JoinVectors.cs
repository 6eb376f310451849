using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Lets two of three columns of a row, of a tile or of a loop over rows, come from two vectors that are read anyway instead of from memory: a read that crosses a
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

    /// <summary>Replaces the loads of most columns, and in a loop over rows those of the row that it is at.</summary>
    public static Tile Run(Tile tile, ValueFactory values)
    {
        if (tile.Fold > 0)
        {
            return Rewriter.Run(tile, (instruction, _) => instruction is Instruction.Load { Column: int column } load && column % ColumnsPerRead > 0
                ? Join(load, tile.Fold, values)
                : null);
        }

        ILookup<int?, Read> lasts = tile.Body.SelectMany(static instruction => instruction.LoopBody() ?? [instruction]).Select(ReadOf).OfType<Read>()
            .GroupBy(static read => read.Row)
            .Select(static row => row.OrderBy(static read => read.Position).Last())
            .ToLookup(static last => last.Row);
        return Rewriter.Run(tile, (instruction, _) => ReadOf(instruction) is { } read && read.Column % ColumnsPerRead > 0 && lasts[read.Row].Single() is { } last && read != last
            ? Join(read, last, values)
            : null);
    }

    /// <summary>Both vectors and the join; vectors that are there already are shared later.</summary>
    private static Instruction[] Join(Read read, Read last, ValueFactory values)
    {
        int vector = read.Position / read.Lanes;
        int behind = ((vector + 1) * read.Lanes) - last.Position;
        Read lower = Whole(vector);
        Read upper = behind <= 0 ? Whole(vector + 1) : last with { Result = values.Create(last.Result.Type, last.Result.Name) };
        Value above = upper.Result;
        List<Instruction> instructions = [lower.ToInstruction(), upper.ToInstruction()];
        if (behind > 0)
        {
            above = values.Create(last.Result.Type, last.Result.Name + "Turned");
            instructions.Add(new Instruction.LoadAcross(above, last.Row, last.Column, last.Vector, upper.Result, upper.Result, behind));
        }

        instructions.Add(new Instruction.LoadAcross(read.Result, read.Row, read.Column, read.Vector, lower.Result, above, read.Position % read.Lanes));
        return [.. instructions];

        Read Whole(int number) => new(values.Create(read.Result.Type, read.Row is { } row ? $"x{Text.Of(row)}_0_{Text.Of(number)}" : $"x0_{Text.Of(number)}"), read.Row, 0, number);
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

    private static Read? ReadOf(Instruction instruction) => instruction switch
    {
        Instruction.Load load => new Read(load.Result, load.Row, load.Column, load.Vector),
        Instruction.RowLoad load => new Read(load.Result, Row: null, load.Column, load.Vector),
        _ => null,
    };

    /// <summary>A load of a row of the tile, or of the row that a loop is at.</summary>
    private sealed record Read(Value Result, int? Row, int Column, int Vector)
    {
        public int Lanes => Machine.MostBits / Result.Type.Bits();

        public int Position => (Vector * Lanes) + Column;

        public Instruction ToInstruction() => Row is { } row ? new Instruction.Load(Result, row, Column, Vector) : new Instruction.RowLoad(Result, Column, Vector);
    }
}
