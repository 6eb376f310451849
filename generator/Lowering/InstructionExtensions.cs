using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>What every pass needs to know about an instruction: how to rename what it uses, and what is inside a loop.</summary>
internal static class InstructionExtensions
{
    /// <summary>The same instruction with every use renamed by <paramref name="rename"/>; definitions stay.</summary>
    /// <remarks>What is frequent is made anew: a copy that is then changed would take several calls each.</remarks>
    public static Instruction WithOperands(this Instruction instruction, Func<Value, Value> rename) => instruction switch
    {
        Instruction.LoadAcross load => load with { Lower = rename(load.Lower), Upper = rename(load.Upper) },
        Instruction.Unary unary => new Instruction.Unary(unary.Result, unary.Operation, rename(unary.Operand)),
        Instruction.Binary binary => new Instruction.Binary(binary.Result, binary.Operation, rename(binary.Left), rename(binary.Right)),
        Instruction.MultiplyAdd multiplyAdd => new Instruction.MultiplyAdd(multiplyAdd.Result, rename(multiplyAdd.Left), rename(multiplyAdd.Right), rename(multiplyAdd.Addend)),
        Instruction.Dot dot => new Instruction.Dot(dot.Result, rename(dot.Elements), rename(dot.Weights), rename(dot.Addend), dot.InHalves),
        Instruction.DotRows dot => new Instruction.DotRows(dot.Result, rename(dot.Elements), rename(dot.Weights), rename(dot.Addend)),
        Instruction.Shift shift => new Instruction.Shift(shift.Result, rename(shift.Operand), shift.Count, shift.IsLogical),
        Instruction.Clamp clamp => clamp with { Operand = rename(clamp.Operand) },
        Instruction.FloorDivide divide => divide with { Operand = rename(divide.Operand) },
        Instruction.Finish finish => new Instruction.Finish(finish.Result, rename(finish.Operand)),
        Instruction.Store store => new Instruction.Store(rename(store.Operand), store.Output, store.Row, store.Vector),
        Instruction.StorePhases store => store with { Phases = [.. store.Phases.Select(rename)] },
        Instruction.TapLoop loop => new Instruction.TapLoop(loop.Carried.Rename(rename), Rename(loop.Body, rename)),
        Instruction.RowLoop loop => loop with { Carried = loop.Carried.Rename(rename), Body = Rename(loop.Body, rename) },
        _ => instruction,
    };

    /// <summary>The size of a lane.</summary>
    public static int Bits(this LaneType type) => type switch
    {
        LaneType.Int16 => 16,
        LaneType.Int32 or LaneType.Single => 32,
        _ => 64,
    };

    /// <summary>True for lanes of floats.</summary>
    public static bool IsFloating(this LaneType type) => type is LaneType.Single or LaneType.Double;

    /// <summary>The type of an element that holds a lane of floats as it is.</summary>
    public static ElementType Element(this LaneType type) => type == LaneType.Double ? ElementType.Double : ElementType.Single;

    /// <summary>The number of lane operations a body calls, each of which the JIT has to inline.</summary>
    public static int CountLaneCalls(this ImmutableArray<Instruction> body) =>
        body.Sum(static instruction => instruction.LoopBody() is { } inner ? inner.CountLaneCalls() : 1);

    /// <summary>The instructions inside a loop; null for all other instructions.</summary>
    public static ImmutableArray<Instruction>? LoopBody(this Instruction instruction) => instruction switch
    {
        Instruction.TapLoop loop => loop.Body,
        Instruction.RowLoop loop => loop.Body,
        _ => null,
    };

    /// <summary>The same loop around other instructions.</summary>
    public static Instruction WithLoopBody(this Instruction instruction, ImmutableArray<Instruction> body) => instruction switch
    {
        Instruction.TapLoop loop => loop with { Body = body },
        Instruction.RowLoop loop => loop with { Body = body },
        _ => throw new InvalidOperationException($"{instruction.GetType().Name} is not a loop."),
    };

    /// <summary>The same carried values with what they begin with and go on with renamed by <paramref name="rename"/>.</summary>
    public static ImmutableArray<Carried> Rename(this ImmutableArray<Carried> carried, Func<Value, Value> rename) =>
        [.. carried.Select(value => value with { Initial = rename(value.Initial), Next = rename(value.Next) })];

    /// <summary>Visits the values that a loop or a tile uses: inside, and from one round to the next.</summary>
    public static void VisitUses(ImmutableArray<Carried> carried, ImmutableArray<Instruction> body, Action<Value> visit)
    {
        foreach (Carried value in carried)
        {
            visit(value.Initial);
            visit(value.Next);
        }

        foreach (Instruction instruction in body)
        {
            instruction.VisitOperands(visit);
        }
    }

    private static ImmutableArray<Instruction> Rename(ImmutableArray<Instruction> body, Func<Value, Value> rename) =>
        [.. body.Select(instruction => instruction.WithOperands(rename))];
}
