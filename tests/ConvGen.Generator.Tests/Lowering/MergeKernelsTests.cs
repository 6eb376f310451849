extern alias generator;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>Bodies of several kernels become one that does what each did and reads what all see in one place.</summary>
public sealed class MergeKernelsTests
{
    private static readonly string[][] Kernels = [["0.1 0.2 0.3", "0.4 0.5 0.6"], ["0.7 0.8 0.9", "1.1 1.2 1.3"], ["1.4 1.5 1.6", "1.7 1.8 1.9"]];

    [Theory]
    [InlineData(nameof(TapOrder.Unrolled), 2)]
    [InlineData(nameof(TapOrder.Unrolled), 3)]
    [InlineData(nameof(TapOrder.Rolling), 2)]
    public void EveryInstructionIsThereOnceAndBehindWhatItNeeds(string order, int vectors)
    {
        ImmutableArray<Tile> tiles = Expand(Enum.Parse<TapOrder>(order), vectors);
        Tile merged = MergeKernels.Run(tiles, table: null);
        Assert.Equal(tiles.SelectMany(static tile => Results(tile.Body)).Select(static value => value.Id).Order(), Results(merged.Body).Select(static value => value.Id).Order());
        HashSet<Value> defined = [.. merged.Carried.Select(static carried => carried.Entry)];
        foreach (Instruction instruction in merged.Body)
        {
            Assert.All(instruction.Operands(), operand => Assert.True(defined.Contains(operand), $"{operand} is used before it is defined"));
            defined.UnionWith(instruction.Results());
        }

        for (int kernel = 0; kernel < tiles.Length; kernel++)
        {
            Assert.Equal(tiles[kernel].Body.Count(static instruction => instruction is Instruction.Store), merged.Body.OfType<Instruction.Store>().Count(store => store.Output == kernel));
        }

        Assert.Equal(tiles.Sum(static tile => tile.Carried.Length), merged.Carried.Length);
    }

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(3, 2, false)]
    public void WhicheverAreFewerWait(int kernels, int vectors, bool isVectorByVector)
    {
        // Weights of two kernels wait for three vectors, but elements of two vectors for three kernels.
        Tile merged = MergeKernels.Run(Expand(TapOrder.Unrolled, vectors)[..kernels], table: null);
        int[] read = [.. merged.Body.OfType<Instruction.Load>().Where(static load => (load.Row, load.Column) == (0, 0)).Select(static load => load.Vector)];
        int[] expected = isVectorByVector
            ? [.. Enumerable.Range(0, vectors).SelectMany(vector => Enumerable.Repeat(vector, kernels))]
            : [.. Enumerable.Repeat(Enumerable.Range(0, vectors), kernels).SelectMany(static all => all)];
        Assert.Equal(expected, read);
    }

    [Fact]
    public void ATableOfSeveralKernelsHasEveryWeightOfEach()
    {
        ImmutableArray<ConvolutionPlan> plans = [.. Kernels.Select(static rows => new Passes(Spec(rows)).Plan).Select(static plan => plan with { Wide = plan.Wide with { Order = TapOrder.RowLoop } })];
        GroupTable table = new(plans, rows: 2);
        for (int kernel = 0; kernel < plans.Length; kernel++)
        {
            ImmutableArray<Rational> own = ExpandTaps.Table(plans[kernel]);
            Assert.Equal(own, Enumerable.Range(0, own.Length).Select(index => table.Weights[table.Place(kernel, index)]));
        }

        // Row by row: what one round of a loop reads lies together.
        Assert.Equal(table.Weights.Length, 2 * table.Stride);
        Assert.Equal(Enumerable.Range(0, table.Stride), Enumerable.Range(0, plans.Length).SelectMany(kernel => Enumerable.Range(0, 3).Select(index => table.Place(kernel, index))));
    }

    private static ImmutableArray<Tile> Expand(TapOrder order, int vectors)
    {
        ValueFactory values = new();
        return [.. Kernels.Select(rows => ExpandTaps.Expand(new Passes(Spec(rows)).Plan, new BodyPlan(order, Strategy.Direct, new TileShape(1, vectors), Literals: 0, Registers: 0), values))];
    }

    private static generator::ConvGen.Generator.Model.KernelSpec Spec(string[] rows) => Specs.Create(ElementType.Single, ElementType.Single, rows);

    private static IEnumerable<Value> Results(IEnumerable<Instruction> body) =>
        body.SelectMany(static instruction => instruction.Results().Concat(Results(instruction.LoopBody() ?? [])));
}
