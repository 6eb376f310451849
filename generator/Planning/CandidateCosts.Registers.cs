using System;

namespace ConvGen.Generator.Planning;

/// <summary>What is alive at once in a body, and what it costs where that has no registers.</summary>
internal sealed partial class CandidateCosts
{
    /// <summary>Vectors beside sums and weights that are alive at once: elements and what is made of them.</summary>
    public const int Temporaries = 3;

    /// <summary>The same where there is a single vector: one element, and its weight.</summary>
    private const int FewTemporaries = 2;

    /// <summary>Registers that a rolling body leaves alone.</summary>
    public const int Spare = 2;

    /// <summary>More distinct literals than this, and the JIT spills sums to keep them in registers.</summary>
    public const int MaximumLiterals = 12;

    /// <summary>
    /// Registers beside those of a tile's sums. Among sixteen, literals of floats may only take those that neither elements nor
    /// weights wait in; integers read a literal from the stack where an instruction wants it, which is cheaper than to spread it again.
    /// Lines are read one vector for all rows of outputs, so that nothing but literals waits beside it.
    /// </summary>
    private int FreeOfTile(TileShape shape, int sums) =>
        _isAligned ? Machine.Registers - sums - (Machine.HasManyRegisters ? Temporaries : shape.Vectors)
        : Machine.HasManyRegisters || !IsFloating ? MaximumLiterals
        : Math.Min(MaximumLiterals, Math.Max(0, Machine.Registers - sums - Waiting(shape)));

    /// <summary>Registers of a tile that elements or weights wait in, whichever are fewer, and of what is just read.</summary>
    private static int Waiting(TileShape shape) => Math.Min(shape.Rows, shape.Vectors) + 1;

    /// <summary>
    /// True if a tile's sums leave room for what goes into them. Among sixteen registers weights wait rather than elements: those
    /// are operands where they are used, and the JIT keeps weights that come again anyway. Both phases of pairs of rows wait for each
    /// row of outputs, and weights take the place of sums if those leave none.
    /// </summary>
    public bool HasRoom(Strategy strategy, TileShape shape) =>
        strategy == Strategy.RowPairs ? shape.Rows * shape.Vectors * RowPairCosts.Phases <= Machine.Registers / 2 :
        Machine.HasManyRegisters || !IsFloating || ((shape.Rows * shape.Vectors) + Waiting(shape) < Machine.Registers && (strategy != Strategy.Direct || shape.Rows <= shape.Vectors));

    /// <summary>
    /// The cycles that a tile takes beside its own where some of its floats, or of its sums of pairs, have no register: a sum moves for
    /// every column of the kernel, or pair of rows, a literal is read for every row. In a tile, weights of a table wait like literals: the JIT takes them for constants.
    /// </summary>
    public double SpillCycles(BodyPlan body)
    {
        if (body.Strategy == Strategy.RowPairs)
        {
            int pairs = (body.Shape.Rows + _facts.Rows) / 2;
            return Machine.Move * pairs * Math.Max(0, (RowPairCosts.Phases * body.Shape.Rows * body.Shape.Vectors) - (Machine.Registers / 2));
        }

        bool isRolling = body.Order == TapOrder.Rolling;
        int alive = isRolling ? body.Registers : (body.Shape.Rows * body.Shape.Vectors) + Waiting(body.Shape) + (HasRoom(body.Strategy, body.Shape) ? 0 : Waiting(body.Shape) - 1);
        int rows = isRolling ? 1 : body.Shape.Rows + _facts.Rows - 1;
        int columns = body.Fold > 0 ? body.Fold : body.IsSeparable ? 1 : _facts.Columns;
        int sums = Math.Max(0, alive - Machine.Registers);
        int weights = body.Order == TapOrder.Unrolled ? DistinctMultipliers(body.Order, body.Strategy) : body.Literals;
        int literals = Math.Max(0, alive + weights - Machine.Registers) - sums;
        return IsFloating ? rows * ((Machine.Move * sums * columns) + (Machine.FullLoad * literals)) : 0.0;
    }

    /// <summary>The vectors of a row that are alive as long as others are joined from them: those of the tile and one behind.</summary>
    public static int Held(int vectors) => vectors + 1;
}
