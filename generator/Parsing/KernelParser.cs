using System.Collections.Immutable;
using System.Threading;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Parsing;

/// <summary>
/// The front end: turns an attributed method into a <see cref="KernelSpec"/>. The only stage that sees symbols and syntax, and
/// so the only one that talks to the user.
/// </summary>
internal static class KernelParser
{
    /// <summary>
    /// Reads one declaration, found by one type of kernel attribute; nothing where it is another type's to read, as the method's
    /// first kernel attribute is of that. A result for a declaration has a spec or an error.
    /// </summary>
    public static ParseResult Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IMethodSymbol method)
        {
            return ParseResult.Nothing;
        }

        ImmutableArray<AttributeData> attributes = KernelAttributes.Of(method, cancellation);
        bool isOurs = attributes.IsEmpty || SymbolEqualityComparer.Default.Equals(attributes[0].AttributeClass, context.Attributes[0].AttributeClass);
        if (isOurs && context.TargetNode is not MethodDeclarationSyntax)
        {
            return new ParseResult(Spec: null, Broken: null, UnsuitableMethod.Report(method, context.Attributes[0], cancellation));
        }

        if (!isOurs || context.TargetNode is not MethodDeclarationSyntax syntax || Repetition.IsRepeated(method))
        {
            return ParseResult.Nothing;
        }

        DiagnosticSink sink = new(method.Name);
        KernelSpec? spec = TryReadSpec(method, syntax, attributes, sink, cancellation);
        if (spec is not null)
        {
            return new ParseResult(spec, Broken: null, sink.ToImmutable(), syntax.Identifier.GetLocation());
        }

        ImmutableArray<Diagnostic> diagnostics = sink.ToImmutable();
        return new ParseResult(Spec: null, BrokenReader.TryRead(method, syntax, diagnostics[0].Id, cancellation), diagnostics);
    }

    private static KernelSpec? TryReadSpec(IMethodSymbol method, MethodDeclarationSyntax syntax, ImmutableArray<AttributeData> attributes, DiagnosticSink sink, CancellationToken cancellation)
    {
        MethodSpec? signature = SignatureReader.TryRead(method, syntax, sink, cancellation);
        ImmutableArray<DeclaredKernel>? kernels = KernelReader.TryRead(attributes[0], syntax, isSignal: signature?.IsPlanar == false, sink, cancellation);
        if (signature is null || kernels is null)
        {
            return null;
        }

        if (attributes.Length > 1 || kernels.Value.Length > 1)
        {
            sink.Report(Rules.Signature, syntax.Identifier.GetLocation(), "it has several kernels");
            return null;
        }

        DeclaredKernel kernel = kernels.Value[0];
        if (!signature.IsPlanar && kernel.Weights.Rows > 1)
        {
            sink.Report(Rules.Dimensions, syntax.Identifier.GetLocation(), kernel.Weights.Rows);
            return null;
        }

        OptionsSpec? options = OptionsReader.TryRead(method, syntax, signature, kernel.Weights, sink, cancellation);
        return options is null ? null : new KernelSpec
        {
            Method = signature,
            Weights = kernel.Weights,
            Scale = kernel.Scale,
            Options = kernel.Offset is { } offset ? options with { Offset = offset } : options,
        };
    }
}
