using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>What a person has written between the tokens: a fix that would lose it is not offered.</summary>
internal static class Comments
{
    /// <summary>True if a stretch of a node holds a comment or a directive.</summary>
    public static bool HasComments(this SyntaxNode node, TextSpan stretch) => node.DescendantTrivia(descendIntoTrivia: false).Any(trivia =>
        stretch.Contains(trivia.SpanStart) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
