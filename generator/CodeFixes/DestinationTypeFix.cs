using System.Collections.Immutable;
using System.Composition;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ConvGen.CodeFixes;

/// <summary>Gives the destination the narrowest element type that holds every result.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DestinationTypeFix))]
[Shared]
public sealed class DestinationTypeFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["CONVGEN016", "CONVGEN020"];

    private protected override string? GetTitle(MethodDeclarationSyntax method, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Remedy.Type, out string? type) && Element(method) is not null
            ? $"Change the destination to '{type}'"
            : null;

    private protected override void Apply(SyntaxEditor editor, MethodDeclarationSyntax method, Diagnostic diagnostic)
    {
        TypeSyntax element = Element(method)!;
        editor.ReplaceNode(element, SyntaxFactory.ParseTypeName(diagnostic.Properties[Remedy.Type]!).WithTriviaFrom(element));
    }

    /// <summary>The element type in <c>Span&lt;T&gt;</c> or <c>Span2D&lt;T&gt;</c> of the second parameter, however it is qualified.</summary>
    private static TypeSyntax? Element(MethodDeclarationSyntax method) => method.ParameterList.Parameters switch
    {
        [_, { Type: { } type }, ..] => (type is QualifiedNameSyntax qualified ? qualified.Right : type) is GenericNameSyntax { TypeArgumentList.Arguments: [{ } element] } ? element : null,
        _ => null,
    };
}
