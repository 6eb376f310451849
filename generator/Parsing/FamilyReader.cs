using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Parsing;

/// <summary>Reads an attribute that computes its weights.</summary>
internal static class FamilyReader
{
    /// <summary>Checks the parameters and computes the kernels; null after an error was reported.</summary>
    /// <param name="attribute">The attribute, of one of the families.</param>
    /// <param name="isSignal">True for a method on spans.</param>
    /// <param name="location">Where to report what has no place of its own.</param>
    /// <param name="sink">Where to report.</param>
    /// <param name="cancellation">Cancels.</param>
    public static ImmutableArray<WeightMatrix>? TryRead(AttributeData attribute, bool isSignal, Location location, DiagnosticSink sink, CancellationToken cancellation)
    {
        if (KernelAttributes.TryCreate(attribute) is not { } family)
        {
            sink.Report(Rules.Parameter, location, "An argument", "cannot be read; give constants of the types that the attribute takes.");
            return null;
        }

        if (family.Check(isSignal) is { } error)
        {
            Location place = Find(attribute.Syntax(cancellation), attribute.AttributeConstructor!, error.Parameter)?.GetLocation() ?? location;
            sink.Report(Rules.Parameter, place, error.Parameter, error.Message);
            return null;
        }

        return [.. family.Compute(isSignal).Select(WeightMatrix.Of)];
    }

    /// <summary>The expression that a parameter was given by, as a property or as an argument of the constructor.</summary>
    private static ExpressionSyntax? Find(AttributeSyntax? syntax, IMethodSymbol constructor, string property)
    {
        bool IsNamed(string? name) => string.Equals(name, property, StringComparison.OrdinalIgnoreCase);
        int position = constructor.Parameters.IndexOf(constructor.Parameters.FirstOrDefault(parameter => IsNamed(parameter.Name))!);
        return syntax.Named(property)
            ?? syntax?.ArgumentList?.Arguments.FirstOrDefault(argument => IsNamed(argument.NameColon?.Name.Identifier.ValueText))?.Expression
            ?? syntax?.ArgumentList?.Arguments.Where((argument, index) => index == position && argument.NameEquals is null && argument.NameColon is null).FirstOrDefault()?.Expression;
    }
}
