using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>Finds <c>[Convolution]</c> on a method without <c>[Kernel]</c>: it governs nothing, and the kernel may have been forgotten.</summary>
internal static class StrayOptions
{
    /// <summary>Reads one method with <c>[Convolution]</c>; empty where it has a kernel as well.</summary>
    public static ImmutableArray<Diagnostic> Report(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        IMethodSymbol method = (IMethodSymbol)context.TargetSymbol;
        if (HasKernel(method) || HasKernel(method.PartialDefinitionPart) || HasKernel(method.PartialImplementationPart))
        {
            return [];
        }

        DiagnosticSink sink = new(method.Name);
        Location location = context.Attributes[0].Syntax(cancellation)?.GetLocation() ?? method.Locations[0];
        sink.Report(Rules.NoEffect, location, "[Convolution]", "without a kernel");
        return sink.ToImmutable();
    }

    private static bool HasKernel(IMethodSymbol? method) =>
        method?.GetAttributes().Any(static attribute => KernelAttributes.IsKernel(attribute)) == true;
}
