using System.Collections.Immutable;

namespace ConvGen.Generator.Analysis;

/// <summary>A weight and its place in the kernel as it is applied.</summary>
internal sealed record Tap(int Row, int Column, Rational Weight);

/// <summary>A closed interval of exact numbers.</summary>
internal readonly record struct Interval(Rational Minimum, Rational Maximum);

/// <summary>Everything that is known about a declaration and that decisions rest on: facts, no decisions.</summary>
internal sealed record KernelFacts
{
    /// <summary>The element type of the source.</summary>
    public required ElementType Source { get; init; }

    /// <summary>The element type of the destination.</summary>
    public required ElementType Destination { get; init; }

    /// <summary>The rows of the window.</summary>
    public required int Rows { get; init; }

    /// <summary>The columns of the window.</summary>
    public required int Columns { get; init; }

    /// <summary>The row of the window that lies on the output element, after flipping.</summary>
    public required int AnchorRow { get; init; }

    /// <summary>The column of the window that lies on the output element, after flipping.</summary>
    public required int AnchorColumn { get; init; }

    /// <summary>All taps of the kernel as applied (flipped and scaled), row-major, zeros among them.</summary>
    public required ImmutableArray<Tap> Taps { get; init; }

    /// <summary>What is added to the sum.</summary>
    public required Rational Offset { get; init; }

    /// <summary>How a result becomes an integer; null for floating destinations.</summary>
    public required Rounding? Rounding { get; init; }

    /// <summary>The sum of the weights: what a flat source is multiplied by.</summary>
    public required Rational Gain { get; init; }

    /// <summary>The number of weights that are zero.</summary>
    public required int ZeroTaps { get; init; }

    /// <summary>The kernel in integers over one denominator; null unless source and destination are integers.</summary>
    public required IntegerForm? Integers { get; init; }

    /// <summary>The exact range of <c>offset + Σ w·x</c> over all sources; null for floating sources, which have none.</summary>
    public required Interval? Range { get; init; }

    /// <summary>The factors of a kernel of rank one, of its integer weights where it has them; null for all others.</summary>
    public required SeparableFactors? Factors { get; init; }

    /// <summary>The number of weights that are not zero.</summary>
    public int ActiveTaps => Taps.Length - ZeroTaps;
}
