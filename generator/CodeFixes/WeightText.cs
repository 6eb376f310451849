using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.CodeFixes;

/// <summary>Numbers of C# as weights of a kernel.</summary>
internal static class WeightText
{
    /// <summary>The weight that a constant expression means: as it is written where the text says the same, else exact; null for what is no finite number.</summary>
    public static string? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        object? constant = model.GetConstantValue(expression, cancellation).Value;
        if (constant is null or string or bool or decimal || constant is not IConvertible convertible)
        {
            return null;
        }

        double value = constant is char character ? character : convertible.ToDouble(CultureInfo.InvariantCulture);
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return null;
        }

        Rational weight = Rational.FromShortestDecimal(value);
        string written = expression.ToString();
        return KernelText.TryParseWeight(written, out Rational read, out _) && read == weight ? written : KernelTextWriter.Format(weight);
    }
}
