using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        bool isOpen = method.IsPartialDefinition && method.PartialImplementationPart is null && !method.IsAbstract && syntax.ExplicitInterfaceSpecifier is null;
        bool isReadable = !IsError(method.ReturnType) && !method.Parameters.Any(static parameter => IsError(parameter.Type)) && !method.TypeParameters.Any(static parameter => parameter.ConstraintTypes.Any(IsError));

        // Before C# 9 only private methods could be partial, and those need no body.
        isOpen &= ((CSharpParseOptions)syntax.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;
        if (!isOpen || !isReadable
            || HierarchyReader.TryRead(method.ContainingType, syntax.Identifier.GetLocation(), new DiagnosticSink(method.Name), cancellation) is not { } containers)
        {
            return null;
        }

        // Pointers in a signature: the user's part of the type says unsafe, or the method does, and so has the other part to.
        bool hasPointers = HasPointer(method.ReturnType) || method.Parameters.Any(static parameter => HasPointer(parameter.Type));
        if (hasPointers)
        {
            containers = containers with { Types = new EquatableArray<ContainerSpec>([.. containers.Types.Select(static type => type with { IsUnsafe = true })]) };
        }

        string modifiers = string.Join(" ", syntax.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword)).Select(static modifier => modifier.Text));
        string reference = method.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.RefReadOnly => "ref readonly ",
            _ => string.Empty,
        };
        string typeParameters = method.TypeParameters.Length == 0 ? string.Empty : $"<{string.Join(", ", method.TypeParameters.Select(static parameter => Identifier.Escape(parameter.Name)))}>";
        string parameters = string.Join(", ", method.Parameters.Zip(syntax.ParameterList.Parameters, static (symbol, parameter) =>
            string.Concat(parameter.Modifiers.Select(static modifier => modifier.Text + " ")) + symbol.Type.ToDisplayString(Qualified) + " " + Identifier.Escape(symbol.Name)));
        string declaration = $"{modifiers} {reference}{method.ReturnType.ToDisplayString(Qualified)} {Identifier.Escape(method.Name)}{typeParameters}({parameters}){string.Concat(method.TypeParameters.Select(Constraints))}";
        return new BrokenSpec(containers, method.Name, declaration, rule);
    }

    /// <summary>The constraints of a type parameter, which an implementing part has to repeat.</summary>
    private static string Constraints(ITypeParameterSymbol parameter)
    {
        IEnumerable<string> keywords =
            from keyword in (IEnumerable<(bool IsSet, string Text)>)
            [
                (parameter.HasReferenceTypeConstraint, parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class"),
                (parameter.HasUnmanagedTypeConstraint, "unmanaged"),
                (parameter.HasValueTypeConstraint && !parameter.HasUnmanagedTypeConstraint, "struct"),
                (parameter.HasNotNullConstraint, "notnull"),
            ]
            where keyword.IsSet
            select keyword.Text;
        string[] constraints =
        [
            .. keywords,
            .. parameter.ConstraintTypes.Select(static type => type.ToDisplayString(Qualified)),
            .. parameter.HasConstructorConstraint ? ["new()"] : Enumerable.Empty<string>(),
            .. parameter.AllowsRefLikeType ? ["allows ref struct"] : Enumerable.Empty<string>(),
        ];
        return constraints.Length == 0 ? string.Empty : $" where {Identifier.Escape(parameter.Name)} : {string.Join(", ", constraints)}";
    }

    private static bool HasPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HasPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasPointer),
        _ => false,
    };

    private static bool IsError(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        INamedTypeSymbol named => named.TypeArguments.Any(IsError),
        IArrayTypeSymbol array => IsError(array.ElementType),
        _ => false,
    };
}
