using System;
using System.Runtime.Intrinsics;
using ConvGen.CompilerServices;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Lanes;

/// <summary>The software multiply-add is the exact one, whatever the hardware has.</summary>
public sealed class SoftwareMultiplyAddTests
{
    [Fact]
    public void EdgeValuesOfSingle()
    {
        foreach (float left in EdgeValues.Singles)
        {
            foreach (float right in EdgeValues.Singles)
            {
                foreach (float addend in EdgeValues.Singles)
                {
                    Check(left, right, addend);
                }
            }
        }
    }

    [Fact]
    public void EdgeValuesOfDouble()
    {
        double[] values = EdgeValues.Doubles;
        for (int left = 0; left < values.Length; left++)
        {
            for (int right = 0; right < values.Length; right++)
            {
                // A third of the addends, another third for the next pair.
                for (int addend = (left + right) % 3; addend < values.Length; addend += 3)
                {
                    Check(values[left], values[right], values[addend]);
                }
            }
        }
    }

    [Fact]
    public void RandomSingles() => Gen.Int.Sample(
        seed =>
        {
            Random random = new(seed);
            float left = NextSingle(random);
            float right = NextSingle(random);
            Check(left, right, NextSingle(random));
            Check(left, right, (float)NextCancelling(random, (double)left * right, 24));
        },
        iter: 100_000,
        threads: 1);

    [Fact]
    public void RandomDoubles() => Gen.Int.Sample(
        seed =>
        {
            Random random = new(seed);
            double left = NextDouble(random);
            double right = NextDouble(random);
            Check(left, right, NextDouble(random));
            Check(left, right, NextCancelling(random, left * right, 53));
        },
        iter: 100_000,
        threads: 1);

    private static void Check(float left, float right, float addend)
    {
        float expected = ExactMultiplyAdd.Single(left, right, addend);
        string what = $"{left:R} * {right:R} + {addend:R}";
        AssertSame(what, expected, SoftwareMultiplyAdd.Compute(left, right, addend));
        Vector128<float> vector = SoftwareMultiplyAdd.Compute(
            Vector128.Create(left, 1, left, 2), Vector128.Create(right, 3, right, 4), Vector128.Create(addend, 5, addend, float.NaN));
        AssertSame(what, expected, vector[0]);
        AssertSame(what, expected, vector[2]);
        Assert.Equal(8, vector[1]);
        Assert.Equal(expected, LanesScalar.MultiplyAdd(left, right, addend));
    }

    private static void Check(double left, double right, double addend)
    {
        double expected = ExactMultiplyAdd.Double(left, right, addend);
        string what = $"{left:R} * {right:R} + {addend:R}";
        AssertSame(what, expected, SoftwareMultiplyAdd.Compute(left, right, addend));
        Vector128<double> vector = SoftwareMultiplyAdd.Compute(
            Vector128.Create(left, 1), Vector128.Create(right, 3), Vector128.Create(addend, 5));
        AssertSame(what, expected, vector[0]);
        Assert.Equal(8, vector[1]);
        Assert.Equal(expected, LanesScalar.MultiplyAdd(left, right, addend));
    }

    private static void AssertSame(string what, double expected, double actual) =>
        LaneAssert.Same(what, new[] { expected }, new[] { actual });

    private static float NextSingle(Random random) => random.Next(2) == 0
        ? BitConverter.Int32BitsToSingle((int)random.NextInt64())
        : random.Next(-1 << 24, 1 << 24) * MathF.ScaleB(1, random.Next(-40, 40));

    private static double NextDouble(Random random) => random.Next(2) == 0
        ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))
        : random.NextInt64(-1L << 53, 1L << 53) * Math.ScaleB(1, random.Next(-90, 90));

    /// <summary>A number that takes away the product, or nearly, or lies where the product decides a tie.</summary>
    private static double NextCancelling(Random random, double product, int digits) => random.Next(3) switch
    {
        0 => -product,
        1 => -product * (1 + Math.ScaleB(random.NextDouble(), -random.Next(digits + 2))),
        _ => Math.ScaleB(-product, random.Next(-digits - 3, digits + 4)),
    };
}
