using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ConvGen.CodeFixes;

/// <summary>Puts zero in the middle of an unsigned destination, where results of both signs can be seen.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OffsetFix))]
[Shared]
public sealed class OffsetFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["CONVGEN016", "CONVGEN020"];

    private protected override string? GetTitle(MethodDeclarationSyntax method, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Remedy.Offset, out string? offset) && method.AttributeLists.Count > 0
            ? $"Put zero in the middle: Offset = {offset}"
            : null;

    private protected override void Apply(SyntaxEditor editor, MethodDeclarationSyntax method, Diagnostic diagnostic)
    {
        ExpressionSyntax offset = SyntaxFactory.ParseExpression(diagnostic.Properties[Remedy.Offset]!);
        if (method.Find("Convolution") is { } options)
        {
            editor.ReplaceNode(options, options.With("Offset", offset));
            return;
        }

        // Behind the kernel, whichever attribute declares it: on a line of its own where that has one, on the same line otherwise.
        AttributeListSyntax kernel = method.AttributeLists.Last();
        AttributeListSyntax added = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("Convolution")).With("Offset", offset)))
            // Elastic white space would be an invitation to use other line breaks and indentation than the file does.
            .NormalizeWhitespace(elasticTrivia: false);
        SyntaxTrivia lineBreak = kernel.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        if (lineBreak.IsKind(SyntaxKind.EndOfLineTrivia))
        {
            SyntaxTrivia indentation = kernel.GetLeadingTrivia().LastOrDefault();
            added = added.WithTrailingTrivia(lineBreak).WithLeadingTrivia(indentation.IsKind(SyntaxKind.WhitespaceTrivia) ? [indentation] : default(SyntaxTriviaList));
        }
        else
        {
            added = added.WithTrailingTrivia(kernel.GetTrailingTrivia());
        }

        editor.ReplaceNode(method, (node, _) => ((MethodDeclarationSyntax)node).WithAttributeLists(((MethodDeclarationSyntax)node).AttributeLists.Add(added)));
    }
}
