namespace ConvGen.Generator.Model;

/// <summary>
/// One declaration as the user made it, and the only type in the incremental pipeline.
/// </summary>
/// <remarks>
/// Immutable and compared by value all the way down; it holds no symbol, no syntax and no location, and nothing that can be
/// derived from the rest. Equal specs give equal files, so everything behind it is plain C# and needs no caching of its own.
/// </remarks>
internal sealed record KernelSpec
{
    /// <summary>The method to implement.</summary>
    public required MethodSpec Method { get; init; }

    /// <summary>The weights as written, before <see cref="Scale"/>.</summary>
    public required WeightMatrix Weights { get; init; }

    /// <summary>What multiplies every weight.</summary>
    public required Rational Scale { get; init; }

    /// <summary>How the kernel is applied: the result of the lookup from the method outwards.</summary>
    public required OptionsSpec Options { get; init; }
}
