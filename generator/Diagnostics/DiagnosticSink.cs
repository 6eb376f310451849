using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>Collects what one declaration's reading reports; every message begins with the method's name.</summary>
/// <remarks>The first error wins: what follows from a mistake is not reported beside it.</remarks>
internal sealed class DiagnosticSink(string methodName)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>True once an error was reported.</summary>
    public bool HasError { get; private set; }

    /// <summary>Reports a rule at a place; <paramref name="arguments"/> follow the method's name in the message.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, params object[] arguments)
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

        _diagnostics.Add(Diagnostic.Create(rule, location, [methodName, .. arguments.Select(static argument => argument)]));
    }

    /// <summary>What was reported.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => _diagnostics.ToImmutable();
}
