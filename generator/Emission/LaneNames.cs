using System;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>How the types of lanes are spelled: in generated code, in the lane operations, and in C#.</summary>
internal static class LaneNames
{
    /// <summary>The vector's type parameter.</summary>
    public static string Vector(LaneType type) => Row(type).Vector;

    /// <summary>The load that widens to the type, or that fills its lanes with packed elements.</summary>
    public static string Load(LaneType type, bool isPacked = false) => !isPacked ? "Load" + type : type == LaneType.Int16 ? "LoadPairs" : "LoadQuads";

    /// <summary>The C# type of a lane.</summary>
    public static string Keyword(LaneType type) => Row(type).Keyword;

    /// <summary>The size of a lane.</summary>
    public static int Bits(LaneType type) => Row(type).Bits;

    private static (string Vector, string Keyword, int Bits) Row(LaneType type) => type switch
    {
        LaneType.Int16 => ("I16", "short", 16),
        LaneType.Int32 => ("I32", "int", 32),
        LaneType.Int64 => ("I64", "long", 64),
        LaneType.Single => ("F32", "float", 32),
        LaneType.Double => ("F64", "double", 64),
        _ => throw new InvalidOperationException($"Unknown lane type {type}."),
    };
}
