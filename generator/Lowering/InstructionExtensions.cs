using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>What every pass needs to know about an instruction: what it defines, what it uses, and how to rename what it uses.</summary>
internal static class InstructionExtensions
{
    /// <summary>The values an instruction defines for those behind it; several for a loop, none for a store.</summary>
    public static IEnumerable<Value> Results(this Instruction instruction) => instruction switch
    {
        Instruction.Load load => [load.Result],
        Instruction.Constant constant => [constant.Result],
        Instruction.TableConstant constant => [constant.Result],
        Instruction.Unary unary => [unary.Result],
        Instruction.Binary binary => [binary.Result],
        Instruction.MultiplyAdd multiplyAdd => [multiplyAdd.Result],
        Instruction.Shift shift => [shift.Result],
        Instruction.Clamp clamp => [clamp.Result],
        Instruction.FloorDivide divide => [divide.Result],
        Instruction.Finish finish => [finish.Result],
        Instruction.Store => [],
        Instruction.TapLoop loop => loop.Carried.Select(static carried => carried.Result),
        Instruction.TapLoad load => [load.Result],
        Instruction.TapWeight weight => [weight.Result],
        _ => throw new InvalidOperationException($"Unknown instruction {instruction.GetType().Name}."),
    };

    /// <summary>The values an instruction uses, those inside a loop among them.</summary>
    public static IEnumerable<Value> Operands(this Instruction instruction) => instruction switch
    {
        Instruction.Unary unary => [unary.Operand],
        Instruction.Binary binary => [binary.Left, binary.Right],
        Instruction.MultiplyAdd multiplyAdd => [multiplyAdd.Left, multiplyAdd.Right, multiplyAdd.Addend],
        Instruction.Shift shift => [shift.Operand],
        Instruction.Clamp clamp => [clamp.Operand],
        Instruction.FloorDivide divide => [divide.Operand],
        Instruction.Finish finish => [finish.Operand],
        Instruction.Store store => [store.Operand],
        Instruction.TapLoop loop => loop.Carried.SelectMany(static carried => (Value[])[carried.Initial, carried.Next]).Concat(loop.Body.SelectMany(Operands)),
        _ => [],
    };

    /// <summary>The same instruction with every use renamed by <paramref name="rename"/>; definitions stay.</summary>
    public static Instruction WithOperands(this Instruction instruction, Func<Value, Value> rename) => instruction switch
    {
        Instruction.Unary unary => unary with { Operand = rename(unary.Operand) },
        Instruction.Binary binary => binary with { Left = rename(binary.Left), Right = rename(binary.Right) },
        Instruction.MultiplyAdd multiplyAdd => multiplyAdd with { Left = rename(multiplyAdd.Left), Right = rename(multiplyAdd.Right), Addend = rename(multiplyAdd.Addend) },
        Instruction.Shift shift => shift with { Operand = rename(shift.Operand) },
        Instruction.Clamp clamp => clamp with { Operand = rename(clamp.Operand) },
        Instruction.FloorDivide divide => divide with { Operand = rename(divide.Operand) },
        Instruction.Finish finish => finish with { Operand = rename(finish.Operand) },
        Instruction.Store store => store with { Operand = rename(store.Operand) },
        Instruction.TapLoop loop => new Instruction.TapLoop(
            [.. loop.Carried.Select(carried => carried with { Initial = rename(carried.Initial), Next = rename(carried.Next) })],
            [.. loop.Body.Select(inner => inner.WithOperands(rename))]),
        _ => instruction,
    };

    /// <summary>The number of lane operations a body calls, each of which the JIT has to inline.</summary>
    public static int CountLaneCalls(this ImmutableArray<Instruction> body) =>
        body.Sum(static instruction => instruction is Instruction.TapLoop loop ? loop.Body.CountLaneCalls() : 1);
}
