using System.Collections.Immutable;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>What reading one declaration gave: a spec unless there was an error, and what to tell the user.</summary>
/// <remarks>Diagnostics keep their real locations, so that <c>#pragma</c> suppresses them; only <see cref="Spec"/> goes on.</remarks>
internal sealed record ParseResult(KernelSpec? Spec, ImmutableArray<Diagnostic> Diagnostics);
