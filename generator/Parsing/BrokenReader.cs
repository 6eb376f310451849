using System.Linq;
using System.Threading;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Parsing;

/// <summary>Repeats the signature of a declaration with an error, whatever it is, wherever C# lets another file implement it.</summary>
internal static class BrokenReader
{
    private static readonly SymbolDisplayFormat Qualified =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Reads the signature; null where a body is not permitted or the compiler has errors of its own to report about it.</summary>
    public static BrokenSpec? TryRead(IMethodSymbol method, MethodDeclarationSyntax syntax, string rule, CancellationToken cancellation)
    {
        bool isOpen = method.IsPartialDefinition && method.PartialImplementationPart is null;
        bool isReadable = syntax.ConstraintClauses.Count == 0 && !IsError(method.ReturnType) && !method.Parameters.Any(static parameter => IsError(parameter.Type));
        if (!isOpen || !isReadable
            || HierarchyReader.TryRead(method.ContainingType, syntax.Identifier.GetLocation(), new DiagnosticSink(method.Name), cancellation) is not { } containers)
        {
            return null;
        }

        string modifiers = string.Join(" ", syntax.Modifiers.Select(static modifier => modifier.Text));
        string reference = method.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.RefReadOnly => "ref readonly ",
            _ => string.Empty,
        };
        string typeParameters = method.TypeParameters.Length == 0 ? string.Empty : $"<{string.Join(", ", method.TypeParameters.Select(static parameter => Identifier.Escape(parameter.Name)))}>";
        string parameters = string.Join(", ", method.Parameters.Zip(syntax.ParameterList.Parameters, static (symbol, parameter) =>
            string.Concat(parameter.Modifiers.Select(static modifier => modifier.Text + " ")) + symbol.Type.ToDisplayString(Qualified) + " " + Identifier.Escape(symbol.Name)));
        string declaration = $"{modifiers} {reference}{method.ReturnType.ToDisplayString(Qualified)} {Identifier.Escape(method.Name)}{typeParameters}({parameters})";
        return new BrokenSpec(containers, method.Name, declaration, rule);
    }

    private static bool IsError(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        INamedTypeSymbol named => named.TypeArguments.Any(IsError),
        IArrayTypeSymbol array => IsError(array.ElementType),
        _ => false,
    };
}
