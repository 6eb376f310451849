using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What it takes to sum columns in stages instead of multiplying by their factors.</summary>
internal static class StageCost
{
    /// <summary>The stages of a column of integers if they are fewer operations than its factors, else null.</summary>
    /// <param name="lanes">The lanes that sum.</param>
    /// <param name="column">The factors.</param>
    /// <param name="counted">What they cost otherwise.</param>
    public static SumStages? Choose(LaneType lanes, ImmutableArray<Rational> column, CountedWeights counted)
    {
        // Stages of floats would round differently, and those of doubles that hold integers leave them where sums do not.
        SumStages? stages = lanes.IsFloating() ? null : SumStages.TryFactor(column);
        return stages is not null && Operations(Of(lanes, stages, 1, isRolling: true)) < Operations(counted.Multiples) ? stages : null;

        static double Operations(Work work) => work.Multiplies + work.Adds;
    }

    /// <summary>The work of the sums of one vector of some rows of outputs, down to what they start with.</summary>
    /// <param name="lanes">The lanes that sum.</param>
    /// <param name="stages">The stages.</param>
    /// <param name="rows">The rows of outputs.</param>
    /// <param name="isRolling">True if what earlier rows summed is carried along; a tile that stands alone sums it again.</param>
    public static Work Of(LaneType lanes, SumStages stages, int rows, bool isRolling)
    {
        Work multiplier = TapCost.Of(lanes, stages.Multiplier);
        int sums = stages.Stages.Select((stage, index) => stage.Operations * (rows + (isRolling ? 0 : stages.Stages.Skip(index + 1).Sum(static later => later.Reach)))).Sum();
        return (rows * multiplier) + new Work(0, 0, 0, sums, 0);
    }

    /// <summary>The same in lane calls.</summary>
    public static int Calls(LaneType lanes, SumStages stages, int rows, bool isRolling) =>
        (int)Of(lanes, stages, rows, isRolling).Adds + (rows * TapCost.Calls(lanes, stages.Multiplier));
}
