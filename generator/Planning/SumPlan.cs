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

    /// <summary>The facts.</summary>
    public KernelFacts Facts { get; }

    /// <summary>What is summed and in which lanes.</summary>
    public Accumulation Accumulation { get; }

    /// <summary>From a sum to a result.</summary>
    public FinishPlan Finish { get; }

    /// <summary>What bodies for this kernel cost.</summary>
    public CandidateCosts Costs { get; }

    /// <summary>True if the sum is the result.</summary>
    public bool HasPlainFinish => Finish is FinishPlan.None or FinishPlan.WholeSum;

    /// <summary>True if there are zeros among floats, where a NaN may lie: they rule out loops over rows, for all of a body.</summary>
    private bool MustSkipZeros => Accumulation.Lanes is LaneType.Single or LaneType.Double && Accumulation.Taps.Any(static tap => tap.Weight.IsZero);

    /// <summary>True if another kernel reads the same windows and writes the same type by the same lanes: only such share a body.</summary>
    public bool GoesWith(SumPlan other) =>
        (Facts.Source, Facts.Destination, Facts.Rows, Facts.Columns, Facts.AnchorRow, Facts.AnchorColumn, Accumulation.Lanes, MustSkipZeros)
        == (other.Facts.Source, other.Facts.Destination, other.Facts.Rows, other.Facts.Columns, other.Facts.AnchorRow, other.Facts.AnchorColumn, other.Accumulation.Lanes, other.MustSkipZeros);

    /// <summary>The whole plan, given the bodies.</summary>
    public ConvolutionPlan Plan(BodyPlan wide, BodyPlan narrow, ImmutableArray<Decision> shared, BodyPlan? across = null) => new()
    {
        Lanes = Accumulation.Lanes,
        Wide = wide,
        Across = across,
        Narrow = across is null && HaveTables(wide, narrow) ? narrow with { Table = Facts.Rows * Costs.WeightsPerRow(wide.Strategy) } : narrow,
        Factors = wide.IsSeparable || narrow.IsSeparable ? Accumulation.Factors : null,
        Packed = Costs.PackedOf(wide.Strategy),
        Start = Accumulation.Start + FinishPlanner.Lift(Finish),
        Finish = Finish,
        Taps = Accumulation.Taps,
        Decisions = [.. _decisions, .. shared],
    };

    /// <summary>True if both bodies are loops over rows that read different weights.</summary>
    private static bool HaveTables(BodyPlan wide, BodyPlan narrow) =>
        wide.Order == TapOrder.RowLoop && narrow.Order == TapOrder.RowLoop && narrow.Strategy != wide.Strategy;
}
