using System;

namespace ConvGen.Generator.Lowering;

/// <summary>Makes values with numbers of their own; one factory serves one program.</summary>
internal sealed class ValueFactory
{
    private int _next;

    /// <summary>What tells the sums of one kernel from those of others in the same body; empty for a kernel that is alone.</summary>
    public string Suffix { get; set; } = string.Empty;

    /// <summary>A new value.</summary>
    public Value Create(LaneType type, string name) => new(_next++, type, IsOfKernel(name) ? name + Suffix : name);

    private bool IsOfKernel(string name) => Suffix.Length > 0 && (name.StartsWith("sum", StringComparison.Ordinal) || Value.IsOfRows(name)) && !name.EndsWith(Suffix, StringComparison.Ordinal);
}
