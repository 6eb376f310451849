using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What is decided about a kernel before its bodies are, and whether it stands alone or joins others in one.</summary>
internal sealed class SumPlan
{
    private readonly ImmutableArray<Decision>.Builder _decisions = ImmutableArray.CreateBuilder<Decision>();

    /// <summary>Chooses the accumulator and the way from a sum to a result.</summary>
    public SumPlan(KernelFacts facts)
    {
        Facts = facts;
        Accumulation = AccumulatorPlanner.Choose(facts, _decisions);
        Finish = FinishPlanner.Choose(facts, Accumulation, _decisions);
        Costs = new CandidateCosts(facts, Accumulation);
    }

    /// <summary>One of the passes of a kernel whose sums are planned.</summary>
    /// <param name="facts">The window and the types of the pass.</param>
    /// <param name="accumulation">What it sums.</param>
    /// <param name="finish">From a sum to what the pass writes.</param>
    /// <param name="isAligned">True for a source that lies where vectors of it cross no line of the cache.</param>
    public SumPlan(KernelFacts facts, Accumulation accumulation, FinishPlan finish, bool isAligned = false) =>
        (Facts, Accumulation, Finish, Costs) = (facts, accumulation, finish, new CandidateCosts(facts, accumulation, isAligned));

    /// <summary>The facts.</summary>
    public KernelFacts Facts { get; }

    /// <summary>What is summed and in which lanes.</summary>
    public Accumulation Accumulation { get; }

    /// <summary>From a sum to a result.</summary>
    public FinishPlan Finish { get; }

    /// <summary>What bodies for this kernel cost.</summary>
    public CandidateCosts Costs { get; private set; }

    /// <summary>True if the sum is the result.</summary>
    public bool HasPlainFinish => Finish is FinishPlan.None or FinishPlan.WholeSum;

    /// <summary>True if there are zeros among floats, where a NaN may lie: they rule out loops over rows, for all of a body.</summary>
    private bool MustSkipZeros => Accumulation.Lanes.IsFloating() && Accumulation.Taps.Any(static tap => tap.Weight.IsZero);

    /// <summary>True if another kernel reads the same windows and writes the same type by the same lanes: only such share a body.</summary>
    public bool GoesWith(SumPlan other) =>
        (Facts.Source, Facts.Destination, Facts.Rows, Facts.Columns, Facts.AnchorRow, Facts.AnchorColumn, Accumulation.Lanes, MustSkipZeros)
        == (other.Facts.Source, other.Facts.Destination, other.Facts.Rows, other.Facts.Columns, other.Facts.AnchorRow, other.Facts.AnchorColumn, other.Accumulation.Lanes, other.MustSkipZeros);

    /// <summary>The same, with what bodies cost on another processor.</summary>
    public SumPlan On(Machine machine)
    {
        SumPlan plan = (SumPlan)MemberwiseClone();
        plan.Costs = Costs.On(machine);
        return plan;
    }

    /// <summary>The whole plan, given the bodies.</summary>
    public ConvolutionPlan Plan(TilePlan tiles, ImmutableArray<Decision> decisions)
    {
        // Passes have tables of their own.
        BodyPlan[] bodies = [.. new[] { tiles.Passes is null ? tiles.Wide : null, tiles.Narrow, tiles.CompactPasses is null ? tiles.Compact : null }.OfType<BodyPlan>()];
        return new ConvolutionPlan
        {
            Lanes = Accumulation.Lanes,
            Wide = tiles.Wide,
            Passes = tiles.Passes,
            Narrow = WithTable(tiles.Narrow, bodies),
            Compact = tiles.Compact is { } compact ? WithTable(compact, bodies) : null,
            CompactPasses = tiles.CompactPasses,
            Factors = bodies.Any(static body => body.IsSeparable) ? Accumulation.Factors : null,
            Start = Accumulation.Start + FinishPlanner.Lift(Finish),
            Finish = Finish,
            Taps = Accumulation.Taps,
            Decisions = [.. _decisions, .. decisions],
        };
    }

    /// <summary>A loop over rows finds its weights behind those of loops before it that read others.</summary>
    private BodyPlan WithTable(BodyPlan body, BodyPlan[] bodies) => body.Order != TapOrder.RowLoop ? body : body with
    {
        Table = ConvolutionPlan.Tables(bodies).TakeWhile(other => other.Strategy != body.Strategy).Sum(other => Facts.Rows * Costs.WeightsPerRow(other.Strategy)),
    };
}
