using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Parsing;

/// <summary>One kernel of an attribute: its weights, its scale, and its offset if it has one of its own.</summary>
internal sealed record DeclaredKernel(WeightMatrix Weights, Rational Scale, Rational? Offset);

/// <summary>Reads a kernel attribute: the rows of text or the numbers of <c>[Kernel]</c>, or what a family computes; its scale and its offset.</summary>
internal static class KernelReader
{
    private const string NoConstants = "it is not an array of constants.";

    /// <summary>Reads the attribute, which may declare several kernels; null after an error was reported.</summary>
    public static ImmutableArray<DeclaredKernel>? TryRead(AttributeData attribute, MethodDeclarationSyntax method, bool isSignal, DiagnosticSink sink, CancellationToken cancellation)
    {
        AttributeSyntax? syntax = attribute.Syntax(cancellation);
        Location location = syntax?.GetLocation() ?? method.Identifier.GetLocation();
        ImmutableArray<WeightMatrix>? weights = attribute.AttributeClass!.ToDisplayString() == KernelAttributes.Kernel
            ? ReadKernel(attribute, syntax, location, sink)
            : FamilyReader.TryRead(attribute, isSignal, location, sink, cancellation);
        if (weights is null || ReadScale(attribute, syntax, location, sink) is not { } scale || !TryReadOffset(attribute, syntax, location, sink, out Rational? offset))
        {
            return null;
        }

        return [.. weights.Value.Select(kernel => new DeclaredKernel(kernel, scale, offset))];
    }

    private static ImmutableArray<WeightMatrix>? ReadKernel(AttributeData attribute, AttributeSyntax? syntax, Location location, DiagnosticSink sink)
    {
        // Beside what the compiler says about an argument it does not understand, "has no weights" would mislead.
        if (attribute.AttributeConstructor is null || attribute.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Error))
        {
            sink.Report(Rules.KernelText, location, NoConstants);
            return null;
        }

        if (attribute.ConstructorArguments.Length != 1
            || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Array, IsNull: false } argument
            || argument.Values.IsEmpty)
        {
            sink.Report(Rules.EmptyKernel, location);
            return null;
        }

        bool isText = argument.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String };
        int? columns = attribute.NamedArguments
            .Where(static option => option.Key == "Columns")
            .Select(static option => option.Value.Value as int?)
            .FirstOrDefault();
        Location columnsLocation = syntax.Named("Columns")?.GetLocation() ?? location;
        if (isText && columns is { } unwanted)
        {
            sink.Report(Rules.Columns, columnsLocation, unwanted, "is for kernels given as numbers; a kernel given as text has its rows already. Remove it.");
            return null;
        }

        Rational[,]? weights = isText
            ? ReadText(argument.Values, syntax, location, sink)
            : ReadNumbers(argument.Values, columns, columnsLocation, syntax, location, sink);
        return weights is null ? null : [WeightMatrix.Of(weights)];
    }

    private static Rational[,]? ReadText(ImmutableArray<TypedConstant> values, AttributeSyntax? syntax, Location location, DiagnosticSink sink)
    {
        List<string?> rows = [.. values.Select(static value => value.Value as string)];
        if (KernelText.TryParse(rows, out Rational[,]? weights, out KernelTextError? error))
        {
            return weights;
        }

        Location place = LiteralLocator.Locate(syntax.Element(error!.Row), error.Start, error.Length) ?? location;
        if (error.Problem == KernelTextProblem.Empty)
        {
            sink.Report(Rules.EmptyKernel, location);
        }
        else
        {
            sink.Report(Rules.KernelText, place, error.Message);
        }

        return null;
    }

    private static Rational[,]? ReadNumbers(
        ImmutableArray<TypedConstant> values, int? columns, Location columnsLocation, AttributeSyntax? syntax, Location location, DiagnosticSink sink)
    {
        int width = columns ?? values.Length;
        if (width <= 0 || values.Length % width != 0)
        {
            sink.Report(Rules.Columns, columnsLocation, width, $"does not divide its {values.Length.ToString(CultureInfo.InvariantCulture)} weights into rows of equal length. Use a divisor of their number.");
            return null;
        }

        Rational[,] weights = new Rational[values.Length / width, width];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i].Value is not double weight)
            {
                // The compiler reports what is not a number; there is no kernel to generate.
                sink.Report(Rules.KernelText, location, NoConstants);
                return null;
            }

            if (double.IsNaN(weight) || double.IsInfinity(weight))
            {
                sink.Report(Rules.NotFinite, syntax.Element(i)?.GetLocation() ?? location, "A weight", weight.ToString(CultureInfo.InvariantCulture));
                return null;
            }

            weights[i / width, i % width] = Rational.FromShortestDecimal(weight);
        }

        return weights;
    }

    private static Rational? ReadScale(AttributeData attribute, AttributeSyntax? syntax, Location location, DiagnosticSink sink)
    {
        if (!attribute.NamedArguments.Any(static option => option.Key == "Scale"))
        {
            return Rational.One;
        }

        string? text = attribute.NamedArguments.First(static option => option.Key == "Scale").Value.Value as string;
        ExpressionSyntax? expression = syntax.Named("Scale");
        if (text is null)
        {
            sink.Report(Rules.Scale, expression?.GetLocation() ?? location, "it is null. Write a weight such as \"1/16\", or remove it.");
            return null;
        }

        if (KernelText.TryParseWeight(text, out Rational scale, out KernelTextError? error))
        {
            return scale;
        }

        sink.Report(Rules.Scale, LiteralLocator.Locate(expression, error!.Start, error.Length) ?? location, error.Message);
        return null;
    }

    private static bool TryReadOffset(AttributeData attribute, AttributeSyntax? syntax, Location location, DiagnosticSink sink, out Rational? offset)
    {
        offset = null;
        if (attribute.NamedArguments.Where(static option => option.Key == "Offset").Select(static option => option.Value.Value as double?).FirstOrDefault() is not { } value)
        {
            return true;
        }

        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            sink.Report(Rules.NotFinite, syntax.Named("Offset")?.GetLocation() ?? location, "Offset", value.ToString(CultureInfo.InvariantCulture));
            return false;
        }

        offset = Rational.FromShortestDecimal(value);
        return true;
    }
}
