extern alias generator;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Numerics;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>
/// Carries out what <see cref="LowerFinish"/> writes on one integer, without the width of a lane: an intermediate value that
/// would not fit the lane is an error of the plan and throws.
/// </summary>
internal sealed class FinishEvaluator(LaneType type)
{
    private readonly BigInteger _end = BigInteger.One << ((type switch { LaneType.Int16 => 16, LaneType.Int32 => 32, _ => 64 }) - 1);
    private readonly Dictionary<Value, BigInteger> _values = [];

    /// <summary>The value that is stored where <paramref name="sum"/> takes the value <paramref name="n"/>.</summary>
    public BigInteger Run(ImmutableArray<Instruction> body, Value sum, BigInteger n)
    {
        _values[sum] = n;
        foreach (Instruction instruction in body)
        {
            switch (instruction)
            {
                case Instruction.Constant constant:
                    Set(constant.Result, constant.Number.Numerator);
                    break;
                case Instruction.Binary binary:
                    Set(binary.Result, Binary(binary.Operation, _values[binary.Left], _values[binary.Right]));
                    break;
                case Instruction.Unary { Operation: UnaryOperation.IsZero } isZero:
                    Set(isZero.Result, _values[isZero.Operand].IsZero ? -1 : 0);
                    break;
                case Instruction.Shift shift:
                    Set(shift.Result, shift.Count < 0 ? _values[shift.Operand] >> -shift.Count : _values[shift.Operand] << shift.Count);
                    break;
                case Instruction.Clamp clamp:
                    Set(clamp.Result, BigInteger.Max(clamp.Minimum, BigInteger.Min(clamp.Maximum, _values[clamp.Operand])));
                    break;
                case Instruction.FloorDivide divide:
                    Set(divide.Result, new Rational(_values[divide.Operand], divide.Divisor).Floor());
                    break;
                case Instruction.Store store:
                    return _values[store.Operand];
                default:
                    throw new InvalidOperationException($"{instruction.GetType().Name} is no part of a finish.");
            }
        }

        throw new InvalidOperationException("Nothing is stored.");
    }

    private static BigInteger Binary(BinaryOperation operation, BigInteger left, BigInteger right) => operation switch
    {
        BinaryOperation.Add => left + right,
        BinaryOperation.Subtract => left - right,
        BinaryOperation.Multiply => left * right,
        BinaryOperation.And => left & right,
        _ => throw new InvalidOperationException($"Unknown operation {operation}."),
    };

    private void Set(Value result, BigInteger number)
    {
        if (number < -_end || number >= _end)
        {
            throw new OverflowException($"{result.Name} = {number} does not fit {type}.");
        }

        _values[result] = number;
    }
}
