using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>From the plans of kernels that share a body to the lane IR: each by itself until its taps are instructions, then all as one.</summary>
internal static class GroupLowerer
{
    /// <summary>Lowers a group; one of a single kernel like a kernel that is alone.</summary>
    public static ConvolutionProgram Lower(ImmutableArray<KernelFacts> facts, ImmutableArray<ConvolutionPlan> plans)
    {
        if (plans.Length == 1)
        {
            return Lowerer.Lower(facts[0], plans[0]);
        }

        ValueFactory values = new();
        ImmutableArray<Rational>.Builder constants = ImmutableArray.CreateBuilder<Rational>();
        GroupTable? table = plans.Any(static plan => plan.Bodies.Any(static body => body.Order == TapOrder.RowLoop)) ? new GroupTable(plans, facts[0].Rows) : null;
        if (table is not null)
        {
            constants.AddRange(table.Weights);
        }

        Tile LowerTile(System.Func<ConvolutionPlan, BodyPlan> body)
        {
            ImmutableArray<Tile> tiles = [.. plans.Select((plan, kernel) =>
            {
                values.Suffix = $"_k{Text.Of(kernel)}";
                return Lowerer.Expand(plan, body(plan), values);
            })];
            values.Suffix = string.Empty;
            return Lowerer.Share(MergeKernels.Run(tiles, table), body(plans[0]), values, constants);
        }

        Tile wide = LowerTile(static plan => plan.Wide);
        Tile narrow = LowerTile(static plan => plan.Narrow);
        Tile? compact = plans[0].Compact is null ? null : LowerTile(static plan => plan.Compact!);
        return new ConvolutionProgram(facts[0].Source, [.. facts.Select(static kernel => kernel.Destination)], plans[0].Lanes, wide, narrow, constants.ToImmutable(), LoopTaps: [])
        {
            Compact = compact,
        };
    }
}
