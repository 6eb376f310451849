using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What the wide body computes a sum from.</summary>
internal enum Strategy
{
    /// <summary>One multiplication a tap.</summary>
    Direct,

    /// <summary>The sums of rows, then the sum of those.</summary>
    Separable,

    /// <summary>Dot products of neighbouring bytes, as many as fill a lane.</summary>
    Dot,

    /// <summary>The sums of rows as dot products of neighbouring bytes, then the sum of those.</summary>
    SeparableDot,

    /// <summary>Dot products of 16-bit elements and those in the row below.</summary>
    RowPairs,
}

/// <summary>How the taps of a kernel become instructions.</summary>
internal enum TapOrder
{
    /// <summary>Every tap is its own instruction; a zero tap is none.</summary>
    Unrolled,

    /// <summary>A loop walks the rows of the source that all rows of the tile see; the columns are unrolled.</summary>
    RowLoop,

    /// <summary>A loop walks a table of the taps that are not zero.</summary>
    TapLoop,

    /// <summary>
    /// A strip is walked down row by row of the source; each is read once and added to the sums of all rows of outputs that see it.
    /// </summary>
    Rolling,
}

/// <summary>The part of every output that one round of the inner loop computes: rows × vectors.</summary>
internal sealed record TileShape(int Rows, int Vectors);

/// <summary>How one body is built.</summary>
/// <param name="Order">Unrolled, looped or rolling.</param>
/// <param name="Strategy">What a sum is computed from.</param>
/// <param name="Shape">The rows and vectors of a tile.</param>
/// <param name="Literals">The multipliers that are literals; all others are read from the table.</param>
/// <param name="Registers">The vectors that are alive at once, sums above all.</param>
internal sealed record BodyPlan(TapOrder Order, Strategy Strategy, TileShape Shape, int Literals, int Registers)
{
    /// <summary>
    /// The elements of a row where a kernel of one row is applied as one of several: its taps, and the signal with them, are folded
    /// into rows of this length. 0 where they are not.
    /// </summary>
    public int Fold { get; init; }

    /// <summary>Where the weights of a loop over rows begin in the program's table, which may hold those of another body first.</summary>
    public int Table { get; init; }

    /// <summary>True if most elements of a row are joined from two vectors, where the processor does that faster than it reads.</summary>
    public bool Joins { get; init; }

    /// <summary>
    /// True if the body may be compiled once more for each side of the source, with loads that show what lies beyond it: each says
    /// its column, and they are few enough to be inlined nevertheless.
    /// </summary>
    public bool Extends { get; init; }

    /// <summary>How sums of rows become those of columns by additions alone; null where each is multiplied by the factors of a column.</summary>
    public SumStages? Stages { get; init; }

    /// <summary>The rows and columns of weights that repeat each other, where elements are added before they are multiplied; null elsewhere.</summary>
    public TapSymmetry? Symmetry { get; init; }

    /// <summary>
    /// The batches of dot products that are summed up in halves of lanes; for a loop over rows the one of every row. Empty where each
    /// dot product is a number of a whole lane.
    /// </summary>
    public ImmutableArray<DotBatch> Batches { get; init; } = [];

    /// <summary>The weights, or the factors of a row, as bytes that fill a lane, if the body computes dot products; null otherwise.</summary>
    public PackedKernel? Packed { get; init; }

    /// <summary>The vectors of lanes that a vector of the tile stands for.</summary>
    public int Phases => Packed?.Size ?? (Strategy == Strategy.RowPairs ? RowPairCosts.Phases : 1);

    /// <summary>True if rows are summed before columns.</summary>
    public bool IsSeparable => Strategy is Strategy.Separable or Strategy.SeparableDot;

    /// <summary>True if elements are read as they are, several to a lane.</summary>
    public bool IsPacked => Strategy is Strategy.Dot or Strategy.SeparableDot;
}

/// <summary>From a sum to a result.</summary>
internal abstract record FinishPlan
{
    private FinishPlan()
    {
    }

    /// <summary>The sum is the result: floating destinations.</summary>
    public sealed record None : FinishPlan;

    /// <summary>A floating sum is rounded to an integer, then saturated.</summary>
    public sealed record RoundFloat(Rounding Mode) : FinishPlan;

    /// <summary>
    /// A sum in doubles that is exact becomes a whole number, which is cut to the destination where it is written; for ties up the
    /// sum starts with one half.
    /// </summary>
    /// <param name="Mode">How to round.</param>
    /// <param name="IsPositive">True if no sum is negative: cutting is the floor then.</param>
    public sealed record RoundExact(Rounding Mode, bool IsPositive) : FinishPlan;

    /// <summary>The integer sum is the result: denominator 1.</summary>
    public sealed record WholeSum : FinishPlan;

    /// <summary>An integer sum times a power of two, for fixed-point weights beyond 64 bits.</summary>
    public sealed record ScaleUp(int Shift) : FinishPlan;

    /// <summary>An integer sum divided by a power of two and rounded; the bias is already in the sum.</summary>
    /// <param name="Shift">The exponent of the denominator.</param>
    /// <param name="Mode">How to round.</param>
    /// <param name="IsUnsigned">True if the sum is an unsigned number of 16 bits.</param>
    public sealed record ShiftDown(int Shift, Rounding Mode, bool IsUnsigned = false) : FinishPlan;

    /// <summary>
    /// A sum of 16 bits divided by a power of two, ties up, as the upper half of a product that is rounded: <c>(2n · 2^(15 - Shift) + 2^15) >> 16</c>
    /// for every n. The bias is not in the sum.
    /// </summary>
    public sealed record RoundUp(int Shift) : FinishPlan;

    /// <summary>
    /// A 16-bit sum that was lifted above zero by a multiple of the divisor, divided by the upper half of a product:
    /// <c>floor(n / d) = (n · Multiplier) >> (16 + Shift)</c> for every n that occurs; the lift is taken off the quotient.
    /// </summary>
    public sealed record MultiplyHigh(BigInteger Divisor, int Multiplier, int Shift, BigInteger Lift) : FinishPlan;

    /// <summary>An integer sum divided by another constant and rounded; the bias is already in the sum.</summary>
    /// <param name="Divisor">The denominator.</param>
    /// <param name="Mode">How to round.</param>
    /// <param name="Method">The exact floor division for the sum's range.</param>
    /// <param name="Limits">Where the sum is cut first, so that the quotient stays small; null if it always is.</param>
    public sealed record Divide(BigInteger Divisor, Rounding Mode, DivisionMethod Method, (BigInteger Minimum, BigInteger Maximum)? Limits) : FinishPlan;
}

/// <summary>One decision as a reader should see it.</summary>
internal sealed record Decision(string Subject, string Choice, string Reason);

/// <summary>A kernel as two: one of a row, whose sums go into lines of memory, and one of a column, from lines to outputs.</summary>
/// <param name="Line">The element type of a line.</param>
/// <param name="Rows">From rows of the source to lines.</param>
/// <param name="Columns">From lines to outputs.</param>
internal sealed record PassesPlan(ElementType Line, ConvolutionPlan Rows, ConvolutionPlan Columns);

/// <summary>Every decision about one core, each with its reason; no code.</summary>
internal sealed record ConvolutionPlan
{
    /// <summary>The type of the accumulators.</summary>
    public required LaneType Lanes { get; init; }

    /// <summary>The body for regions that hold its tile; of two passes the one that makes outputs.</summary>
    public required BodyPlan Wide { get; init; }

    /// <summary>The two passes that such regions take, the second of which is <see cref="Wide"/>; null where one body does it all.</summary>
    public PassesPlan? Passes { get; init; }

    /// <summary>What takes the place of <see cref="Wide"/> on processors of sixteen vector registers; null where nothing need.</summary>
    public BodyPlan? Compact { get; init; }

    /// <summary>The two passes that such processors take, the second of which is <see cref="Compact"/>; null where one body does it all.</summary>
    public PassesPlan? CompactPasses { get; init; }

    /// <summary>The body of one or two vectors, for regions that are too small for the wide one.</summary>
    public required BodyPlan Narrow { get; init; }

    /// <summary>The factors in the accumulator's type, if a body sums rows first and the sums of rows then; null otherwise.</summary>
    public required SeparableFactors? Factors { get; init; }

    /// <summary>Where every accumulator starts: offset and rounding bias, in the accumulator's units.</summary>
    public required Rational Start { get; init; }

    /// <summary>From the sum to the result.</summary>
    public required FinishPlan Finish { get; init; }

    /// <summary>The taps in the accumulator's type, row-major as applied, zeros among them.</summary>
    public required ImmutableArray<TableTap> Taps { get; init; }

    /// <summary>The reasons, in the order of the decisions.</summary>
    public required ImmutableArray<Decision> Decisions { get; init; }

    /// <summary>All bodies from sources to outputs.</summary>
    public IEnumerable<BodyPlan> Bodies => new[] { Passes is null ? Wide : null, Narrow, CompactPasses is null ? Compact : null }.OfType<BodyPlan>();

    /// <summary>The loops over rows among bodies that read different weights, in the order of their tables.</summary>
    public static IEnumerable<BodyPlan> Tables(IEnumerable<BodyPlan> bodies) =>
        bodies.Where(static body => body.Order == TapOrder.RowLoop).GroupBy(static body => body.Strategy).Select(static same => same.First());
}
