using System.Collections.Immutable;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>From a plan to the lane IR: the ordered list of passes, one file each.</summary>
internal static class Lowerer
{
    /// <summary>Lowers all bodies by the same passes.</summary>
    public static ConvolutionProgram Lower(KernelFacts facts, ConvolutionPlan plan)
    {
        ValueFactory values = new();
        ImmutableArray<TableTap> loopTaps = plan.Wide.Order == TapOrder.TapLoop ? DropZeroTaps.FromTable(plan.Taps) : [];
        ImmutableArray<Rational>.Builder constants = ImmutableArray.CreateBuilder<Rational>();
        constants.AddRange(ExpandTaps.Table(plan));
        if (plan is { Across: { } across, Factors: { } factors })
        {
            // Two passes are two kernels, one of a row and one of a column.
            ConvolutionPlan rows = plan with { Taps = PassPlanner.TapsAcross(factors), Factors = factors with { Column = [Rational.One] }, Start = Rational.Zero, Finish = new FinishPlan.None() };
            ConvolutionPlan columns = plan with { Taps = PassPlanner.TapsDown(factors), Factors = null };
            Tile lines = LowerTile(rows, across);
            return ToProgram(LowerTile(columns, plan.Wide)) with { Across = lines };
        }

        return ToProgram(LowerTile(plan, plan.Wide));

        Tile LowerTile(ConvolutionPlan kernel, BodyPlan body) => Share(Expand(kernel, body, values), body, values, constants);

        ConvolutionProgram ToProgram(Tile wide)
        {
            Tile narrow = LowerTile(plan, plan.Narrow) with { MayOverlap = plan.Narrow.Shape.Vectors > 1 };
            Tile? compact = plan.Compact is null ? null : LowerTile(plan, plan.Compact);
            return new ConvolutionProgram(facts.Source, [facts.Destination], plan.Lanes, wide, narrow, constants.ToImmutable(), loopTaps) { Compact = compact };
        }
    }

    /// <summary>The passes that know one kernel: its taps, its weights, its way from a sum to a result.</summary>
    public static Tile Expand(ConvolutionPlan plan, BodyPlan body, ValueFactory values)
    {
        Tile tile = ExpandTaps.Expand(plan, body, values);
        tile = DropZeroTaps.Run(tile);
        tile = ReduceStrength.Run(tile, values);
        return LowerFinish.Run(tile, plan.Finish, values);
    }

    /// <summary>The passes that look for what a whole body has in common, of one kernel or several.</summary>
    public static Tile Share(Tile tile, BodyPlan body, ValueFactory values, ImmutableArray<Rational>.Builder constants)
    {
        // Must follow all passes that make constants and loads, and precede what counts their uses.
        tile = ShareValues.Run(tile);
        // Must know the reads of a row, each once; makes some that others make as well.
        tile = body.Joins ? ShareValues.Run(JoinVectors.Run(tile, values)) : tile;
        // Must know which elements are one value.
        Tile products = ShareProducts.Run(tile, values);
        tile = ReferenceEquals(products, tile) ? tile : ShareValues.Run(products);
        tile = DropDeadValues.Run(tile);
        return body.Order == TapOrder.TapLoop ? tile : MoveWeightsToTable.Run(tile, body.Literals, constants);
    }
}
