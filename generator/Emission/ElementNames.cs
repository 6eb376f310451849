namespace ConvGen.Generator.Emission;

/// <summary>Element types as a core spells them, where <c>System</c> is in scope; in the user's own types they are spelled in full.</summary>
internal static class ElementNames
{
    /// <summary>The name of a type.</summary>
    public static string Of(ElementType type) => type == ElementType.Half ? "Half" : ElementTypeInfo.Of(type).Keyword;
}
