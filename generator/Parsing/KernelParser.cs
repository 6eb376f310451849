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
        IMethodSymbol method = (IMethodSymbol)context.TargetSymbol;
        MethodDeclarationSyntax syntax = (MethodDeclarationSyntax)context.TargetNode;
        AttributeData attribute = context.Attributes[0];
        DiagnosticSink sink = new(method.Name);

        MethodSpec? signature = SignatureReader.TryRead(method, syntax, sink, cancellation);
        DeclaredKernel? kernel = KernelReader.TryRead(attribute, syntax, sink, cancellation);
        if (signature is null || kernel is null)
        {
            return new ParseResult(null, sink.ToImmutable());
        }

        if (!signature.IsPlanar && kernel.Weights.Rows > 1)
        {
            sink.Report(Rules.Dimensions, syntax.Identifier.GetLocation(), kernel.Weights.Rows);
        }

        OptionsSpec? options = OptionsReader.TryRead(method, syntax, signature, kernel.Weights, sink, cancellation);
        if (options is null || sink.HasError)
        {
            return new ParseResult(null, sink.ToImmutable());
        }

        KernelSpec spec = new()
        {
            Method = signature,
            Weights = kernel.Weights,
            Scale = kernel.Scale,
            Options = options,
        };
        Advice.Report(KernelAnalyzer.Analyze(spec), syntax.Identifier.GetLocation(), sink);
        return new ParseResult(spec, sink.ToImmutable());
    }
}
