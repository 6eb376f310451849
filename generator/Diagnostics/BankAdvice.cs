using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>What the user of a bank may not have meant.</summary>
internal static class BankAdvice
{
    private static readonly Rational Half = new(1, 2);

    private static readonly Rational Tolerance = new(1, 256);

    /// <summary>The advice on each kernel where it has its own destination; on weights that are not exact where results are combined.</summary>
    public static ImmutableArray<Diagnostic> For(BankSpec bank, Location location)
    {
        if (bank.IsPlain)
        {
            return [.. bank.Kernels.SelectMany(kernel => Advice.For(kernel with { Method = kernel.Method with { Name = bank.Method.Name } }, location))];
        }

        DiagnosticSink sink = new(bank.Method.Name);
        Rational error = bank.Parts.Select(static part => BankAnalyzer.Forms(part)!.ErrorBound).Aggregate(static (left, right) => left > right ? left : right);
        if (error > Tolerance)
        {
            sink.Report(Rules.FixedPoint, location, Numbers.Show(error + Half));
        }

        return sink.ToImmutable();
    }
}
