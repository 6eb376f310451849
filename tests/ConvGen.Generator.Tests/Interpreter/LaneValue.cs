extern alias generator;
using System;
using System.Numerics;
using generator::ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>
/// What one lane holds. An integer is kept exactly: a product alone may leave its lane type, because what is added to it brings
/// the sum back and lanes wrap, but whatever is summed, compared, divided or stored must fit.
/// </summary>
/// <param name="Type">The lane type.</param>
/// <param name="Integer">The value of an integer lane.</param>
/// <param name="Float">The value of a floating lane; of a single one a <see cref="float"/>.</param>
internal readonly record struct LaneValue(LaneType Type, BigInteger Integer, double Float)
{
    /// <summary>True for the floating lane types.</summary>
    public bool IsFloat => Type is LaneType.Single or LaneType.Double;

    /// <summary>A lane of an integer type.</summary>
    public static LaneValue Of(LaneType type, BigInteger value) => new(type, value, 0);

    /// <summary>A lane of a floating type, rounded to it.</summary>
    public static LaneValue Of(LaneType type, double value) => new(type, 0, type == LaneType.Single ? (float)value : value);

    /// <summary>This value, which a proof says lies in the range of its type; 16 bits may hold it with or without a sign.</summary>
    public LaneValue Fitting() => Type == LaneType.Int16 && Integer.Sign > 0 ? Of(Type, Unsigned()) : Signed();

    /// <summary>This value in 16 bits without a sign; bits that a constant holds with one are the same bits.</summary>
    public BigInteger Unsigned() => Type == LaneType.Int16 && Integer >= short.MinValue && Integer <= ushort.MaxValue
        ? Integer & ushort.MaxValue
        : throw new OverflowException($"{Integer} does not fit 16 bits.");

    /// <summary>This value, which a proof says lies in the range of its type with a sign.</summary>
    public LaneValue Signed()
    {
        int bits = Type switch
        {
            LaneType.Int16 => 16,
            LaneType.Int32 => 32,
            LaneType.Int64 => 64,
            _ => 0,
        };
        return bits == 0 || (Integer >= -(BigInteger.One << (bits - 1)) && Integer < BigInteger.One << (bits - 1))
            ? this
            : throw new OverflowException($"{Integer} does not fit {Type}.");
    }
}
