using System.Collections.Immutable;
using System.Composition;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ConvGen.CodeFixes;

/// <summary>
/// Sets the <c>Scale</c> that makes the weights of <c>[Kernel]</c> sum to one. Families of averages do so by themselves: who scales
/// one of them means it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScaleFix))]
[Shared]
public sealed class ScaleFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["CONVGEN016", "CONVGEN021"];

    private protected override string? GetTitle(MethodDeclarationSyntax method, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Remedy.Scale, out string? scale) && method.Find("Kernel") is not null
            ? $"Make the weights sum to one: Scale = \"{scale}\""
            : null;

    private protected override void Apply(SyntaxEditor editor, MethodDeclarationSyntax method, Diagnostic diagnostic)
    {
        AttributeSyntax kernel = method.Find("Kernel")!;
        ExpressionSyntax scale = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(diagnostic.Properties[Remedy.Scale]!));
        editor.ReplaceNode(kernel, kernel.With("Scale", scale));
    }
}
