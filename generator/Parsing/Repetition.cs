using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>
/// Finds declarations that repeat another one, for a moment between copying a method and renaming it. The compiler has the error;
/// two generated files of one name would be the end of all others.
/// </summary>
internal static class Repetition
{
    /// <summary>True if an equal method, or a type of the same name around it, stands before this one.</summary>
    public static bool IsRepeated(IMethodSymbol method)
    {
        IEnumerable<IMethodSymbol> equals = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Where(other => IsSame(other, method));
        if (!SymbolEqualityComparer.Default.Equals(equals.FirstOrDefault(), method))
        {
            return true;
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            INamespaceOrTypeSymbol parent = (INamespaceOrTypeSymbol?)type.ContainingType ?? type.ContainingNamespace;
            IEnumerable<INamedTypeSymbol> sources = parent.GetTypeMembers(type.Name, type.Arity).Where(other => SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, type.ContainingAssembly));
            if (!SymbolEqualityComparer.Default.Equals(sources.FirstOrDefault(), type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(IMethodSymbol left, IMethodSymbol right) =>
        left.Arity == right.Arity && left.Parameters.Length == right.Parameters.Length
        && left.Parameters.Zip(right.Parameters, static (a, b) => a.RefKind == b.RefKind && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(static same => same);
}
