extern alias generator;
using System.Collections.Immutable;
using System.Linq;
using CsCheck;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using Xunit;

namespace ConvGen.Generator.Tests.Analysis;

/// <summary>Stages multiply out to the column they were made from, and take as few additions as its shape allows.</summary>
public sealed class SumStagesTests
{
    [Theory]
    [InlineData("1 2 1", 2)]
    [InlineData("1 4 6 4 1", 4)]
    [InlineData("1 6 15 20 15 6 1", 6)]
    [InlineData("3 6 3", 2)]
    [InlineData("1 1 1 1 1 1 1 1 1", 4)]
    [InlineData("1 2 3 4 3 2 1", 4)]
    [InlineData("1 0 -2 0 1", 2)]
    [InlineData("-1 -2 0 2 1", 3)]
    [InlineData("1 0 0 1", 1)]
    public void ShapesThatRepeatThemselvesTakeFewAdditions(string column, int additions)
    {
        SumStages stages = SumStages.TryFactor(Column(column))!;
        Assert.Equal(additions, stages.Operations);
        Assert.Equal(Column(column).AsEnumerable(), Product(stages));
    }

    [Theory]
    [InlineData("1 3 1")]
    [InlineData("0 1 1")]
    [InlineData("1 1 0")]
    [InlineData("1 1/2 1")]
    [InlineData("5")]
    public void WhatIsLeftOverHasNoStages(string column) => Assert.Null(SumStages.TryFactor(Column(column)));

    [Fact]
    public void WhatIsFoundIsTheColumn() =>
        Gen.Int[1, 4].Select(Gen.Int[0, 3], Gen.Bool, static (distance, length, isDifference) => new SumStage(distance, new[] { 2, 3, 5, 7 }[length], isDifference && length == 0))
            .Array[1, 4].Select(Gen.Int[-9, 9].Where(static multiplier => multiplier != 0), static (stages, multiplier) => Product(new SumStages(multiplier, [.. stages])))
            .Where(static column => column.Length <= 32)
            .Sample(static column => SumStages.TryFactor(column) is not { } found || Product(found).SequenceEqual(column));

    /// <summary>The stages multiplied out, the upper row first.</summary>
    private static ImmutableArray<Rational> Product(SumStages stages)
    {
        Rational[] column = [stages.Multiplier];
        foreach (SumStage stage in stages.Stages)
        {
            Rational[] next = [.. Enumerable.Repeat(Rational.Zero, column.Length + stage.Reach)];
            for (int row = 0; row < column.Length; row++)
            {
                for (int term = 0; term < stage.Terms; term++)
                {
                    next[row + (term * stage.Distance)] += stage.IsDifference && term == 0 ? -column[row] : column[row];
                }
            }

            column = next;
        }

        return [.. column];
    }

    private static ImmutableArray<Rational> Column(string text)
    {
        Assert.True(KernelText.TryParse([text], out Rational[,]? weights, out _));
        return [.. weights!.Cast<Rational>()];
    }
}
