using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Parsing;

/// <summary>
/// Finds <c>[method: Kernel]</c> on an event without accessors of its own: it stands on the two that the compiler writes, where the
/// compiler's search by name does not look.
/// </summary>
internal static class EventAccessors
{
    /// <summary>True for the only syntax that puts an attribute on methods that are not written.</summary>
    public static bool MayHaveAttribute(SyntaxNode node) =>
        node is EventFieldDeclarationSyntax { AttributeLists.Count: > 0 } field && field.AttributeLists.Any(static list => list.Target?.Identifier.ValueText == "method");

    /// <summary>One error for each event of the declaration; none where no attribute declares a kernel.</summary>
    public static ImmutableArray<Diagnostic> Report(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (VariableDeclaratorSyntax variable in ((EventFieldDeclarationSyntax)context.Node).Declaration.Variables)
        {
            if (context.SemanticModel.GetDeclaredSymbol(variable, cancellation) is IEventSymbol { AddMethod: { } accessor }
                && accessor.GetAttributes().FirstOrDefault(KernelAttributes.IsKernel) is { } attribute)
            {
                diagnostics.AddRange(UnsuitableMethod.Report(accessor, attribute, cancellation));
            }
        }

        return diagnostics.ToImmutable();
    }
}
