extern alias generator;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>From a sum to its result: the identities hold for every integer, and a mode costs what it must.</summary>
public sealed class LowerFinishTests
{
    private static readonly Value Sum = new(-1, LaneType.Int32, "sum");

    [Fact]
    public void EveryModeRoundsEveryQuotientAsItsDefinitionSays()
    {
        foreach (Rounding mode in Enum.GetValues<Rounding>())
        {
            foreach (int divisor in (int[])[2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 25, 64, 77, 154, 256])
            {
                FinishPlan plan = BitOperations.IsPow2(divisor)
                    ? new FinishPlan.ShiftDown(BitOperations.Log2((uint)divisor), mode)
                    : new FinishPlan.Divide(divisor, divisor % 2 == 0 || mode is Rounding.Floor or Rounding.TowardZero ? mode : Rounding.HalfUp, DivisionMethod.DoubleReciprocal, Limits: null);
                Tile tile = Lower(plan);
                FinishEvaluator evaluator = new(LaneType.Int32);
                for (int sum = -3 * divisor; sum <= 3 * divisor; sum++)
                {
                    BigInteger expected = ExactRounding.Round(new Rational(sum, divisor), mode);
                    Assert.Equal(expected, evaluator.Run(tile.Body, Sum, sum + FinishPlanner.Bias(divisor, mode)));
                }
            }
        }
    }

    [Fact]
    public void AModeCostsWhatItMust()
    {
        Dictionary<Rounding, int> shifts = Enum.GetValues<Rounding>().ToDictionary(static mode => mode, static mode => Work(new FinishPlan.ShiftDown(4, mode)));
        Assert.Equal(1, shifts[Rounding.Floor]);
        Assert.Equal(1, shifts[Rounding.HalfUp]);
        Assert.Equal(4, shifts[Rounding.TowardZero]);
        Assert.Equal(4, shifts[Rounding.HalfAwayFromZero]);
        Assert.Equal(6, shifts[Rounding.HalfEven]);

        // Half to even needs the remainder of a division, which costs a multiplication.
        Assert.Equal(1, Work(new FinishPlan.Divide(10, Rounding.HalfUp, DivisionMethod.SingleReciprocal, Limits: null)));
        Assert.Equal(7, Work(new FinishPlan.Divide(10, Rounding.HalfEven, DivisionMethod.SingleReciprocal, Limits: null)));
    }

    [Fact]
    public void WhatNeedsNoFinishGetsNone()
    {
        Assert.Equal([new Instruction.Store(Sum, 0, 0, 0)], Lower(new FinishPlan.None()).Body.AsEnumerable());
        Assert.Equal([new Instruction.Store(Sum, 0, 0, 0)], Lower(new FinishPlan.WholeSum()).Body.AsEnumerable());
    }

    [Fact]
    public void AFloatIsRoundedAndConverted()
    {
        foreach ((Rounding mode, UnaryOperation expected) in (ReadOnlySpan<(Rounding, UnaryOperation)>)
        [
            (Rounding.HalfUp, UnaryOperation.RoundHalfUp), (Rounding.HalfEven, UnaryOperation.RoundHalfEven), (Rounding.HalfAwayFromZero, UnaryOperation.RoundHalfAwayFromZero),
            (Rounding.TowardZero, UnaryOperation.Truncate), (Rounding.Floor, UnaryOperation.Floor),
        ])
        {
            foreach ((LaneType from, LaneType to) in (ReadOnlySpan<(LaneType, LaneType)>)[(LaneType.Single, LaneType.Int32), (LaneType.Double, LaneType.Int64)])
            {
                Tile tile = Lower(new FinishPlan.RoundFloat(mode), Sum with { Type = from });
                Assert.Equal([expected, UnaryOperation.ToInteger], tile.Body.OfType<Instruction.Unary>().Select(static unary => unary.Operation));
                Assert.Equal(to, tile.Body.OfType<Instruction.Store>().Single().Operand.Type);
            }
        }
    }

    [Fact]
    public void AShiftToTheLeftIsCutBeforeItCanOverflow()
    {
        Tile tile = Lower(new FinishPlan.ScaleUp(31), Sum with { Type = LaneType.Int64 });
        FinishEvaluator evaluator = new(LaneType.Int64);
        Assert.Equal(BigInteger.One << 33, evaluator.Run(tile.Body, Sum with { Type = LaneType.Int64 }, 4));
        Assert.True(evaluator.Run(tile.Body, Sum with { Type = LaneType.Int64 }, long.MaxValue) > int.MaxValue);
        Assert.True(evaluator.Run(tile.Body, Sum with { Type = LaneType.Int64 }, long.MinValue) < int.MinValue);
    }

    [Fact]
    public void ASumBeyondTheLimitsIsCutBeforeItIsDivided()
    {
        Tile tile = Lower(new FinishPlan.Divide(7, Rounding.Floor, DivisionMethod.Corrected, (-700, 700)), Sum with { Type = LaneType.Int64 });
        FinishEvaluator evaluator = new(LaneType.Int64);
        Assert.Equal(100, evaluator.Run(tile.Body, Sum with { Type = LaneType.Int64 }, long.MaxValue));
        Assert.Equal(-100, evaluator.Run(tile.Body, Sum with { Type = LaneType.Int64 }, long.MinValue));
    }

    private static Tile Lower(FinishPlan plan, Value? sum = null)
    {
        Value operand = sum ?? Sum;
        Value result = operand with { Id = -2 };
        return LowerFinish.Run(new Tile(1, 1, [new Instruction.Finish(result, operand), new Instruction.Store(result, 0, 0, 0)]), plan, new ValueFactory());
    }

    private static int Work(FinishPlan plan) => Lower(plan).Body.Count(static instruction => instruction is not (Instruction.Constant or Instruction.Store));
}
