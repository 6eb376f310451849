using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>
/// What is to be reported, compared by rule, place and words; the compiler's own comparison looks at the identity of the words.
/// </summary>
/// <remarks>A class, as the compiler's pipeline over classes is compiled already; for a struct it would be compiled in every build.</remarks>
/// <param name="diagnostics">The diagnostics.</param>
internal sealed class Reported(ImmutableArray<Diagnostic> diagnostics) : IEquatable<Reported>
{
    /// <summary>The diagnostics.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics;

    /// <inheritdoc/>
    public bool Equals(Reported? other)
    {
        bool isSame = other is not null && other.Diagnostics.Length == diagnostics.Length;
        for (int index = 0; isSame && index < diagnostics.Length; index++)
        {
            isSame = IsSame(diagnostics[index], other!.Diagnostics[index]);
        }

        return isSame;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Reported);

    /// <inheritdoc/>
    public override int GetHashCode() => diagnostics.Length;

    private static bool IsSame(Diagnostic left, Diagnostic right) =>
        left.Id == right.Id
        && left.Location.Equals(right.Location)
        && left.GetMessage(CultureInfo.InvariantCulture) == right.GetMessage(CultureInfo.InvariantCulture)
        && left.Properties.Count == right.Properties.Count
        && left.Properties.All(property => right.Properties.TryGetValue(property.Key, out string? value) && value == property.Value);
}
