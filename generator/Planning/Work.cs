namespace ConvGen.Generator.Planning;

/// <summary>What a tile asks of the processor, in operations on whole vectors.</summary>
/// <param name="Loads">Reads of source elements.</param>
/// <param name="Broadcasts">Reads of weights that are operands of what uses them.</param>
/// <param name="Multiplies">What only some pipes do: multiplications, shifts, shuffles and conversions.</param>
/// <param name="Adds">What every pipe does: additions and logic.</param>
/// <param name="Stores">Writes of results.</param>
internal readonly record struct Work(double Loads, double Broadcasts, double Multiplies, double Adds, double Stores)
{
    /// <summary>The operations, each of which is an instruction.</summary>
    public double Instructions => Loads + Multiplies + Adds + Stores;

    /// <summary>Two pieces of work.</summary>
    public static Work operator +(Work left, Work right) => new(
        left.Loads + right.Loads, left.Broadcasts + right.Broadcasts, left.Multiplies + right.Multiplies, left.Adds + right.Adds, left.Stores + right.Stores);

    /// <summary>The same work several times.</summary>
    public static Work operator *(double times, Work work) => new(
        times * work.Loads, times * work.Broadcasts, times * work.Multiplies, times * work.Adds, times * work.Stores);
}
