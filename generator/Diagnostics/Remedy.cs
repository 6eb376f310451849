namespace ConvGen.Generator.Diagnostics;

/// <summary>What a diagnostic hands to its code fix: the names of its properties. Their values are C# as the user would write it.</summary>
internal static class Remedy
{
    /// <summary>The keyword of an element type for the destination.</summary>
    public const string Type = "Type";

    /// <summary>The text of <c>Scale</c>, without quotes.</summary>
    public const string Scale = "Scale";

    /// <summary>The number for <c>Offset</c>.</summary>
    public const string Offset = "Offset";
}
