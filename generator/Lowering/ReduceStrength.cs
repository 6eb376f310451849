using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Replaces multiplications by what is cheaper and gives the same bits: weights of 1 and -1 become additions and subtractions,
/// powers of two become shifts in integers, a dot product of one byte becomes that byte, and the first tap of a sum that starts at
/// zero is not added to anything.
/// </summary>
internal static class ReduceStrength
{
    /// <summary>Rewrites every multiply-add by a constant.</summary>
    public static Tile Run(Tile tile, ValueFactory values)
    {
        Dictionary<Value, Instruction.Constant> constants = tile.Body.OfType<Instruction.Constant>().ToDictionary(static constant => constant.Result);
        return DropDeadValues.Run(Rewriter.Run(tile, (instruction, rewriter) =>
        {
            if (instruction is Instruction.Dot dot)
            {
                // A sum that two halves go into would carry from one into the other.
                return IsOne(dot.Weights) && (!dot.InHalves || IsZero(dot.Addend)) ? FirstByte(dot, IsZero(dot.Addend), values)
                    : IsZero(dot.Addend) ? [new Instruction.Binary(dot.Result, dot.InHalves ? BinaryOperation.DotHalves : BinaryOperation.Dot, dot.Elements, dot.Weights)]
                    : null;
            }

            if (instruction is Instruction.DotRows rows)
            {
                return IsZero(rows.Addend) ? [new Instruction.Binary(rows.Result, BinaryOperation.DotRows, rows.Elements, rows.Weights)] : null;
            }

            if (instruction is not Instruction.MultiplyAdd tap || !constants.TryGetValue(tap.Right, out Instruction.Constant multiplier))
            {
                return null;
            }

            Rational weight = multiplier.Number;
            bool isFirst = IsZero(tap.Addend);
            if (isFirst && weight == Rational.One)
            {
                rewriter.Replace(tap.Result, tap.Left);
                return [];
            }

            return [.. isFirst ? First(tap, weight, values) : Next(tap, weight, values)];
        }));

        bool IsOne(Value value) => constants.TryGetValue(value, out Instruction.Constant constant) && constant.Number == Rational.One;

        bool IsZero(Value value) => constants.TryGetValue(value, out Instruction.Constant constant) && constant.Number.IsZero;
    }

    /// <summary>A packed weight of one is 1 for the first byte of a lane and 0 for all others: that byte itself.</summary>
    private static Instruction[] FirstByte(Instruction.Dot dot, bool isFirst, ValueFactory values)
    {
        Instruction.Constant mask = new(values.Create(dot.Result.Type, "mask"), (BigInteger)byte.MaxValue);
        Value first = isFirst ? dot.Result : values.Create(dot.Result.Type, "first");
        Instruction.Binary and = new(first, BinaryOperation.And, dot.Elements, mask.Result);
        return isFirst ? [mask, and] : [mask, and, new Instruction.Binary(dot.Result, BinaryOperation.Add, dot.Addend, first)];
    }

    private static IEnumerable<Instruction> First(Instruction.MultiplyAdd tap, Rational weight, ValueFactory values)
    {
        if (weight == -Rational.One)
        {
            yield return new Instruction.Unary(tap.Result, UnaryOperation.Negate, tap.Left);
        }
        else if (Exponent(tap.Result.Type, weight) is { } exponent)
        {
            Value power = weight.Sign > 0 ? tap.Result : values.Create(tap.Result.Type, "power");
            yield return new Instruction.Shift(power, tap.Left, exponent);
            if (weight.Sign < 0)
            {
                yield return new Instruction.Unary(tap.Result, UnaryOperation.Negate, power);
            }
        }
        else
        {
            yield return new Instruction.Binary(tap.Result, BinaryOperation.Multiply, tap.Left, tap.Right);
        }
    }

    private static IEnumerable<Instruction> Next(Instruction.MultiplyAdd tap, Rational weight, ValueFactory values)
    {
        BinaryOperation operation = weight.Sign > 0 ? BinaryOperation.Add : BinaryOperation.Subtract;
        if (weight.Abs() == Rational.One)
        {
            yield return new Instruction.Binary(tap.Result, operation, tap.Addend, tap.Left);
        }
        else if (Exponent(tap.Result.Type, weight) is { } exponent)
        {
            Value power = values.Create(tap.Result.Type, "power");
            yield return new Instruction.Shift(power, tap.Left, exponent);
            yield return new Instruction.Binary(tap.Result, operation, tap.Addend, power);
        }
        else
        {
            yield return tap;
        }
    }

    /// <summary>The exponent of an integer power of two, or null.</summary>
    private static int? Exponent(LaneType type, Rational weight)
    {
        if (type.IsFloating() || !weight.IsInteger || !BigInteger.Abs(weight.Numerator).IsPowerOfTwo)
        {
            return null;
        }

        int exponent = 0;
        for (BigInteger rest = BigInteger.Abs(weight.Numerator); !rest.IsOne; rest >>= 1)
        {
            exponent++;
        }

        return exponent;
    }
}
