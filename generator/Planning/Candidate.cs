namespace ConvGen.Generator.Planning;

/// <summary>One way to build a body, and what a tile of it costs.</summary>
/// <param name="Body">How it is built.</param>
/// <param name="Phases">The vectors of lanes that a vector of the tile stands for.</param>
/// <param name="Work">The work of a tile, of all its rounds where it loops over rows.</param>
/// <param name="Cycles">The cycles that a vector of outputs takes.</param>
/// <param name="Calls">The lane calls of the body.</param>
internal sealed record Candidate(BodyPlan Body, int Phases, Work Work, double Cycles, int Calls)
{
    /// <summary>The vectors of lanes that a tile computes.</summary>
    public int Outputs => Body.Shape.Rows * Body.Shape.Vectors * Phases;
}
