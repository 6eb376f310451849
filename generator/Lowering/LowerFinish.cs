using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Numerics;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Spells out how a sum becomes a result: the exact rounding of <see cref="Rounding"/> in floor divisions and shifts, or the
/// rounding of a float. The sum already contains the bias of <see cref="FinishPlanner.Bias"/>.
/// </summary>
internal sealed class LowerFinish(FinishPlan plan, ValueFactory values)
{
    private readonly List<Instruction> _body = [];

    /// <summary>Replaces every <see cref="Instruction.Finish"/>.</summary>
    public static Tile Run(Tile tile, FinishPlan plan, ValueFactory values)
    {
        LowerFinish pass = new(plan, values);
        Dictionary<Value, Value> replaced = [];
        Predicate<Value> isReplaced = replaced.ContainsKey;
        foreach (Instruction instruction in tile.Body)
        {
            Instruction renamed = instruction.Uses(isReplaced)
                ? instruction.WithOperands(value => replaced.TryGetValue(value, out Value other) ? other : value)
                : instruction;
            if (renamed is Instruction.Finish finish)
            {
                replaced.Add(finish.Result, pass.Lower(finish.Operand));
            }
            else
            {
                pass._body.Add(renamed);
            }
        }

        return tile with { Body = [.. pass._body] };
    }

    private Value Lower(Value sum) => plan switch
    {
        FinishPlan.None or FinishPlan.WholeSum => sum,
        // Writing cuts, which is what is left to do where no sum is negative.
        FinishPlan.RoundExact { Mode: Rounding.TowardZero } or FinishPlan.RoundExact { Mode: Rounding.HalfUp or Rounding.Floor, IsPositive: true } => sum,
        FinishPlan.RoundExact { Mode: Rounding.HalfUp } => Unary(sum, UnaryOperation.Floor),
        FinishPlan.RoundExact round => Unary(sum, FloatRounding(round.Mode)),
        FinishPlan.RoundFloat round => Unary(Unary(sum, FloatRounding(round.Mode)), UnaryOperation.ToInteger, Integer(sum.Type)),
        // Beyond ±2^31 every result saturates, and below it the shift cannot overflow 64 bits.
        FinishPlan.ScaleUp scale => Shift(Clamp(sum, -(BigInteger.One << 31), BigInteger.One << 31), scale.Shift),
        FinishPlan.ShiftDown shift => Divide(sum, BigInteger.One << shift.Shift, shift.Mode, n => Shift(n, -shift.Shift, shift.IsUnsigned)),
        FinishPlan.RoundUp round => Binary(sum, BinaryOperation.MultiplyHighRounded, Constant(sum.Type, BigInteger.One << (15 - round.Shift)), "quotient"),
        FinishPlan.MultiplyHigh high => MultiplyHigh(sum, high),
        FinishPlan.Divide divide => Divide(sum, divide.Divisor, divide.Mode, n => FloorDivide(n, divide)),
        _ => throw new InvalidOperationException($"Unknown finish {plan.GetType().Name}."),
    };

    /// <summary>With s the sum before its bias and d the divisor, each line is an identity over the integers.</summary>
    private Value Divide(Value n, BigInteger divisor, Rounding mode, Func<Value, Value> floor) => mode switch
    {
        // floor(s / d), and floor((s + d/2) / d): for odd d the half is cut, which moves no sum across an integer.
        Rounding.Floor or Rounding.HalfUp => floor(n),
        // Negative sums round up: floor((s + d - 1) / d), where s >> (bits - 1) is all ones for them.
        Rounding.TowardZero => floor(Add(n, And(Sign(n), Constant(n.Type, divisor - 1)))),
        // floor((s + d/2 - 1) / d) for negative s, so that a tie falls to the lower integer; s itself is n without its bias.
        Rounding.HalfAwayFromZero => floor(Add(n, Sign(Subtract(n, Constant(n.Type, divisor / 2))))),
        Rounding.HalfEven => HalfEven(n, divisor, floor),
        _ => throw new InvalidOperationException($"Unknown rounding {mode}."),
    };

    /// <summary>On a tie, where n is a multiple of d, an odd quotient steps down to the even one.</summary>
    private Value HalfEven(Value n, BigInteger divisor, Func<Value, Value> floor)
    {
        Value quotient = floor(n);
        Value rest = divisor.IsPowerOfTwo
            ? And(n, Constant(n.Type, divisor - 1))
            : Subtract(n, Binary(quotient, BinaryOperation.Multiply, Constant(n.Type, divisor)));
        Value odd = And(quotient, Constant(n.Type, BigInteger.One));
        return Subtract(quotient, And(Unary(rest, UnaryOperation.IsZero), odd, "oddTie"));
    }

    private Value FloorDivide(Value n, FinishPlan.Divide divide)
    {
        Value limited = divide.Limits is { } limits ? Clamp(n, limits.Minimum, limits.Maximum) : n;
        Value quotient = values.Create(n.Type, "quotient");
        _body.Add(new Instruction.FloorDivide(quotient, limited, divide.Divisor, divide.Method));
        return quotient;
    }

    private Value Sign(Value value) => Shift(value, 1 - Bits(value.Type));

    private Value Add(Value left, Value right) => Binary(left, BinaryOperation.Add, right);

    private Value Subtract(Value left, Value right) => Binary(left, BinaryOperation.Subtract, right);

    private Value And(Value left, Value right, string name = "mask") => Binary(left, BinaryOperation.And, right, name);

    private Value Binary(Value left, BinaryOperation operation, Value right, string? name = null)
    {
        Value result = values.Create(left.Type, name ?? left.Name);
        _body.Add(new Instruction.Binary(result, operation, left, right));
        return result;
    }

    private Value Unary(Value operand, UnaryOperation operation, LaneType? type = null)
    {
        Value result = values.Create(type ?? operand.Type, operation == UnaryOperation.IsZero ? "isTie" : type is null ? operand.Name : "rounded");
        _body.Add(new Instruction.Unary(result, operation, operand));
        return result;
    }

    private Value MultiplyHigh(Value n, FinishPlan.MultiplyHigh high)
    {
        // A lane holds the multiplier's bits, whatever its sign.
        Value product = Binary(n, BinaryOperation.MultiplyHigh, Constant(n.Type, (short)(ushort)high.Multiplier));
        Value quotient = high.Shift == 0 ? product : Shift(product, -high.Shift, isLogical: true);
        return high.Lift.IsZero ? quotient : Subtract(quotient, Constant(n.Type, high.Lift));
    }

    private Value Shift(Value operand, int count, bool isLogical = false)
    {
        Value result = values.Create(operand.Type, count == 1 - Bits(operand.Type) ? "sign" : count < 0 ? "quotient" : operand.Name);
        _body.Add(new Instruction.Shift(result, operand, count, isLogical));
        return result;
    }

    private Value Clamp(Value operand, BigInteger minimum, BigInteger maximum)
    {
        Value result = values.Create(operand.Type, operand.Name);
        _body.Add(new Instruction.Clamp(result, operand, minimum, maximum));
        return result;
    }

    private Value Constant(LaneType type, BigInteger number)
    {
        Value result = values.Create(type, "constant");
        _body.Add(new Instruction.Constant(result, number));
        return result;
    }

    private static int Bits(LaneType type) => type switch
    {
        LaneType.Int16 => 16,
        LaneType.Int32 => 32,
        _ => 64,
    };

    private static LaneType Integer(LaneType type) => type == LaneType.Single ? LaneType.Int32 : LaneType.Int64;

    private static UnaryOperation FloatRounding(Rounding mode) => mode switch
    {
        Rounding.HalfUp => UnaryOperation.RoundHalfUp,
        Rounding.HalfEven => UnaryOperation.RoundHalfEven,
        Rounding.HalfAwayFromZero => UnaryOperation.RoundHalfAwayFromZero,
        Rounding.TowardZero => UnaryOperation.Truncate,
        Rounding.Floor => UnaryOperation.Floor,
        _ => throw new InvalidOperationException($"Unknown rounding {mode}."),
    };
}
