using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>Compares what was reported by rule, place and words; the compiler's own comparison looks at the identity of the words.</summary>
internal sealed class DiagnosticsComparer : IEqualityComparer<ImmutableArray<Diagnostic>>
{
    /// <summary>The only one there is.</summary>
    public static DiagnosticsComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(ImmutableArray<Diagnostic> x, ImmutableArray<Diagnostic> y) =>
        x.Length == y.Length && x.Zip(y, IsSame).All(static same => same);

    /// <inheritdoc/>
    public int GetHashCode(ImmutableArray<Diagnostic> obj) => obj.Length;

    private static bool IsSame(Diagnostic left, Diagnostic right) =>
        left.Id == right.Id
        && left.Location.Equals(right.Location)
        && left.GetMessage(CultureInfo.InvariantCulture) == right.GetMessage(CultureInfo.InvariantCulture)
        && left.Properties.Count == right.Properties.Count
        && left.Properties.All(property => right.Properties.TryGetValue(property.Key, out string? value) && value == property.Value);
}
