namespace ConvGen.Generator.Lowering;

/// <summary>Makes values with numbers of their own; one factory serves one program.</summary>
internal sealed class ValueFactory
{
    private int _next;

    /// <summary>A new value.</summary>
    public Value Create(LaneType type, string name) => new(_next++, type, name);
}
