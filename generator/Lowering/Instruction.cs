using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

namespace ConvGen.Generator.Lowering;

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
    /// Reads 16-bit elements of two rows side by side, one of two phases: the first row's in the low half of a lane. Where both rows
    /// are one, nothing is multiplied by the second.
    /// </summary>
    public sealed record LoadRows(Value Result, int First, int Second, int Vector, int Phase) : Computation(Result);

    /// <summary>
    /// A load of elements that in vectors of 512 bits are also the lanes from <paramref name="Lane"/> on of
    /// <paramref name="Lower"/> followed by <paramref name="Upper"/>; inside a loop over rows, of the row that it is at.
    /// </summary>
    public sealed record LoadAcross(Value Result, int? Row, int Column, int Vector, Value Lower, Value Upper, int Lane) : Computation(Result)
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

    /// <summary>
    /// <c>addend + Σ elements · weights</c> over the unsigned and the signed bytes that each lane packs; or each half of a lane by
    /// itself, in 16 bits.
    /// </summary>
    public sealed record Dot(Value Result, Value Elements, Value Weights, Value Addend, bool InHalves = false) : Computation(Result)
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

    /// <summary><c>addend + Σ elements · weights</c> over the two signed numbers of 16 bits that each lane packs.</summary>
    public sealed record DotRows(Value Result, Value Elements, Value Weights, Value Addend) : Computation(Result)
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
