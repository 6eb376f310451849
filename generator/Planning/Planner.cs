using System.Collections.Immutable;
using ConvGen.Generator.Analysis;

namespace ConvGen.Generator.Planning;

/// <summary>Decides how a core is built, stage by stage; every decision leaves its reason.</summary>
internal static class Planner
{
    /// <summary>Plans one core; a pure function of the facts.</summary>
    public static ConvolutionPlan Plan(KernelFacts facts) => Plan(new SumPlan(facts));

    /// <summary>Plans the core of a kernel whose sums are planned.</summary>
    public static ConvolutionPlan Plan(SumPlan kernel)
    {
        ImmutableArray<Decision>.Builder decisions = ImmutableArray.CreateBuilder<Decision>();
        TilePlan tiles = TilePlanner.Choose(kernel, decisions);
        return kernel.Plan(tiles, decisions.ToImmutable());
    }
}
