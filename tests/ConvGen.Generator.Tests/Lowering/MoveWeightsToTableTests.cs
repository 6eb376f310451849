extern alias generator;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Model;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>Multipliers that registers cannot hold are read from memory; each number stands there once.</summary>
public sealed class MoveWeightsToTableTests
{
    private static readonly KernelSpec Dense = Specs.Create(
        ElementType.Single, ElementType.Single,
        "0.1 0.2 0.3 0.4 0.5", "0.2 0.4 0.6 0.8 1", "1 0 1 0.9 -0.3", "0.1 0.2 0.3 1.1 1.2", "1.3 1.4 1.5 -1.6 1.75").With(static options => options with { Offset = 3 });

    [Fact]
    public void EveryDistinctMultiplierIsOneEntry()
    {
        Passes dense = new Passes(Dense, rows: 2).DropZeroTaps().ReduceStrength().LowerFinish().ShareValues().DropDeadValues();
        Assert.Equal(17, dense.Operations.Constants);
        dense.MoveWeightsToTable();
        Assert.Equal(16, dense.Table.Count);
        Assert.Equal(dense.Table.Count, dense.Table.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 16), dense.Tile.Body.OfType<Instruction.TableConstant>().Select(static constant => constant.Index));
    }

    [Fact]
    public void WhatASumStartsWithStaysALiteral()
    {
        Passes dense = new Passes(Dense).DropZeroTaps().ReduceStrength().LowerFinish().ShareValues().DropDeadValues().MoveWeightsToTable();
        Assert.Equal(3, Assert.Single(dense.Tile.Body.OfType<Instruction.Constant>()).Number);
    }

    [Fact]
    public void AllBodiesReadOneTable()
    {
        Passes dense = new(Dense);
        ConvolutionProgram program = Lowerer.Lower(dense.Facts, dense.Plan);
        Assert.InRange(program.Constants.Length, 1, 16);
        Assert.Equal(program.Constants.Length, program.Constants.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, program.Constants.Length), program.Tiles.SelectMany(Indices).Distinct().Order());
    }

    /// <summary>What is used most is worth a register.</summary>
    [Fact]
    public void TheMostUsedMultipliersStayLiterals()
    {
        Passes dense = new Passes(Dense).DropZeroTaps().ReduceStrength().LowerFinish().ShareValues().DropDeadValues().MoveWeightsToTable(literals: 4);
        Assert.Equal(12, dense.Table.Count);
        Assert.Equal(5, dense.Tile.Body.OfType<Instruction.Constant>().Count());
    }

    private static int[] Indices(Tile tile) => [.. tile.Body.OfType<Instruction.TableConstant>().Select(static constant => constant.Index).Order()];
}
