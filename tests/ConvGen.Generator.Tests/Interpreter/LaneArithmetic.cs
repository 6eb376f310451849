extern alias generator;
using System;
using System.Numerics;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>Every operation of the IR in one lane, from its definition: integers without a size, floats by the runtime's own operations.</summary>
internal static class LaneArithmetic
{
    /// <summary>A constant, which must be a number of the lane type or beyond its range.</summary>
    public static LaneValue Constant(LaneType type, Rational number)
    {
        if (type is not (LaneType.Single or LaneType.Double))
        {
            return number.IsInteger ? LaneValue.Of(type, number.Numerator).Fitting() : throw new InvalidOperationException($"{number} is no {type}.");
        }

        double value = type == LaneType.Single ? number.ToSingle() : number.ToDouble();
        return double.IsInfinity(value) || Rational.FromDouble(value) == number
            ? LaneValue.Of(type, value)
            : throw new InvalidOperationException($"{number} is no {type}.");
    }

    /// <summary>An element in a lane; it must fit wherever it is multiplied by anything but zero.</summary>
    public static LaneValue Load(LaneType type, double element) => type is LaneType.Single or LaneType.Double
        ? LaneValue.Of(type, element)
        : LaneValue.Of(type, new BigInteger(element));

    /// <summary>The bytes that fill a lane, the first lowest.</summary>
    public static LaneValue Pack(LaneType type, Func<int, double> element)
    {
        BigInteger packed = BigInteger.Zero;
        for (int i = 0; i < BytesOf(type); i++)
        {
            packed |= new BigInteger(element(i)) << (8 * i);
        }

        return LaneValue.Of(type, packed);
    }

    /// <summary>Two numbers of 16 bits in a lane, the first in the low half.</summary>
    public static LaneValue Beside(double low, double high) =>
        LaneValue.Of(LaneType.Int32, (new BigInteger(high) << 16) | (new BigInteger(low) & ushort.MaxValue));

    /// <summary>The products of the signed halves of a lane.</summary>
    public static LaneValue DotRows(LaneValue elements, LaneValue weights, LaneValue addend) =>
        LaneValue.Of(addend.Type, addend.Integer + (Half(elements, 0) * Half(weights, 0)) + (Half(elements, 1) * Half(weights, 1))).Fitting();

    /// <summary>The products of unsigned and signed bytes; two neighbouring ones must sum up within 16 bits.</summary>
    public static LaneValue Dot(LaneValue elements, LaneValue weights, LaneValue addend)
    {
        BigInteger sum = addend.Integer;
        for (int i = 0; i < BytesOf(addend.Type); i += 2)
        {
            BigInteger pair = Product(elements, weights, i) + Product(elements, weights, i + 1);
            sum += LaneValue.Of(LaneType.Int16, pair).Signed().Integer;
        }

        return LaneValue.Of(addend.Type, sum).Fitting();
    }

    /// <summary>The same in 16 bits for each half of a lane, none of which may leave them.</summary>
    public static LaneValue DotHalves(LaneValue elements, LaneValue weights, LaneValue addend) =>
        LaneValue.Of(addend.Type, (Half(elements, weights, addend, 1) << 16) | (Half(elements, weights, addend, 0) & ushort.MaxValue));

    private static BigInteger Half(LaneValue elements, LaneValue weights, LaneValue addend, int half)
    {
        BigInteger pair = Product(elements, weights, 2 * half) + Product(elements, weights, (2 * half) + 1);
        return LaneValue.Of(LaneType.Int16, Half(addend, half) + LaneValue.Of(LaneType.Int16, pair).Signed().Integer).Signed().Integer;
    }

    private static BigInteger Half(LaneValue value, int half) => (short)(ushort)((value.Integer >> (16 * half)) & ushort.MaxValue);

    private static BigInteger Product(LaneValue elements, LaneValue weights, int index) =>
        ((elements.Integer >> (8 * index)) & 0xFF) * (sbyte)(byte)((weights.Integer >> (8 * index)) & 0xFF);

    private static int BytesOf(LaneType type) => type == LaneType.Int16 ? 2 : 4;

    public static LaneValue MultiplyAdd(LaneValue left, LaneValue right, LaneValue addend) => left.Type switch
    {
        LaneType.Single => LaneValue.Of(left.Type, MathF.FusedMultiplyAdd((float)left.Float, (float)right.Float, (float)addend.Float)),
        LaneType.Double => LaneValue.Of(left.Type, Math.FusedMultiplyAdd(left.Float, right.Float, addend.Float)),
        _ when right.Integer.IsZero => addend,
        _ => LaneValue.Of(left.Type, (left.Fitting().Integer * right.Integer) + addend.Integer).Fitting(),
    };

    // A product or a sum of two floats is exact in double or rounds to float as it would directly: 53 bits are twice 24 and more.
    public static LaneValue Binary(BinaryOperation operation, LaneValue left, LaneValue right) => (operation, left.IsFloat) switch
    {
        (BinaryOperation.Add, true) => LaneValue.Of(left.Type, left.Float + right.Float),
        (BinaryOperation.Subtract, true) => LaneValue.Of(left.Type, left.Float - right.Float),
        (BinaryOperation.Multiply, true) => LaneValue.Of(left.Type, left.Float * right.Float),
        (BinaryOperation.Add, false) => LaneValue.Of(left.Type, left.Integer + right.Integer).Fitting(),
        (BinaryOperation.Subtract, false) => LaneValue.Of(left.Type, left.Integer - right.Integer).Fitting(),
        (BinaryOperation.Multiply, false) => LaneValue.Of(left.Type, left.Fitting().Integer * right.Integer),
        (BinaryOperation.MultiplyHigh, false) => LaneValue.Of(left.Type, (left.Unsigned() * right.Unsigned()) >> 16),
        (BinaryOperation.MultiplyHighRounded, false) => LaneValue.Of(left.Type, ((left.Fitting().Integer * right.Integer) + (1 << 14)) >> 15),
        (BinaryOperation.Dot, false) => Dot(left, right, LaneValue.Of(left.Type, BigInteger.Zero)),
        (BinaryOperation.DotHalves, false) => DotHalves(left, right, LaneValue.Of(left.Type, BigInteger.Zero)),
        (BinaryOperation.DotRows, false) => DotRows(left, right, LaneValue.Of(left.Type, BigInteger.Zero)),
        (BinaryOperation.And, false) => LaneValue.Of(left.Type, left.Integer & right.Integer),
        _ => throw new InvalidOperationException($"{operation} on {left.Type}."),
    };

    public static LaneValue Unary(UnaryOperation operation, LaneType result, LaneValue operand) => (operation, operand.IsFloat) switch
    {
        (UnaryOperation.Negate, true) => LaneValue.Of(result, -operand.Float),
        (UnaryOperation.Negate, false) => LaneValue.Of(result, -operand.Integer),
        (UnaryOperation.IsZero, false) => LaneValue.Of(result, operand.Fitting().Integer.IsZero ? BigInteger.MinusOne : BigInteger.Zero),
        (UnaryOperation.SumHalves, false) => LaneValue.Of(result, Half(operand, 0) + Half(operand, 1)),
        (UnaryOperation.ToInteger, true) => LaneValue.Of(result, ToInteger(operand.Float)).Fitting(),
        (_, true) => LaneValue.Of(result, Round(operation, operand.Float)),
        _ => throw new InvalidOperationException($"{operation} on {operand.Type}."),
    };

    public static LaneValue Shift(LaneValue operand, int count, bool isLogical) => LaneValue.Of(
        operand.Type,
        count >= 0 ? operand.Fitting().Integer << count : isLogical ? operand.Unsigned() >> -count : operand.Signed().Integer >> -count);

    public static LaneValue Clamp(LaneValue operand, BigInteger minimum, BigInteger maximum) =>
        LaneValue.Of(operand.Type, BigInteger.Clamp(operand.Signed().Integer, minimum, maximum));

    /// <summary>The exact quotient, which the stated method must find as well wherever <paramref name="isProven"/>: where the operand is in the range it was chosen for.</summary>
    public static LaneValue FloorDivide(LaneValue operand, BigInteger divisor, DivisionMethod method, bool isProven)
    {
        BigInteger quotient = new Rational(operand.Signed().Integer, divisor).Floor();
        bool isFound = method switch
        {
            DivisionMethod.SingleReciprocal => new BigInteger(MathF.Floor(((float)operand.Integer + 0.5f) * new Rational(1, divisor).ToSingle())) == quotient,
            DivisionMethod.DoubleReciprocal => new BigInteger(Math.Floor(((double)operand.Integer + 0.5) * new Rational(1, divisor).ToDouble())) == quotient,
            _ => BigInteger.Abs(quotient) <= BigInteger.One << 33 && divisor < BigInteger.One << 62,
        };
        return isFound || !isProven
            ? LaneValue.Of(operand.Type, quotient).Fitting()
            : throw new InvalidOperationException($"{method} fails for {operand.Integer} / {divisor}.");
    }

    private static double Round(UnaryOperation operation, double value) => operation switch
    {
        UnaryOperation.Floor => Math.Floor(value),
        UnaryOperation.Truncate => Math.Truncate(value),
        UnaryOperation.RoundHalfEven => Math.Round(value, MidpointRounding.ToEven),
        UnaryOperation.RoundHalfUp => value - Math.Floor(value) >= 0.5 ? Math.Ceiling(value) : Math.Floor(value),
        UnaryOperation.RoundHalfAwayFromZero => Math.Round(value, MidpointRounding.AwayFromZero),
        _ => throw new InvalidOperationException($"{operation} does not round."),
    };

    private static BigInteger ToInteger(double value) => double.IsNaN(value) ? BigInteger.Zero : new BigInteger(Math.Clamp(value, int.MinValue, int.MaxValue));
}
