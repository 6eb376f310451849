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

/// <summary>Reads the chain of types around a method into text that reopens it in another file.</summary>
internal static class HierarchyReader
{
    /// <summary>Reads the chain outwards from <paramref name="type"/>; null after an error was reported.</summary>
    public static TypeHierarchy? TryRead(INamedTypeSymbol type, Location location, DiagnosticSink sink, CancellationToken cancellation)
    {
        Stack<ContainerSpec> types = new();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            TypeDeclarationSyntax? syntax = current.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().FirstOrDefault();
            if (syntax is null || !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                sink.Report(Rules.Container, location, current.Name, "is not partial. Add 'partial' to it.");
                return null;
            }

            if (current.IsFileLocal)
            {
                sink.Report(Rules.Container, location, current.Name, "is local to its file, and generated code lives in another. Make it internal.");
                return null;
            }

            types.Push(new ContainerSpec(Keyword(current), current.Name, new EquatableArray<string>([.. current.TypeParameters.Select(TypeParameter)])));
        }

        string ns = type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).Substring("global::".Length);
        return new TypeHierarchy(ns, new EquatableArray<ContainerSpec>([.. types]));
    }

    private static string TypeParameter(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => string.Empty,
    } + Identifier.Escape(parameter.Name);

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Interface, _) => "interface",
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (_, true) => "record",
        _ => "class",
    };
}
