using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Parsing;

/// <summary>
/// Reads the options in force: property by property the nearest <c>[Convolution]</c> that sets it, from the method through its
/// containing types to the assembly.
/// </summary>
internal static class OptionsReader
{
    /// <summary>The full name of the attribute.</summary>
    public const string AttributeName = "ConvGen.ConvolutionAttribute";

    /// <summary>Reads and checks the options; null after an error was reported.</summary>
    public static OptionsSpec? TryRead(
        IMethodSymbol method, MethodDeclarationSyntax syntax, MethodSpec signature, WeightMatrix weights, DiagnosticSink sink, CancellationToken cancellation)
    {
        Dictionary<string, OptionValue> values = Collect(method, syntax, cancellation);
        OptionChecks checks = new(values, signature, weights, sink);
        if (checks.Enum("Border", static value => value is >= (int)Border.Valid and <= (int)Border.Wrap) is not { } border
            || checks.Enum("Rounding", static value => value is >= (int)Rounding.HalfUp and <= (int)Rounding.Floor) is not { } rounding
            || checks.Enum("Combine", static value => value is >= (int)Combine.None and <= (int)Combine.ArgMaxAbs) is not { } combine
            || checks.Enum("Activation", static value => value is >= (int)Activation.None and <= (int)Activation.Square) is not { } activation
            || checks.Number("Offset") is not { } offset
            || checks.BorderValue((Border)border) is not { } borderValue
            || checks.Anchor("AnchorX", weights.Columns, (Border)border) is not { } anchorX
            || checks.Anchor("AnchorY", weights.Rows, (Border)border) is not { } anchorY)
        {
            return null;
        }

        checks.ReportWithoutEffect((Border)border);
        checks.ReportEvenSize((Border)border, syntax.Identifier.GetLocation());
        return new OptionsSpec
        {
            Border = (Border)border,
            BorderValue = borderValue,
            Flip = values.TryGetValue("Flip", out OptionValue? flip) && flip.Value is true,
            AnchorX = anchorX,
            AnchorY = anchorY,
            Offset = offset,
            Rounding = (Rounding)rounding,
            Combine = (Combine)combine,
            Activation = (Activation)activation,
        };
    }

    private static Dictionary<string, OptionValue> Collect(IMethodSymbol method, MethodDeclarationSyntax syntax, CancellationToken cancellation)
    {
        Dictionary<string, OptionValue> values = [];
        foreach (ISymbol scope in Scopes(method))
        {
            foreach (AttributeData attribute in scope.GetAttributes().Where(static attribute => attribute.AttributeClass?.ToDisplayString() == AttributeName))
            {
                bool own = SymbolEqualityComparer.Default.Equals(scope, method);
                foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
                {
                    if (!values.ContainsKey(argument.Key))
                    {
                        // An inherited option is the method's problem where it does not fit: the error stands at the method.
                        Location location = own ? attribute.Syntax(cancellation).Named(argument.Key)?.GetLocation() ?? syntax.Identifier.GetLocation() : syntax.Identifier.GetLocation();
                        values.Add(argument.Key, new OptionValue(argument.Value.Value, own, location));
                    }
                }
            }
        }

        return values;
    }

    private static IEnumerable<ISymbol> Scopes(IMethodSymbol method)
    {
        yield return method;
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            yield return type;
        }

        yield return method.ContainingAssembly;
    }
}

/// <summary>One option that is set somewhere.</summary>
/// <param name="Value">Its constant.</param>
/// <param name="IsOwn">True if the method itself sets it.</param>
/// <param name="Location">Where to report about it.</param>
internal sealed record OptionValue(object? Value, bool IsOwn, Location Location)
{
    /// <summary>The value as the user would read it in a message.</summary>
    public string Text => System.Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "null";
}
