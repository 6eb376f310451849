using System.Collections.Immutable;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>From a plan to the lane IR: the ordered list of passes, one file each.</summary>
internal static class Lowerer
{
    /// <summary>Lowers the wide and the narrow body by the same passes.</summary>
    public static ConvolutionProgram Lower(KernelFacts facts, ConvolutionPlan plan)
    {
        ValueFactory values = new();
        ImmutableArray<TableTap> loopTaps = plan.Order == TapOrder.TapLoop ? DropZeroTaps.FromTable(plan.Taps) : [];
        ImmutableArray<Rational>.Builder constants = ImmutableArray.CreateBuilder<Rational>();
        if (plan.Order == TapOrder.RowLoop)
        {
            constants.AddRange(ExpandTaps.Table(plan));
        }

        Tile LowerTile(TileShape shape, Strategy strategy)
        {
            Tile tile = ExpandTaps.Expand(plan, shape, values, strategy);
            tile = DropZeroTaps.Run(tile);
            tile = ReduceStrength.Run(tile, values);
            tile = LowerFinish.Run(tile, plan.Finish, values);
            // Must follow all passes that make constants and loads, and precede what counts their uses.
            tile = ShareValues.Run(tile);
            tile = DropDeadValues.Run(tile);
            return plan.WeightsFromTable ? MoveWeightsToTable.Run(tile, constants) : tile;
        }

        return new ConvolutionProgram(
            facts.Source,
            [facts.Destination],
            plan.Lanes,
            LowerTile(plan.Wide, plan.Strategy),
            LowerTile(new TileShape(1, 1), plan.Strategy == Strategy.Dot ? Strategy.Direct : plan.Strategy),
            constants.ToImmutable(),
            loopTaps);
    }
}
