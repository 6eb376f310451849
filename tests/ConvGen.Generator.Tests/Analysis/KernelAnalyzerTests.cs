extern alias generator;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Model;
using Xunit;

namespace ConvGen.Generator.Tests.Analysis;

/// <summary>The facts that decisions rest on: the kernel as it is applied, and what it can give.</summary>
public sealed class KernelAnalyzerTests
{
    private static readonly KernelSpec Staircase = Specs.Create(ElementType.Byte, ElementType.Int16, "1 2 3", "0 -5 6");

    [Fact]
    public void WithoutFlipTheKernelIsAppliedAsWritten()
    {
        KernelFacts facts = Staircase.Scaled(new Rational(1, 2)).Analyze();
        Assert.Equal(
            [new Tap(0, 0, new(1, 2)), new Tap(0, 1, 1), new Tap(0, 2, new(3, 2)), new Tap(1, 0, 0), new Tap(1, 1, new(-5, 2)), new Tap(1, 2, 3)],
            facts.Taps.AsEnumerable());
        Assert.Equal((2, 3), (facts.Rows, facts.Columns));
        Assert.Equal((1, 5), (facts.ZeroTaps, facts.ActiveTaps));
        Assert.Equal(new Rational(7, 2), facts.Gain);
    }

    [Fact]
    public void FlipMirrorsBothDirections() =>
        Assert.Equal([6, -5, 0, 3, 2, 1], Staircase.With(static options => options with { Flip = true }).Analyze().Taps.Select(static tap => (int)tap.Weight.Numerator));

    [Fact]
    public void FlipKeepsTheSameWeightOnTheOutput()
    {
        for (int y = 0; y < 2; y++)
        {
            for (int x = 0; x < 3; x++)
            {
                KernelFacts asWritten = Staircase.With(options => options with { AnchorX = x, AnchorY = y }).Analyze();
                KernelFacts flipped = Staircase.With(options => options with { AnchorX = x, AnchorY = y, Flip = true }).Analyze();
                Assert.Equal((y, x), (asWritten.AnchorRow, asWritten.AnchorColumn));
                Assert.Equal((1 - y, 2 - x), (flipped.AnchorRow, flipped.AnchorColumn));
                Assert.Equal(WeightOnTheOutput(asWritten), WeightOnTheOutput(flipped));
            }
        }
    }

    [Fact]
    public void TheRangeIsThatOfEveryCombinationOfExtremes() =>
        Specs.Random.Where(static spec => spec.Weights.Weights.Count <= 9 && ElementTypeInfo.Of(spec.Method.Source).IsInteger).Sample(
            static spec =>
            {
                KernelFacts facts = spec.Analyze();
                List<Rational> results = [.. Enumerable.Range(0, 1 << facts.Taps.Length).Select(choice => ResultAt(facts, choice))];
                Assert.Equal(results.Min(), facts.Range!.Value.Minimum);
                Assert.Equal(results.Max(), facts.Range.Value.Maximum);
            },
            iter: 60);

    [Fact]
    public void OnlyIntegersHaveARangeAndIntegerWeights()
    {
        Assert.NotNull(Staircase.Analyze().Range);
        Assert.NotNull(Staircase.Analyze().Integers);
        Assert.Equal(Rounding.HalfUp, Staircase.Analyze().Rounding);

        KernelFacts toFloat = Specs.Create(ElementType.Byte, ElementType.Single, "1 2").Analyze();
        Assert.NotNull(toFloat.Range);
        Assert.Null(toFloat.Integers);
        Assert.Null(toFloat.Rounding);

        KernelFacts fromFloat = Specs.Create(ElementType.Single, ElementType.Byte, "1 2").Analyze();
        Assert.Null(fromFloat.Range);
        Assert.Null(fromFloat.Integers);
        Assert.Equal(Rounding.HalfUp, fromFloat.Rounding);
    }

    [Fact]
    public void ASumNeverLeavesItsRangeOnTheWay() =>
        // The order of the terms is the generator's business: whatever it is, an accumulator that holds the ends holds the way.
        Gen.Select(Specs.Random, Gen.Int).Where(static pair => ElementTypeInfo.Of(pair.Item1.Method.Source).IsInteger && ElementTypeInfo.Of(pair.Item1.Method.Destination).IsInteger).Sample(
            static (spec, seed) =>
            {
                KernelFacts facts = spec.Analyze();
                IntegerForm form = facts.Integers!;
                ElementTypeInfo source = ElementTypeInfo.Of(facts.Source);
                System.Random random = new(seed);
                Rational sum = form.Offset;
                foreach (Tap tap in facts.Taps.OrderBy(_ => random.Next()))
                {
                    sum += (Rational)form.Weights[tap.Row, tap.Column] * (random.Next(2) == 0 ? source.Minimum : source.Maximum);
                    Assert.True(sum >= form.SumMinimum && sum <= form.SumMaximum);
                }
            },
            iter: 300);

    private static Rational WeightOnTheOutput(KernelFacts facts) =>
        facts.Taps.Single(tap => tap.Row == facts.AnchorRow && tap.Column == facts.AnchorColumn).Weight;

    private static Rational ResultAt(KernelFacts facts, int choice)
    {
        ElementTypeInfo source = ElementTypeInfo.Of(facts.Source);
        Rational sum = facts.Offset;
        for (int tap = 0; tap < facts.Taps.Length; tap++)
        {
            sum += facts.Taps[tap].Weight * ((choice >> tap & 1) == 0 ? source.Minimum : source.Maximum);
        }

        return sum;
    }
}
