using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Where a pinned plane begins, and the elements from one of its rows to the next.</summary>
internal readonly record struct PinnedPlane(nint Origin, nint Pitch);

/// <summary>The pinned planes that a core with several outputs writes, in the order of its outputs; those behind its last are not used.</summary>
[InlineArray(Size)]
internal struct PinnedPlanes
{
    /// <summary>The outputs that a core has at most.</summary>
    public const int Size = 8;

    private PinnedPlane _first;
}
