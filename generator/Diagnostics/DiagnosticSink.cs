using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>Collects what one declaration's reading reports; every message begins with the method's name.</summary>
/// <remarks>The first error wins: what follows from a mistake is not reported beside it.</remarks>
internal sealed class DiagnosticSink(string methodName)
{
    private static readonly ImmutableDictionary<string, string?> NoRemedies = ImmutableDictionary<string, string?>.Empty;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>True once an error was reported.</summary>
    public bool HasError { get; private set; }

    /// <summary>Reports a rule at a place; <paramref name="arguments"/> follow the method's name in the message.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, params object[] arguments) =>
        Report(rule, location, NoRemedies, arguments);

    /// <summary>The same with what a code fix needs; a remedy without a value is left out.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, IReadOnlyDictionary<string, string?> remedies, params object[] arguments)
    {
        if (HasError)
        {
            return;
        }

        if (rule.DefaultSeverity == DiagnosticSeverity.Error)
        {
            HasError = true;
            _diagnostics.Clear();
        }

        ImmutableDictionary<string, string?> properties = remedies.Where(static remedy => remedy.Value is not null).ToImmutableDictionary(static remedy => remedy.Key, static remedy => remedy.Value);
        _diagnostics.Add(Diagnostic.Create(rule, location, properties, [methodName, .. arguments]));
    }

    /// <summary>Takes over the error that another sink holds.</summary>
    public void Add(DiagnosticSink other)
    {
        if (!HasError && other.HasError && !ReferenceEquals(this, other))
        {
            HasError = true;
            _diagnostics.Clear();
            _diagnostics.AddRange(other._diagnostics);
        }
    }

    /// <summary>What was reported.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => _diagnostics.ToImmutable();
}
