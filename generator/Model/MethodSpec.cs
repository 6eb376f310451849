using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model;

/// <summary>The signature of the method to implement, as text that can be repeated in the implementing part.</summary>
internal sealed record MethodSpec
{
    /// <summary>The types around the method and their namespace.</summary>
    public required TypeHierarchy Containers { get; init; }

    /// <summary>The modifiers in the user's order, <c>public static partial</c> for instance.</summary>
    public required string Modifiers { get; init; }

    /// <summary>The name, without an escaping <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>True for planes (<c>ReadOnlySpan2D</c>, <c>Span2D</c>), false for spans.</summary>
    public required bool IsPlanar { get; init; }

    /// <summary>The element type of the source.</summary>
    public required ElementType Source { get; init; }

    /// <summary>The element type of the destination.</summary>
    public required ElementType Destination { get; init; }

    /// <summary>The keywords of the element types behind the first destination; empty for a method with one.</summary>
    public EquatableArray<string> MoreDestinations { get; init; }

    /// <summary>The element types of all destinations.</summary>
    public ImmutableArray<ElementType> Destinations => [Destination, .. MoreDestinations.Select(static keyword => ElementTypeInfo.Of(keyword).Type)];

    /// <summary>The parameters: source, destination and, for the threaded form, the options.</summary>
    public required EquatableArray<ParameterSpec> Parameters { get; init; }

    /// <summary>The user's documentation, one line an element, without the comment marks.</summary>
    public required EquatableArray<string> Documentation { get; init; }

    /// <summary>True if the method takes <c>ParallelOptions</c>.</summary>
    public bool IsParallel => Parameters.Count == 3 + MoreDestinations.Count;
}

/// <summary>One parameter as the implementing part repeats it.</summary>
/// <param name="Modifiers"><c>this </c>, <c>scoped </c> or nothing.</param>
/// <param name="Type">The fully qualified type.</param>
/// <param name="Name">The name, without an escaping <c>@</c>.</param>
internal sealed record ParameterSpec(string Modifiers, string Type, string Name);
