using System.Collections.Immutable;

namespace ConvGen.Generator.Planning;

/// <summary>Kernels of a bank that one core computes together.</summary>
/// <param name="First">The number of the first; the others follow it.</param>
/// <param name="Plans">
/// The plan of every kernel. Those of several have bodies of one order and shape, whose tile counts for each of them; their
/// literals and registers are those of the whole body.
/// </param>
internal sealed record GroupPlan(int First, ImmutableArray<ConvolutionPlan> Plans)
{
    /// <summary>True for kernels that share a body.</summary>
    public bool IsShared => Plans.Length > 1;
}
