using System.Collections.Immutable;
using System.Threading;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>Reports <c>[Kernel]</c> on what is a method to the compiler and can never be partial.</summary>
internal static class UnsuitableMethod
{
    /// <summary>The one error, at the method's name or at what stands for it; none where the compiler has one about the attribute.</summary>
    public static ImmutableArray<Diagnostic> Report(IMethodSymbol method, AttributeData attribute, CancellationToken cancellation)
    {
        if (method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor)
        {
            return [];
        }

        (string name, string kind) = method.MethodKind switch
        {
            MethodKind.LocalFunction => (method.Name, "is a local function"),
            MethodKind.AnonymousFunction => ("A function", "has no name"),
            MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove => (method.AssociatedSymbol?.Name ?? method.Name, "is an accessor"),
            MethodKind.UserDefinedOperator or MethodKind.Conversion => (method.Name, "is an operator"),
            MethodKind.Destructor => (method.ContainingType.Name, "is a finalizer"),
            _ => (method.Name, "is not an ordinary method"),
        };
        DiagnosticSink sink = new(name);
        Location? place = method.MethodKind == MethodKind.AnonymousFunction ? attribute.Syntax(cancellation)?.GetLocation() : null;
        sink.Report(Rules.NotPartial, place ?? method.Locations[0], kind);
        return sink.ToImmutable();
    }
}
