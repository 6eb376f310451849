using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Parsing;

/// <summary>Finds the source text of attribute arguments, to say where a value stands.</summary>
internal static class AttributeArguments
{
    /// <summary>The syntax of an attribute, if it is written in source.</summary>
    public static AttributeSyntax? Syntax(this AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;

    /// <summary>The expression given for a property, or null.</summary>
    public static ExpressionSyntax? Named(this AttributeSyntax? attribute, string property) =>
        attribute?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?.Expression;

    /// <summary>
    /// The expression given for element <paramref name="index"/> of the constructor's params array, whether written as separate
    /// arguments or as one array; the whole argument list where it cannot be told.
    /// </summary>
    public static ExpressionSyntax? Element(this AttributeSyntax? attribute, int index)
    {
        ExpressionSyntax[] arguments = attribute?.ArgumentList?.Arguments
            .Where(static argument => argument.NameEquals is null)
            .Select(static argument => argument.Expression)
            .ToArray() ?? [];
        if (arguments.Length == 1)
        {
            ExpressionSyntax[]? elements = arguments[0] switch
            {
                ArrayCreationExpressionSyntax { Initializer: { } list } => [.. list.Expressions],
                ImplicitArrayCreationExpressionSyntax { Initializer: { } list } => [.. list.Expressions],
                CollectionExpressionSyntax list => [.. list.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression)],
                _ => null,
            };
            arguments = elements ?? arguments;
        }

        return index >= 0 && index < arguments.Length ? arguments[index] : null;
    }
}
