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
        ImmutableArray<TableTap> loopTaps = plan.Wide.Order == TapOrder.TapLoop ? DropZeroTaps.FromTable(plan.Taps) : [];
        ImmutableArray<Rational>.Builder constants = ImmutableArray.CreateBuilder<Rational>();
        if (plan.Wide.Order == TapOrder.RowLoop || plan.Narrow.Order == TapOrder.RowLoop)
        {
            constants.AddRange(ExpandTaps.Table(plan));
        }

        Tile LowerTile(BodyPlan body)
        {
            Tile tile = ExpandTaps.Expand(plan, body, values);
            tile = DropZeroTaps.Run(tile);
            tile = ReduceStrength.Run(tile, values);
            tile = LowerFinish.Run(tile, plan.Finish, values);
            // Must follow all passes that make constants and loads, and precede what counts their uses.
            tile = ShareValues.Run(tile);
            // Must know which elements are one value.
            tile = ShareProducts.Run(tile, values);
            tile = ShareValues.Run(tile);
            tile = DropDeadValues.Run(tile);
            return body.Order == TapOrder.TapLoop ? tile : MoveWeightsToTable.Run(tile, body.Literals, constants);
        }

        return new ConvolutionProgram(
            facts.Source,
            [facts.Destination],
            plan.Lanes,
            LowerTile(plan.Wide),
            LowerTile(plan.Narrow),
            constants.ToImmutable(),
            loopTaps);
    }
}
