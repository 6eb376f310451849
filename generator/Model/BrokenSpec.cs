namespace ConvGen.Generator.Model;

/// <summary>
/// A declaration that cannot be generated but can be given a body. The body throws, so that the compiler does not add an error
/// about a missing implementation to the one that matters.
/// </summary>
/// <param name="Containers">The types around the method and their namespace.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Declaration">The whole signature, fully qualified.</param>
/// <param name="Rule">The identifier of the error that was reported.</param>
internal sealed record BrokenSpec(TypeHierarchy Containers, string Name, string Declaration, string Rule);
