using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model;

/// <summary>The chain of types that contains a method, as text that reopens it.</summary>
/// <param name="Namespace">The namespace, empty for the global one.</param>
/// <param name="Types">The containing types from the outermost to the innermost.</param>
internal sealed record TypeHierarchy(string Namespace, EquatableArray<ContainerSpec> Types);

/// <summary>One containing type.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">The name, without an escaping <c>@</c>.</param>
/// <param name="TypeParameters">Its type parameters as another part has to repeat them: variance and escaped name.</param>
internal sealed record ContainerSpec(string Keyword, string Name, EquatableArray<string> TypeParameters)
{
    /// <summary>True if what is written inside may use pointers.</summary>
    public bool IsUnsafe { get; init; }
}
