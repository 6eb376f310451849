extern alias generator;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Model;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>Elements that come from two vectors are those that would have been read, and nothing else is read for it.</summary>
public sealed class JoinVectorsTests
{
    [Theory]
    [InlineData(3, 1)]
    [InlineData(9, 4)]
    [InlineData(15, 2)]
    [InlineData(16, 6)]
    [InlineData(17, 3)]
    [InlineData(23, 4)]
    public void JoinedVectorsHoldWhatLoadsWouldRead(int columns, int vectors)
    {
        Passes before = new Passes(Row(columns, ElementType.Single), vectors: vectors).ShareValues();
        Tile after = new Passes(Row(columns, ElementType.Single), vectors: vectors).ShareValues().JoinVectors().Tile;
        Assert.Equal(Elements(before.Tile, lanes: 16), Elements(after, lanes: 16));
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(12, 3)]
    [InlineData(19, 2)]
    public void DoublesHaveHalfAsManyLanes(int columns, int vectors) =>
        Assert.Equal(
            Elements(new Passes(Row(columns, ElementType.Double), vectors: vectors).ShareValues().Tile, lanes: 8),
            Elements(new Passes(Row(columns, ElementType.Double), vectors: vectors).ShareValues().JoinVectors().Tile, lanes: 8));

    /// <summary>The row that a loop is at is one like any other.</summary>
    [Theory]
    [InlineData(7, 2)]
    [InlineData(15, 6)]
    public void RowsOfALoopAreJoinedAsWell(int columns, int vectors)
    {
        Tile Loop(bool joins)
        {
            Passes passes = new Passes(Specs.Create(ElementType.Single, ElementType.Single, [.. Enumerable.Range(0, 5).Select(row => string.Join(' ', Enumerable.Range(2 + (row * columns), columns)))]), vectors: vectors, order: TapOrder.RowLoop).ShareValues();
            return joins ? passes.JoinVectors().ShareValues().Tile : passes.Tile;
        }

        Assert.Equal(Elements(Loop(joins: false), lanes: 16), Elements(Loop(joins: true), lanes: 16));
        ImmutableArray<Instruction> round = Assert.Single(Loop(joins: true).Body.OfType<Instruction.RowLoop>()).Body;
        Assert.InRange(round.OfType<Instruction.RowLoad>().Count(), 1, columns * vectors / 2);
    }

    [Fact]
    public void MostReadsAreGone()
    {
        Passes row = new Passes(Row(15, ElementType.Single), vectors: 4).ShareValues();
        int before = row.Operations.Loads;
        Tile after = row.JoinVectors().ShareValues().Tile;
        Assert.Equal((60, 21), (before, after.Body.OfType<Instruction.Load>().Count()));
    }

    /// <summary>A vector of the tile is a stretch of the signal of its own, which lies somewhere else.</summary>
    [Theory]
    [InlineData(24, 3)]
    [InlineData(40, 3)]
    public void FoldedSignalsJoinARowAndTheOneBelow(int taps, int stretches)
    {
        Tile wide = Lowerer.Lower(Row(taps, ElementType.Single).Analyze(), Planner.Plan(Row(taps, ElementType.Single).Analyze())).Wide;
        int[][] taken = Elements(wide, lanes: 16, stretch: 1000);
        Assert.Equal(
            from vector in Enumerable.Range(0, stretches) from column in Enumerable.Range(0, 16) select (vector * 1000) + column,
            taken.Select(static elements => elements[0]).Distinct().Order());
        Assert.All(taken, static elements => Assert.Equal(Enumerable.Range(elements[0], 16), elements));
        Assert.Equal(stretches * 7, wide.Body.OfType<Instruction.Load>().Count());
    }

    [Fact]
    public void FoldedSignalsAreReadWhereMultiplicationsTakeLonger() =>
        Assert.Empty(Lowerer.Lower(Row(63, ElementType.Single).Analyze(), Planner.Plan(Row(63, ElementType.Single).Analyze())).Wide.Body.OfType<Instruction.LoadAcross>());

    [Fact]
    public void NothingIsReadBeyondTheWindows()
    {
        Tile tile = new Passes(Row(7, ElementType.Single), vectors: 2).ShareValues().JoinVectors().Tile;
        Assert.All(tile.Body.OfType<Instruction.Load>(), static load => Assert.InRange((load.Vector * 16) + load.Column, 0, 16 + 6));
    }

    private static KernelSpec Row(int columns, ElementType type) => Specs.Create(type, type, string.Join(' ', Enumerable.Range(2, columns)));

    /// <summary>The elements of the row that each multiplication takes, lane by lane, in order.</summary>
    private static int[][] Elements(Tile tile, int lanes, int? stretch = null)
    {
        Dictionary<Value, int[]> vectors = [];
        List<int[]> taken = [];
        foreach (Instruction instruction in tile.Body.SelectMany(static instruction => instruction.LoopBody() ?? [instruction]))
        {
            switch (instruction)
            {
                case Instruction.Load load:
                    vectors.Add(load.Result, [.. Enumerable.Range((load.Vector * (stretch ?? lanes)) + load.Column, lanes)]);
                    break;
                case Instruction.RowLoad load:
                    vectors.Add(load.Result, [.. Enumerable.Range((load.Vector * lanes) + load.Column, lanes)]);
                    break;
                case Instruction.LoadAcross load:
                    vectors.Add(load.Result, [.. vectors[load.Lower].Concat(vectors[load.Upper]).Skip(load.Lane).Take(lanes)]);
                    break;
                case Instruction.MultiplyAdd tap:
                    taken.Add(vectors[tap.Left]);
                    break;
                case Instruction.Binary { Operation: BinaryOperation.Multiply } tap:
                    taken.Add(vectors[tap.Left]);
                    break;
            }
        }

        return [.. taken];
    }
}
