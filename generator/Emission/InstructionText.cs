using System;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>The call of the lane operation for each instruction that has a result.</summary>
internal sealed class InstructionText(ValueNames names)
{
    /// <summary>The expression that computes an instruction's result.</summary>
    public string Of(Instruction instruction) => instruction switch
    {
        Instruction.Load load => $"L.{LaneNames.Load(load.Result.Type, load.IsPacked)}(in row{Text.Of(load.Row)}, {Offset(load.Column, load.Vector)})",
        Instruction.LoadAcross load => $"L.LoadAcross(in row{(load.Row is { } row ? Text.Of(row) : string.Empty)}, {Offset(load.Column, load.Vector)}, {names.Use(load.Lower)}, {names.Use(load.Upper)}, {Text.Of(load.Lane)})",
        Instruction.LoadRows load => $"L.LoadRows{Text.Of(load.Phase)}(in row{Text.Of(load.First)}, in row{Text.Of(load.Second)}, {Offset(0, load.Vector)})",
        Instruction.TableConstant constant => $"L.Broadcast(Table.At(in weights, {Text.Of(constant.Index)}))",
        Instruction.RowLoad load => $"L.{LaneNames.Load(load.Result.Type, load.IsPacked)}(in row, {Offset(load.Column, load.Vector)})",
        Instruction.RowConstant constant => $"L.Broadcast(Table.At(in rowWeights, {Text.Of(constant.Index)}))",
        Instruction.TapLoad load => $"L.{LaneNames.Load(load.Result.Type)}(in window, {Offset(0, load.Vector)})",
        Instruction.TapWeight => "L.Broadcast(Weights[tap])",
        Instruction.Unary { Operation: UnaryOperation.ToInteger } unary => $"L.To{unary.Result.Type}({names.Use(unary.Operand)})",
        Instruction.Unary unary => $"L.{unary.Operation}({names.Use(unary.Operand)})",
        Instruction.Binary binary => $"L.{binary.Operation}({names.Use(binary.Left)}, {names.Use(binary.Right)})",
        Instruction.MultiplyAdd tap => $"L.MultiplyAdd({names.Use(tap.Left)}, {names.Use(tap.Right)}, {names.Use(tap.Addend)})",
        Instruction.Dot dot => $"L.{(dot.InHalves ? "DotHalves" : "Dot")}({names.Use(dot.Elements)}, {names.Use(dot.Weights)}, {names.Use(dot.Addend)})",
        Instruction.DotRows dot => $"L.DotRows({names.Use(dot.Elements)}, {names.Use(dot.Weights)}, {names.Use(dot.Addend)})",
        Instruction.Shift { Count: < 0, IsLogical: true } shift => $"L.ShiftRightLogical({names.Use(shift.Operand)}, {Text.Of(-shift.Count)})",
        Instruction.Shift { Count: < 0 } shift => $"L.ShiftRight({names.Use(shift.Operand)}, {Text.Of(-shift.Count)})",
        Instruction.Shift shift => $"L.ShiftLeft({names.Use(shift.Operand)}, {Text.Of(shift.Count)})",
        Instruction.Clamp clamp => $"L.Clamp({names.Use(clamp.Operand)}, L.Broadcast({Literal.Of(clamp.Minimum, clamp.Result.Type)}), L.Broadcast({Literal.Of(clamp.Maximum, clamp.Result.Type)}))",
        Instruction.FloorDivide divide => Divide(divide),
        _ => throw new InvalidOperationException($"{instruction.GetType().Name} is not an expression."),
    };

    /// <summary>An element offset: a column plus whole vectors of <c>n</c> lanes.</summary>
    public static string Offset(int column, int vector) => (column, vector) switch
    {
        (_, 0) => Text.Of(column),
        (0, 1) => "n",
        (0, _) => $"{Text.Of(vector)} * n",
        (_, 1) => $"n + {Text.Of(column)}",
        _ => $"({Text.Of(vector)} * n) + {Text.Of(column)}",
    };

    private string Divide(Instruction.FloorDivide divide)
    {
        Rational reciprocal = new(1, divide.Divisor);
        string value = names.Use(divide.Operand);
        return divide.Method switch
        {
            DivisionMethod.SingleReciprocal => $"L.FloorDivide({value}, {Literal.Of(reciprocal.ToSingle())})",
            DivisionMethod.DoubleReciprocal => $"L.FloorDivide({value}, {Literal.Of(reciprocal.ToDouble())})",
            DivisionMethod.Corrected => $"L.FloorDivide({value}, {Text.Of(divide.Divisor)}L, {Literal.Of(reciprocal.ToDouble())})",
            _ => throw new InvalidOperationException($"Unknown division {divide.Method}."),
        };
    }
}
