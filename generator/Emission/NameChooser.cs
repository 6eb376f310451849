using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>What a careful author would call the result of an instruction; names need not be unique yet.</summary>
internal static class NameChooser
{
    /// <summary>Longer digits do not read as part of a name.</summary>
    private const int LongestDigits = 8;

    /// <summary>Table reads are named by their place, shifted loads by their factor, all else by the pass that made it.</summary>
    public static string Of(Instruction instruction, Value result) => instruction switch
    {
        Instruction.TableConstant constant => "weight" + Text.Of(constant.Index),
        Instruction.RowConstant constant => "rowWeight" + Text.Of(constant.Index),
        Instruction.Shift { Count: > 0, Operand: { } operand } shift when result.Name == "power" => $"{operand.Name}Times{Text.Of(BigInteger.One << shift.Count)}",
        _ => result.Name,
    };

    /// <summary>
    /// A constant is named by what the body does with it: <c>start</c>, <c>halves</c> where the halves of a lane start apart,
    /// <c>times3</c>, <c>times1_2_1_0</c> for packed weights, or <c>c3</c> where it does several things.
    /// </summary>
    /// <param name="constant">The constant.</param>
    /// <param name="literal">The constant as it is written.</param>
    /// <param name="users">The instructions that use it.</param>
    public static string Of(Instruction.Constant constant, string literal, IReadOnlyList<Instruction> users)
    {
        if (users.Count > 0 && users.All(user => (user is Instruction.DotRows rows && rows.Weights == constant.Result) || (user is Instruction.Binary { Operation: BinaryOperation.DotRows } first && first.Right == constant.Result)))
        {
            return "times" + PackedDigits(constant, 16);
        }

        bool isPacked = users.Count > 0 && users.All(user => (user is Instruction.Dot dot && dot.Weights == constant.Result) || (user is Instruction.Binary { Operation: BinaryOperation.Dot or BinaryOperation.DotHalves } product && product.Right == constant.Result));
        if (users.Count > 0 && users.All(user => user is Instruction.Dot { InHalves: true } dot && dot.Addend == constant.Result && dot.Weights != constant.Result))
        {
            return "halves";
        }

        return (isPacked ? PackedDigits(constant, 8) : Digits(constant, literal), users.All(user => IsMultipliedBy(user, constant.Result)), users.All(user => StartsWith(user, constant.Result))) switch
        {
            (_, _, true) => "start",
            ({ } digits, true, _) => "times" + digits,
            (null, true, _) => "weight",
            ({ } digits, _, _) => "c" + digits,
            _ => "c",
        };
    }

    private static bool IsMultipliedBy(Instruction user, Value constant) => user switch
    {
        Instruction.MultiplyAdd tap => tap.Right == constant && tap.Addend != constant,
        Instruction.Dot dot => dot.Weights == constant && dot.Addend != constant,
        Instruction.Binary { Operation: BinaryOperation.Multiply or BinaryOperation.MultiplyHighRounded or BinaryOperation.Dot or BinaryOperation.DotHalves } product => product.Right == constant,
        _ => false,
    };

    private static bool StartsWith(Instruction user, Value constant) => user switch
    {
        Instruction.MultiplyAdd tap => tap.Addend == constant && tap.Right != constant,
        Instruction.Dot dot => dot.Addend == constant && dot.Weights != constant,
        Instruction.DotRows dot => dot.Addend == constant && dot.Weights != constant,
        Instruction.Binary { Operation: BinaryOperation.Add or BinaryOperation.Subtract } sum => sum.Left == constant,
        Instruction.TapLoop or Instruction.RowLoop or Instruction.Store => true,
        _ => false,
    };

    /// <summary>The signed numbers of some bits that a lane packs, from the lowest up.</summary>
    private static string PackedDigits(Instruction.Constant constant, int bits)
    {
        int packed = (int)constant.Number.Numerator;
        return string.Join("_", Enumerable.Range(0, constant.Result.Type.Bits() / bits)
            .Select(index => (packed << (32 - (bits * (index + 1)))) >> (32 - bits))
            .Select(static weight => weight < 0 ? "Minus" + Text.Of(-weight) : Text.Of(weight)));
    }

    private static string? Digits(Instruction.Constant constant, string literal)
    {
        Rational magnitude = constant.Number.Abs();
        string digits = magnitude.IsInteger ? Text.Of(magnitude.Numerator) : literal.TrimStart('-').TrimEnd('f', 'd').Replace('.', '_');
        return digits.Length > LongestDigits || digits.Contains("E") ? null : (constant.Number.Sign < 0 ? "Minus" : string.Empty) + digits;
    }
}
