using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Parsing;

/// <summary>Reads a method's signature into the text that its implementing part repeats.</summary>
internal static class SignatureReader
{
    private const string Spans = "System";
    private const string Planes = "CommunityToolkit.HighPerformance";

    /// <summary>Reads the signature; null after an error was reported.</summary>
    public static MethodSpec? TryRead(IMethodSymbol method, MethodDeclarationSyntax syntax, DiagnosticSink sink, CancellationToken cancellation)
    {
        Location name = syntax.Identifier.GetLocation();
        if (!method.IsPartialDefinition || method.PartialImplementationPart is not null)
        {
            sink.Report(Rules.NotPartial, name, WhyNotPartial(method, syntax));
            return null;
        }

        if (((CSharpParseOptions)syntax.SyntaxTree.Options).LanguageVersion is < LanguageVersion.CSharp13 and { } version)
        {
            sink.Report(Rules.LanguageVersion, name, version.ToDisplayString());
            return null;
        }

        if (Problem(method, syntax) is { } problem)
        {
            sink.Report(Rules.Signature, name, problem);
            return null;
        }

        if (HierarchyReader.TryRead(method.ContainingType, name, sink, cancellation) is not { } containers)
        {
            return null;
        }

        bool isPlanar = method.Parameters[0].Type.Name == "ReadOnlySpan2D";
        if (TryReadElement(method, 0, syntax, sink) is not { } source || TryReadElement(method, 1, syntax, sink) is not { } destination)
        {
            return null;
        }

        List<string> others = [];
        for (int index = 2; index < method.Parameters.Length && !IsOptions(method.Parameters[index].Type); index++)
        {
            if (TryReadElement(method, index, syntax, sink) is not { } other)
            {
                return null;
            }

            others.Add(ElementTypeInfo.Of(other).Keyword);
        }

        return new MethodSpec
        {
            Containers = containers,
            Modifiers = string.Join(" ", syntax.Modifiers.Select(static modifier => modifier.Text)),
            Name = method.Name,
            IsPlanar = isPlanar,
            Source = source,
            Destination = destination,
            MoreDestinations = new EquatableArray<string>([.. others]),
            Parameters = new EquatableArray<ParameterSpec>([.. method.Parameters.Select((parameter, i) => ReadParameter(parameter, syntax.ParameterList.Parameters[i]))]),
            Documentation = DocumentationReader.Read(method, cancellation),
        };
    }

    private static string WhyNotPartial(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        method.IsExtern ? "is extern"
        : method.IsPartialDefinition || syntax.Body is not null || syntax.ExpressionBody is not null ? "has a body"
        : "is not partial";

    /// <summary>What keeps a signature from being one of the forms, or null.</summary>
    private static string? Problem(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        ImmutableArray<IParameterSymbol> parameters = method.Parameters;
        if (ProblemOfKind(method, syntax) is { } problem)
        {
            return problem;
        }

        if (!method.ReturnsVoid)
        {
            return "it does not return void";
        }

        if (parameters.Length < 2)
        {
            return "it does not have a source and a destination";
        }

        if (parameters.Any(static parameter => parameter.RefKind != RefKind.None))
        {
            return "a parameter is passed by reference";
        }

        bool planes = Is(parameters[0].Type, Planes, "ReadOnlySpan2D", 1);
        if (!planes && !Is(parameters[0].Type, Spans, "ReadOnlySpan", 1))
        {
            return "its first parameter is not a ReadOnlySpan or ReadOnlySpan2D";
        }

        int last = parameters.Length - (IsOptions(parameters[parameters.Length - 1].Type) && parameters.Length > 2 ? 1 : 0);
        bool fits = parameters.Take(last).Skip(1).All(parameter => planes ? Is(parameter.Type, Planes, "Span2D", 1) : Is(parameter.Type, Spans, "Span", 1));
        return fits ? null
            : parameters.Length > 2 ? $"what follows its source is not {(planes ? "Span2D" : "Span")}, with ParallelOptions at the end"
            : planes ? "its second parameter is not a Span2D"
            : "its second parameter is not a Span";
    }

    private static bool IsOptions(ITypeSymbol type) => Is(type, "System.Threading.Tasks", "ParallelOptions", 0);

    private static string? ProblemOfKind(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        method.ContainingType.IsExtension ? "it stands in an extension block"
        : syntax.ExplicitInterfaceSpecifier is not null ? "it implements an interface explicitly"
        : method.IsAbstract ? "it is abstract"
        : syntax.Modifiers.Any(SyntaxKind.AsyncKeyword) ? "it is async"
        : method.IsGenericMethod ? "it is generic"
        : null;

    private static bool Is(ITypeSymbol type, string ns, string name, int arity) =>
        type is INamedTypeSymbol named && named.Name == name && named.Arity == arity && named.ContainingType is null
        && named.ContainingNamespace.ToDisplayString() == ns;

    private static ElementType? TryReadElement(IMethodSymbol method, int index, MethodDeclarationSyntax syntax, DiagnosticSink sink)
    {
        ITypeSymbol element = ((INamedTypeSymbol)method.Parameters[index].Type).TypeArguments[0];
        ElementType? type = element.SpecialType switch
        {
            SpecialType.System_Byte => ElementType.Byte,
            SpecialType.System_SByte => ElementType.SByte,
            SpecialType.System_UInt16 => ElementType.UInt16,
            SpecialType.System_Int16 => ElementType.Int16,
            SpecialType.System_Int32 => ElementType.Int32,
            SpecialType.System_Single => ElementType.Single,
            SpecialType.System_Double => ElementType.Double,
            _ => Is(element, "System", "Half", 0) ? ElementType.Half : null,
        };
        if (type is null)
        {
            Location location = syntax.ParameterList.Parameters[index].Type?.GetLocation() ?? syntax.Identifier.GetLocation();
            sink.Report(Rules.ElementType, location, index == 0 ? "source" : "destination", element.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), WhyUnsupported(element));
        }

        return type;
    }

    private static string WhyUnsupported(ITypeSymbol element) => element switch
    {
        ITypeParameterSymbol => "code is generated for one type, and a type parameter can be any",
        { SpecialType: SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr } =>
            "sources and destinations hold integers of at most 32 bits, unsigned ones of at most 16",
        { SpecialType: SpecialType.System_Decimal } => "no processor has vectors of it",
        _ => "it is not a number to calculate with",
    };

    private static ParameterSpec ReadParameter(IParameterSymbol parameter, ParameterSyntax syntax) => new(
        string.Concat(syntax.Modifiers.Select(static modifier => modifier.Text + " ")),
        parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)),
        parameter.Name);
}
