namespace ConvGen.Generator.Planning;

/// <summary>One way to build the wide body, and what a tile of it costs.</summary>
/// <param name="Order">Unrolled, or a loop over rows.</param>
/// <param name="IsSeparable">True if rows are summed first and the sums of rows then.</param>
/// <param name="Shape">The rows and vectors of the tile.</param>
/// <param name="Loads">The loads of a tile.</param>
/// <param name="Conversions">The operations that widen what was loaded.</param>
/// <param name="Operations">The multiplications, additions and shifts of a tile.</param>
/// <param name="Calls">The lane calls of the wide and the narrow body together.</param>
internal sealed record Candidate(TapOrder Order, bool IsSeparable, TileShape Shape, int Loads, int Conversions, int Operations, int Calls)
{
    /// <summary>The vectors of outputs of a tile.</summary>
    public int Outputs => Shape.Rows * Shape.Vectors;

    /// <summary>
    /// The cycles a vector of outputs takes: one load a cycle (a vector that is not aligned mostly crosses a cache line) beside
    /// two operations, and never less than the chain of dependent operations allows; plus a share of the loop around the tile.
    /// </summary>
    public double Cycles
    {
        get
        {
            double throughput = System.Math.Max(Loads, (Operations + Conversions) / 2.0);
            // Four cycles of latency a step; the processor looks far enough ahead to overlap about two tiles.
            double latency = 4.0 * Operations / Outputs / 2.0;
            return (System.Math.Max(throughput, latency) + LoopCycles) / Outputs;
        }
    }

    private double LoopCycles => 3.0 + (2.0 * Shape.Rows);
}
