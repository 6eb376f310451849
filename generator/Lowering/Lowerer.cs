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
        PassPrograms? passes = LowerPasses(facts, plan.Passes);
        PassPrograms? compactPasses = LowerPasses(facts, plan.CompactPasses);
        Tile wide = passes?.Columns.Wide ?? LowerTile(plan.Wide);
        Tile narrow = LowerTile(plan.Narrow) with { MayOverlap = plan.Narrow.Shape.Vectors > 1 };
        Tile? compact = compactPasses?.Columns.Wide ?? (plan.Compact is null ? null : LowerTile(plan.Compact));
        return new ConvolutionProgram(facts.Source, [facts.Destination], plan.Lanes, wide, narrow, constants.ToImmutable(), loopTaps)
        {
            Passes = passes,
            Compact = compact,
            CompactPasses = compactPasses,
        };

        Tile LowerTile(BodyPlan body) => Share(Expand(plan, body, values), body, values, constants);
    }

    /// <summary>Two passes are two kernels, one of a row and one of a column.</summary>
    private static PassPrograms? LowerPasses(KernelFacts facts, PassesPlan? passes)
    {
        return passes is null ? null : new PassPrograms(LowerPass(facts.Source, passes.Line, passes.Rows), LowerPass(passes.Line, facts.Destination, passes.Columns));

        static ConvolutionProgram LowerPass(ElementType source, ElementType destination, ConvolutionPlan plan)
        {
            ValueFactory values = new();
            ImmutableArray<Rational>.Builder constants = ImmutableArray.CreateBuilder<Rational>();
            Tile wide = Share(Expand(plan, plan.Wide, values), plan.Wide, values, constants);
            return new ConvolutionProgram(source, [destination], plan.Lanes, wide, wide, constants.ToImmutable(), LoopTaps: []);
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
