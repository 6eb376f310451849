using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>
/// Adds <c>partial</c> to a method with a kernel and to every type around it. A body that does nothing gives way to a semicolon;
/// one that does something is the user's, and is not offered up.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
[Shared]
public sealed class MakePartialFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["CONVGEN002", "CONVGEN003"];

    private protected override string? GetTitle(MethodDeclarationSyntax method, Diagnostic diagnostic)
    {
        bool isReadable = method.ExpressionBody is null or { Expression: ThrowExpressionSyntax }
            && method.Body is null or { Statements: [] or [ThrowStatementSyntax] }
            && !method.HasComments(TextSpan.FromBounds(method.ParameterList.Span.End, method.GetLastToken().SpanStart))
            && !method.Modifiers.Any(SyntaxKind.ExternKeyword) && !method.Modifiers.Any(SyntaxKind.AbstractKeyword);
        bool isComplete = method.Modifiers.Any(SyntaxKind.PartialKeyword) && method.Ancestors().OfType<TypeDeclarationSyntax>().All(IsPartial);
        bool isLocal = method.Ancestors().OfType<TypeDeclarationSyntax>().Any(static type => type.Modifiers.Any(SyntaxKind.FileKeyword));
        return !isReadable || isComplete || isLocal ? null
            : diagnostic.Id == "CONVGEN002" ? $"Make '{method.Identifier.ValueText}' and the types around it partial"
            : $"Make the types around '{method.Identifier.ValueText}' partial";
    }

    private protected override void Apply(SyntaxEditor editor, MethodDeclarationSyntax method, Diagnostic diagnostic)
    {
        foreach (TypeDeclarationSyntax type in method.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            // Another method of the type may have been here before.
            editor.ReplaceNode(type, static (node, _) => IsPartial((TypeDeclarationSyntax)node) ? node : AddPartial((TypeDeclarationSyntax)node));
        }

        editor.ReplaceNode(method, static (node, _) => AddPartial((MethodDeclarationSyntax)node));
    }

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The type with <c>partial</c> right before its keyword, where C# wants it.</summary>
    private static TypeDeclarationSyntax AddPartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return type.Modifiers.Any()
            ? type.WithModifiers(type.Modifiers.Add(partial))
            : type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)));
    }

    private static MethodDeclarationSyntax AddPartial(MethodDeclarationSyntax method)
    {
        if (!method.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
            method = method.Modifiers.Any()
                ? method.WithModifiers(method.Modifiers.Add(partial))
                : method.WithReturnType(method.ReturnType.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia())));
        }

        if (method.Body is null && method.ExpressionBody is null)
        {
            return method;
        }

        SyntaxToken semicolon = SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(method.GetTrailingTrivia());
        return method.WithParameterList(method.ParameterList.WithTrailingTrivia()).WithBody(null).WithExpressionBody(null).WithSemicolonToken(semicolon);
    }
}
