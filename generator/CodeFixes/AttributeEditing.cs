using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.CodeFixes;

/// <summary>Attributes as the fixes see and change them: by name, an argument at a time, everything else left as it is written.</summary>
internal static class AttributeEditing
{
    /// <summary>The attribute of a name, with or without its suffix and qualification; null if there is none or more than one.</summary>
    public static AttributeSyntax? Find(this MethodDeclarationSyntax method, string name)
    {
        AttributeSyntax[] found = [.. method.AttributeLists.SelectMany(static list => list.Attributes).Where(attribute => attribute.IsNamed(name))];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>True if the attribute has the name.</summary>
    public static bool IsNamed(this AttributeSyntax attribute, string name)
    {
        NameSyntax written = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            NameSyntax simple => simple,
        };
        return written is SimpleNameSyntax { Identifier.ValueText: { } text } && (text == name || text == name + "Attribute");
    }

    /// <summary>The attribute with a property set, in its place if it was set before and as the last argument if not.</summary>
    public static AttributeSyntax With(this AttributeSyntax attribute, string property, ExpressionSyntax value)
    {
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        if (list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property) is { } existing)
        {
            return attribute.ReplaceNode(existing.Expression, value.WithTriviaFrom(existing.Expression));
        }

        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(property), SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.EqualsToken, [SyntaxFactory.Space])), nameColon: null, value);
        SyntaxNodeOrTokenList items = list.Arguments.GetWithSeparators();
        items = items.Count == 0 ? items : items.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(items.Add(added))));
    }
}
