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
    /// <summary>Reads one declaration. A result without a spec has at least one error.</summary>
    public static ParseResult Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IMethodSymbol method)
        {
            return ParseResult.Nothing;
        }

        if (context.TargetNode is not MethodDeclarationSyntax syntax)
        {
            return new ParseResult(Spec: null, Broken: null, UnsuitableMethod.Report(method, context.Attributes[0], cancellation));
        }

        if (Repetition.IsRepeated(method))
        {
            return ParseResult.Nothing;
        }

        AttributeData attribute = context.Attributes[0];
        DiagnosticSink sink = new(method.Name);

        KernelSpec? spec = TryReadSpec(method, syntax, attribute, sink, cancellation);
        if (spec is not null)
        {
            Advice.Report(spec, KernelAnalyzer.Analyze(spec), syntax.Identifier.GetLocation(), sink);
            return new ParseResult(spec, Broken: null, sink.ToImmutable());
        }

        ImmutableArray<Diagnostic> diagnostics = sink.ToImmutable();
        return new ParseResult(Spec: null, BrokenReader.TryRead(method, syntax, diagnostics[0].Id, cancellation), diagnostics);
    }

    private static KernelSpec? TryReadSpec(IMethodSymbol method, MethodDeclarationSyntax syntax, AttributeData attribute, DiagnosticSink sink, CancellationToken cancellation)
    {
        MethodSpec? signature = SignatureReader.TryRead(method, syntax, sink, cancellation);
        DeclaredKernel? kernel = KernelReader.TryRead(attribute, syntax, sink, cancellation);
        if (signature is null || kernel is null)
        {
            return null;
        }

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
            Options = options,
        };
    }
}
