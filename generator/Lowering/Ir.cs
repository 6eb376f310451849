using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>The type of a lane.</summary>
internal enum LaneType
{
    Int16,
    Int32,
    Int64,
    Single,
    Double,
}

/// <summary>A vector that is computed once: static single assignment. <paramref name="Name"/> is how a reader should know it.</summary>
internal sealed record Value(int Id, LaneType Type, string Name)
{
    /// <summary>Numbers are unique within a program; the type tells anonymous values apart, which have none.</summary>
    public bool Equals(Value? other) => other is not null && Id == other.Id && Type == other.Type;

    /// <inheritdoc/>
    public override int GetHashCode() => Id;

    /// <summary>True for the name of a sum along a row, or of such sums of several rows that become one of a column.</summary>
    public static bool IsOfRows(string name) => name.StartsWith("across", StringComparison.Ordinal) || name.StartsWith("rows", StringComparison.Ordinal);
}

/// <summary>What <see cref="Instruction.Unary"/> does to each lane.</summary>
internal enum UnaryOperation
{
    Negate,
    IsZero,
    Floor,
    Truncate,
    RoundHalfEven,
    RoundHalfUp,
    RoundHalfAwayFromZero,

    /// <summary>The sum of the two signed numbers of 16 bits in the halves of a 32-bit lane.</summary>
    SumHalves,

    /// <summary>Single to Int32, or Double to Int64 in the range of Int32: saturated, NaN to 0.</summary>
    ToInteger,
}

/// <summary>What <see cref="Instruction.Binary"/> does to each pair of lanes.</summary>
internal enum BinaryOperation
{
    Add,
    Subtract,
    Multiply,

    /// <summary>The upper half of the product of 16-bit lanes taken as unsigned numbers.</summary>
    MultiplyHigh,

    /// <summary>The upper half of twice the product of 16-bit lanes, rounded; ties go up.</summary>
    MultiplyHighRounded,
    And,

    /// <summary>The sum of the products of the unsigned and the signed bytes that each lane packs.</summary>
    Dot,

    /// <summary>The same of each half of a lane by itself, in 16 bits.</summary>
    DotHalves,

    /// <summary>The sum of the products of the two signed numbers of 16 bits that each lane packs.</summary>
    DotRows,
}

/// <summary>How a floor division by a constant is carried out; each is exact over the range the planner proved.</summary>
internal enum DivisionMethod
{
    /// <summary><c>floor((n + 1/2) · fl(1/d))</c> in float.</summary>
    SingleReciprocal,

    /// <summary><c>floor((n + 1/2) · fl(1/d))</c> in double.</summary>
    DoubleReciprocal,

    /// <summary>A quotient estimated in double and corrected by its remainder.</summary>
    Corrected,
}

/// <summary>A value that a loop carries: its value before the loop, at the start and at the end of a round, and after the loop.</summary>
internal sealed record Carried(Value Initial, Value Entry, Value Next, Value Result);

/// <summary>
/// One body: <paramref name="Rows"/> rows × <paramref name="Vectors"/> vectors of every output. With several phases a vector stands
/// for that many: lane i of phase p is output <c>Phases · i + p</c>, or where <see cref="Instruction.LoadRows"/> and the stores agree that it is, and addresses count vectors of <c>Phases</c> times the lanes.
/// </summary>
internal sealed record Tile(int Rows, int Vectors, ImmutableArray<Instruction> Body, int Phases = 1)
{
    /// <summary>
    /// The sums that a rolling tile takes from each row of the source to the next. Its body is one such row, and the row of outputs
    /// that it completes; the results of the carried values are not used. Empty for a tile that stands alone.
    /// </summary>
    public ImmutableArray<Carried> Carried { get; init; } = [];

    /// <summary>The rows of the source that a rolling tile takes in before its first row of outputs is complete; 0 for other tiles.</summary>
    public int Lead { get; init; }

    /// <summary>
    /// The elements of a row where a rolling tile sees a signal as rows of this length: its vectors are then not neighbours but
    /// each on a stretch of the signal of its own. 0 for other tiles.
    /// </summary>
    public int Fold { get; init; }

    /// <summary>True for a tile of two vectors that move together, down to one and the same, where a region is narrower than both.</summary>
    public bool MayOverlap { get; init; }

    /// <summary>True if what a rolling tile carries are not sums that grow but what is added to sums further down.</summary>
    public bool IsStaged { get; init; }

    /// <summary>True if the tile goes down a strip row by row of the source.</summary>
    public bool IsRolling => Lead > 0;
}

/// <summary>A tap of a loop: where it reads and what it multiplies by, in the type of the accumulator.</summary>
internal sealed record TableTap(int Row, int Column, Rational Weight);

/// <summary>
/// What emission prints: the same computation as a wide tile for the inside and a single vector for what is left.
/// </summary>
/// <param name="Source">The type loads read.</param>
/// <param name="Outputs">The type each output is stored in.</param>
/// <param name="Lanes">The type of the accumulators, which decides how many elements a vector has.</param>
/// <param name="Wide">The body for regions that hold it.</param>
/// <param name="Narrow">The body of one row, for regions of at least one vector.</param>
/// <param name="Constants">The table that <see cref="Instruction.TableConstant"/> indexes.</param>
/// <param name="LoopTaps">The table that <see cref="Instruction.TapLoop"/> walks.</param>
internal sealed record ConvolutionProgram(
    ElementType Source,
    ImmutableArray<ElementType> Outputs,
    LaneType Lanes,
    Tile Wide,
    Tile Narrow,
    ImmutableArray<Rational> Constants,
    ImmutableArray<TableTap> LoopTaps)
{
    /// <summary>The two passes, the second of which has <see cref="Wide"/>; null for one body that does it all.</summary>
    public PassPrograms? Passes { get; init; }

    /// <summary>What takes the place of <see cref="Wide"/> on processors of sixteen vector registers; null where nothing need.</summary>
    public Tile? Compact { get; init; }

    /// <summary>The two passes for such processors, the second of which has <see cref="Compact"/>; null for one body that does it all.</summary>
    public PassPrograms? CompactPasses { get; init; }

    /// <summary>All bodies that make outputs.</summary>
    public IEnumerable<Tile> Tiles => new[] { Wide, Narrow, Compact }.OfType<Tile>();
}

/// <summary>A kernel of one row that writes lines of memory, and one of one column that makes outputs of them; only their wide bodies run.</summary>
internal sealed record PassPrograms(ConvolutionProgram Rows, ConvolutionProgram Columns)
{
    /// <summary>The elements of a line.</summary>
    public ElementType Line => Columns.Source;
}
