using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Emission;

/// <summary>Names that may be keywords.</summary>
internal static class Identifier
{
    /// <summary>The name with an <c>@</c> where C# needs one; contextual keywords get it too, which is always allowed.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
