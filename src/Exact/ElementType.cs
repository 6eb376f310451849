using System.Collections.Generic;
using System.Numerics;

namespace ConvGen;

/// <summary>The element types of sources and destinations.</summary>
internal enum ElementType
{
    Byte,
    SByte,
    UInt16,
    Int16,
    Int32,
    Half,
    Single,
    Double,
}

/// <summary>What is known about an element type: the one table that every stage and the reference read.</summary>
/// <param name="Type">The type.</param>
/// <param name="Keyword">How C# spells it.</param>
/// <param name="IsInteger">True for the five integer types.</param>
/// <param name="Bits">Its size.</param>
/// <param name="Minimum">The smallest value of an integer type; 0 for floating types.</param>
/// <param name="Maximum">The largest value of an integer type; 0 for floating types.</param>
internal sealed record ElementTypeInfo(ElementType Type, string Keyword, bool IsInteger, int Bits, BigInteger Minimum, BigInteger Maximum)
{
    // In the order of the enumeration.
    private static readonly ElementTypeInfo[] Table =
    [
        new(ElementType.Byte, "byte", true, 8, byte.MinValue, byte.MaxValue),
        new(ElementType.SByte, "sbyte", true, 8, sbyte.MinValue, sbyte.MaxValue),
        new(ElementType.UInt16, "ushort", true, 16, ushort.MinValue, ushort.MaxValue),
        new(ElementType.Int16, "short", true, 16, short.MinValue, short.MaxValue),
        new(ElementType.Int32, "int", true, 32, int.MinValue, int.MaxValue),
        new(ElementType.Half, "global::System.Half", false, 16, 0, 0),
        new(ElementType.Single, "float", false, 32, 0, 0),
        new(ElementType.Double, "double", false, 64, 0, 0),
    ];

    /// <summary>The row of a keyword.</summary>
    public static ElementTypeInfo Of(string keyword)
    {
        foreach (ElementTypeInfo info in Table)
        {
            if (info.Keyword == keyword)
            {
                return info;
            }
        }

        throw new KeyNotFoundException($"There is no element type '{keyword}'.");
    }

    /// <summary>The row of a type.</summary>
    public static ElementTypeInfo Of(ElementType type) => Table[(int)type];
}
