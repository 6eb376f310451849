namespace ConvGen.Generator.Planning;

/// <summary>One way to build the wide body, and what a tile of it costs.</summary>
/// <param name="Order">Unrolled, or a loop over rows.</param>
/// <param name="Strategy">What a sum is computed from.</param>
/// <param name="Shape">The rows and vectors of the tile.</param>
/// <param name="Phases">The vectors of lanes that a vector of the tile stands for.</param>
/// <param name="Rounds">The rounds of the loop over rows; 0 without one.</param>
/// <param name="Loads">The loads of a tile.</param>
/// <param name="LoadCycles">The cycles that a load takes.</param>
/// <param name="Slots">The work of a tile, widening included, in slots of which a cycle has two.</param>
/// <param name="Calls">The lane calls of the wide and the narrow body together.</param>
internal sealed record Candidate(
    TapOrder Order, Strategy Strategy, TileShape Shape, int Phases, int Rounds, int Loads, double LoadCycles, int Slots, int Calls)
{
    /// <summary>A round of a loop waits for its branch and its addresses.</summary>
    private const double CyclesPerRound = 3.0;

    /// <summary>The vectors of lanes that a tile computes.</summary>
    public int Outputs => Shape.Rows * Shape.Vectors * Phases;

    /// <summary>
    /// The cycles a vector of outputs takes: loads beside other work, and never less than a chain of dependent operations
    /// allows, of which the processor overlaps about two tiles; plus the loops around it.
    /// </summary>
    public double Cycles
    {
        get
        {
            double throughput = System.Math.Max(Loads * LoadCycles, Slots / 2.0);
            double latency = 2.0 * Slots / Outputs / 2.0;
            double loops = 3.0 + (2.0 * Shape.Rows) + (CyclesPerRound * Rounds);
            return (System.Math.Max(throughput, latency) + loops) / Outputs;
        }
    }
}
