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
            return new ParseResult(Spec: null, Broken: null, new Reported(UnsuitableMethod.Report(method, context.Attributes[0], cancellation)));
        }

        if (!isOurs || context.TargetNode is not MethodDeclarationSyntax syntax || Repetition.IsRepeated(method))
        {
            return ParseResult.Nothing;
        }

        DiagnosticSink sink = new(method.Name);
        if (ReadKernels(method, syntax, attributes, sink, cancellation) is { } kernels)
        {
            Location name = syntax.Identifier.GetLocation();
            OptionsSpec options = kernels[0].Options;
            bool isBank = kernels.Length > 1 || kernels[0].Method.MoreDestinations.Count > 0 || options.Combine != Combine.None || options.Activation != Activation.None;
            if (!isBank)
            {
                return new ParseResult(kernels[0], Broken: null, new Reported(sink.ToImmutable()), name);
            }

            if (BankChecks.TryCreate(kernels, name, sink) is { } bank)
            {
                return new ParseResult(Spec: null, Broken: null, new Reported(sink.ToImmutable()), name, bank);
            }
        }

        ImmutableArray<Diagnostic> diagnostics = sink.ToImmutable();
        return new ParseResult(Spec: null, BrokenReader.TryRead(method, syntax, diagnostics[0].Id, cancellation), new Reported(diagnostics));
    }

    /// <summary>Reads the kernels of all attributes, each as if it stood alone; null after an error was reported.</summary>
    private static ImmutableArray<KernelSpec>? ReadKernels(IMethodSymbol method, MethodDeclarationSyntax syntax, ImmutableArray<AttributeData> attributes, DiagnosticSink sink, CancellationToken cancellation)
    {
        MethodSpec? signature = SignatureReader.TryRead(method, syntax, sink, cancellation);
        ImmutableArray<DeclaredKernel>.Builder kernels = ImmutableArray.CreateBuilder<DeclaredKernel>();
        foreach (AttributeData attribute in attributes)
        {
            if (KernelReader.TryRead(attribute, syntax, isSignal: signature?.IsPlanar == false, sink, cancellation) is not { } read)
            {
                return null;
            }

            kernels.AddRange(read);
        }

        ImmutableArray<KernelSpec>.Builder specs = ImmutableArray.CreateBuilder<KernelSpec>();
        if (signature is null)
        {
            return null;
        }

        foreach (DeclaredKernel kernel in kernels)
        {
            if (!signature.IsPlanar && kernel.Weights.Rows > 1)
            {
                sink.Report(Rules.Dimensions, syntax.Identifier.GetLocation(), kernel.Weights.Rows);
                return null;
            }

            // Options without effect are the same for every kernel; the first one says so.
            DiagnosticSink own = specs.Count == 0 ? sink : new DiagnosticSink(method.Name);
            if (OptionsReader.TryRead(method, syntax, signature, kernel.Weights, own, cancellation) is not { } options)
            {
                sink.Add(own);
                return null;
            }

            specs.Add(new KernelSpec
            {
                Method = signature,
                Weights = kernel.Weights,
                Scale = kernel.Scale,
                Options = kernel.Offset is { } offset ? options with { Offset = offset } : options,
            });
        }

        return specs.ToImmutable();
    }
}
