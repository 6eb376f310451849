namespace ConvGen.Generator.Model;

/// <summary>The options in force for one declaration; every default is filled in.</summary>
internal sealed record OptionsSpec
{
    /// <summary>What lies beyond the edges.</summary>
    public required Border Border { get; init; }

    /// <summary>The value beyond the edges under <see cref="Border.Constant"/>: the shortest decimal of what the user wrote.</summary>
    public required Rational BorderValue { get; init; }

    /// <summary>True if the kernel is mirrored about its anchor.</summary>
    public required bool Flip { get; init; }

    /// <summary>The column of the anchor in the kernel as written; inside it.</summary>
    public required int AnchorX { get; init; }

    /// <summary>The row of the anchor in the kernel as written; inside it.</summary>
    public required int AnchorY { get; init; }

    /// <summary>What is added after scaling.</summary>
    public required Rational Offset { get; init; }

    /// <summary>How a result becomes an integer.</summary>
    public required Rounding Rounding { get; init; }

    /// <summary>How the results of several kernels become one.</summary>
    public Combine Combine { get; init; }

    /// <summary>What is applied to the result of each kernel.</summary>
    public Activation Activation { get; init; }
}
