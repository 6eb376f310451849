using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

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
    And,

    /// <summary>The sum of the products of the unsigned and the signed bytes that each lane packs.</summary>
    Dot,
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

/// <summary>
/// All nodes of the lane IR. A value is a vector of lanes; an address is relative to the window of the tile's first output:
/// source row and column, plus a number of whole vectors to the right.
/// </summary>
internal abstract record Instruction
{
    private Instruction()
    {
    }

    /// <summary>The values an instruction defines for those behind it; several for a loop, none for a store.</summary>
    public virtual Value[] Results() => [];

    /// <summary>Visits every value an instruction uses, those inside a loop among them.</summary>
    public virtual void VisitOperands(Action<Value> visit)
    {
    }

    /// <summary>True if an instruction uses a value of a kind.</summary>
    public virtual bool Uses(Predicate<Value> isAsked) => false;

    /// <summary>The values an instruction uses, in a list.</summary>
    public IReadOnlyList<Value> Operands()
    {
        List<Value> operands = [];
        VisitOperands(operands.Add);
        return operands;
    }

    /// <summary>An instruction that defines one value.</summary>
    public abstract record Computation(Value Result) : Instruction
    {
        /// <inheritdoc/>
        public sealed override Value[] Results() => [Result];
    }

    /// <summary>Reads source elements: widened to the lanes' type, or packed as they are, as many as fill a lane.</summary>
    public sealed record Load(Value Result, int Row, int Column, int Vector, bool IsPacked = false) : Computation(Result);

    /// <summary>
    /// A load of elements that in vectors of 512 bits are also the lanes from <paramref name="Lane"/> on of
    /// <paramref name="Lower"/> followed by <paramref name="Upper"/>.
    /// </summary>
    public sealed record LoadAcross(Value Result, int Row, int Column, int Vector, Value Lower, Value Upper, int Lane) : Computation(Result)
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit)
        {
            visit(Lower);
            visit(Upper);
        }

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Lower) || isAsked(Upper);
    }

    /// <summary>The same constant in every lane; exactly representable in the lanes' type.</summary>
    public sealed record Constant(Value Result, Rational Number) : Computation(Result);

    /// <summary>The same constant in every lane, read from the program's table.</summary>
    public sealed record TableConstant(Value Result, int Index) : Computation(Result);

    /// <summary>One operand.</summary>
    public sealed record Unary(Value Result, UnaryOperation Operation, Value Operand) : Computation(Result)
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit) => visit(Operand);

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Operand);
    }

    /// <summary>Two operands.</summary>
    public sealed record Binary(Value Result, BinaryOperation Operation, Value Left, Value Right) : Computation(Result)
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit)
        {
            visit(Left);
            visit(Right);
        }

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Left) || isAsked(Right);
    }

    /// <summary><c>left · right + addend</c>, rounded once for floats.</summary>
    public sealed record MultiplyAdd(Value Result, Value Left, Value Right, Value Addend) : Computation(Result)
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit)
        {
            visit(Left);
            visit(Right);
            visit(Addend);
        }

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Left) || isAsked(Right) || isAsked(Addend);
    }

    /// <summary><c>addend + Σ elements · weights</c> over the unsigned and the signed bytes that each lane packs.</summary>
    public sealed record Dot(Value Result, Value Elements, Value Weights, Value Addend) : Computation(Result)
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit)
        {
            visit(Elements);
            visit(Weights);
            visit(Addend);
        }

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Elements) || isAsked(Weights) || isAsked(Addend);
    }

    /// <summary>
    /// A shift to the left for positive counts and to the right for negative ones: arithmetic, or logical where 16-bit lanes
    /// are taken as unsigned numbers.
    /// </summary>
    public sealed record Shift(Value Result, Value Operand, int Count, bool IsLogical = false) : Computation(Result)
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit) => visit(Operand);

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Operand);
    }

    /// <summary>Limits integers to a range.</summary>
    public sealed record Clamp(Value Result, Value Operand, BigInteger Minimum, BigInteger Maximum) : Computation(Result)
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit) => visit(Operand);

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Operand);
    }

    /// <summary>Floor division of integers by a positive constant.</summary>
    public sealed record FloorDivide(Value Result, Value Operand, BigInteger Divisor, DivisionMethod Method) : Computation(Result)
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit) => visit(Operand);

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Operand);
    }

    /// <summary>From sum to result: scaling, rounding and whatever keeps it exact. Lowered to the instructions above before emission.</summary>
    public sealed record Finish(Value Result, Value Operand) : Computation(Result)
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit) => visit(Operand);

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Operand);
    }

    /// <summary>Writes a result, saturated to the destination's type.</summary>
    public sealed record Store(Value Operand, int Output, int Row, int Vector) : Instruction
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit) => visit(Operand);

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => isAsked(Operand);
    }

    /// <summary>Writes the results of all phases, saturated: lane i of phase p of P is element P · i + p.</summary>
    public sealed record StorePhases(ImmutableArray<Value> Phases, int Output, int Row, int Vector) : Instruction
    {
        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit) => Array.ForEach([.. Phases], visit);

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => Phases.Any(phase => isAsked(phase));
    }

    /// <summary>
    /// Repeats <paramref name="Body"/> for every tap of the program's table in order. Inside, <see cref="TapLoad"/> and
    /// <see cref="TapWeight"/> stand for the current tap; the carried values go from one round to the next.
    /// </summary>
    public sealed record TapLoop(ImmutableArray<Carried> Carried, ImmutableArray<Instruction> Body) : Instruction
    {
        /// <inheritdoc/>
        public override Value[] Results() => [.. Carried.Select(static carried => carried.Result)];

        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit) => InstructionExtensions.VisitUses(Carried, Body, visit);

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => Operands().Any(operand => isAsked(operand));
    }

    /// <summary>Reads source elements at the current tap of the loop, <paramref name="Row"/> rows below it.</summary>
    public sealed record TapLoad(Value Result, int Row, int Vector) : Computation(Result);

    /// <summary>The weight of the current tap of the loop in every lane.</summary>
    public sealed record TapWeight(Value Result) : Computation(Result);

    /// <summary>
    /// Repeats <paramref name="Body"/> for the source rows of the tile from <paramref name="First"/> to before
    /// <paramref name="End"/>, every one of which all rows of the tile see. Inside, <see cref="RowLoad"/> and
    /// <see cref="RowConstant"/> stand for the current row j.
    /// </summary>
    public sealed record RowLoop(int First, int End, ImmutableArray<Carried> Carried, ImmutableArray<Instruction> Body) : Instruction
    {
        /// <inheritdoc/>
        public override Value[] Results() => [.. Carried.Select(static carried => carried.Result)];

        /// <inheritdoc/>
        public override void VisitOperands(Action<Value> visit) => InstructionExtensions.VisitUses(Carried, Body, visit);

        /// <inheritdoc/>
        public override bool Uses(Predicate<Value> isAsked) => Operands().Any(operand => isAsked(operand));
    }

    /// <summary>Reads source elements of the current row of the loop, widened to the lanes' type.</summary>
    public sealed record RowLoad(Value Result, int Column, int Vector, bool IsPacked = false) : Computation(Result);

    /// <summary>Element <c>(j - First) · Stride + Index</c> of the program's table in every lane.</summary>
    public sealed record RowConstant(Value Result, int Stride, int Index) : Computation(Result);
}

/// <summary>A value that a loop carries: its value before the loop, at the start and at the end of a round, and after the loop.</summary>
internal sealed record Carried(Value Initial, Value Entry, Value Next, Value Result);

/// <summary>
/// One body: <paramref name="Rows"/> rows × <paramref name="Vectors"/> vectors of every output. With several phases a vector stands
/// for that many: lane i of phase p is output <c>Phases · i + p</c>, and addresses count vectors of <c>Phases</c> times the lanes.
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
    /// <summary>The pass from rows of the source to lines of sums, where <see cref="Wide"/> is the one from lines to outputs; null for one body that does both.</summary>
    public Tile? Across { get; init; }

    /// <summary>The elements of a line: sums as they are in their lanes.</summary>
    public ElementType Line => Lanes.Element();
}
