using System.Collections.Immutable;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>What reading one declaration gave: a spec unless there was an error, and what to tell the user.</summary>
/// <remarks>Diagnostics keep their real locations, so that <c>#pragma</c> suppresses them; only the specs go on.</remarks>
/// <param name="Spec">The declaration, if there was no error.</param>
/// <param name="Broken">What can be repeated of a declaration with an error, if it can have a body.</param>
/// <param name="Diagnostics">What was reported.</param>
internal sealed record ParseResult(KernelSpec? Spec, BrokenSpec? Broken, ImmutableArray<Diagnostic> Diagnostics);
