using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model;

/// <summary>
/// A declaration with several kernels, with an activation or with a combination. Like <see cref="KernelSpec"/> it is compared by
/// value and holds what the user declared and nothing derived.
/// </summary>
internal sealed record BankSpec
{
    /// <summary>The method to implement.</summary>
    public required MethodSpec Method { get; init; }

    /// <summary>The kernels in their order, each as if it were declared alone: with its own destination, or with the one that decides the arithmetic.</summary>
    public required EquatableArray<KernelSpec> Kernels { get; init; }

    /// <summary>How the results become one.</summary>
    public required Combine Combine { get; init; }

    /// <summary>What is applied to each result first.</summary>
    public required Activation Activation { get; init; }

    /// <summary>True where every kernel computes its destination by itself.</summary>
    public bool IsPlain => Combine == Combine.None && Activation == Activation.None;

    /// <summary>The kernels that are computed together: all that are combined, or each by itself.</summary>
    public ImmutableArray<BankSpec> Parts => Combine != Combine.None || Kernels.Count == 1
        ? [this]
        : [.. Kernels.Select(kernel => this with { Method = kernel.Method, Kernels = new EquatableArray<KernelSpec>([kernel]) })];

    /// <summary>True where results are exact until they are rounded.</summary>
    public bool IsInteger => ElementTypeInfo.Of(Method.Source).IsInteger && ElementTypeInfo.Of(Method.Destinations.Last()).IsInteger;
}
