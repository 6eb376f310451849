using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>What reading one declaration gave: a spec unless there was an error, and what to tell the user.</summary>
/// <remarks>
/// Diagnostics keep their real locations, so that <c>#pragma</c> suppresses them; only the specs go on. Two results are equal if
/// they say the same at the same places of the same syntax trees: then an edit elsewhere reports nothing anew.
/// </remarks>
/// <param name="Spec">The declaration, if there was no error.</param>
/// <param name="Broken">What can be repeated of a declaration with an error, if it can have a body.</param>
/// <param name="Reported">What was reported.</param>
/// <param name="Name">Where the method's name stands, for advice about the spec.</param>
/// <param name="Bank">The declaration of several kernels, or of one with an activation, if there was no error.</param>
internal sealed record ParseResult(KernelSpec? Spec, BrokenSpec? Broken, Reported Reported, Location? Name = null, BankSpec? Bank = null)
{
    /// <summary>Nothing to generate and nothing to say: the compiler says it.</summary>
    public static ParseResult Nothing { get; } = new(Spec: null, Broken: null, new Reported([]));

    /// <inheritdoc/>
    public bool Equals(ParseResult? other) =>
        other is not null && Equals(Spec, other.Spec) && Equals(Bank, other.Bank) && Equals(Broken, other.Broken) && Equals(Name, other.Name)
        && Reported.Equals(other.Reported);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((Spec?.GetHashCode() ?? Bank?.GetHashCode() ?? 0) * 397) ^ (Broken?.GetHashCode() ?? 0)) ^ Reported.GetHashCode();
}
