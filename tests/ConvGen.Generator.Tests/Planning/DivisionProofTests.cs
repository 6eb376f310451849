extern alias generator;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using generator::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>
/// The proofs behind the divisions, by brute force: a floor can only be wrong next to a multiple of the divisor, so all of those
/// are tried, or those where the error is largest.
/// </summary>
public sealed class DivisionProofTests
{
    private const int SingleBound = (1 << 22) - 2;

    // Every small divisor, then those that round worst: near powers of two, primes, and the largest there are.
    private static readonly int[] Divisors =
    [
        .. Enumerable.Range(3, 254), .. Enumerable.Range(9, 13).SelectMany(static bits => (int[])[(1 << bits) - 1, (1 << bits) + 1]),
        1009, 4093, 10007, 65521, 100003, 777777, 1000003, 2097143, SingleBound / 2, SingleBound - 1, SingleBound,
    ];

    [Fact]
    public void AFloatReciprocalGivesTheFloorNextToEveryMultiple()
    {
        foreach (int divisor in Divisors)
        {
            float reciprocal = new Rational(1, divisor).ToSingle();
            int wrong = 0;
            for (int multiple = -SingleBound / divisor * divisor; multiple <= SingleBound; multiple += divisor)
            {
                int quotient = multiple / divisor;
                wrong += Floor(multiple - 1, reciprocal) == quotient - 1 ? 0 : 1;
                wrong += Floor(multiple, reciprocal) == quotient ? 0 : 1;
                wrong += Floor(multiple + 1, reciprocal) == quotient ? 0 : 1;
            }

            Assert.True(wrong == 0, $"{wrong} quotients by {divisor} are wrong");
        }

        static int Floor(int n, float reciprocal) => (int)MathF.Floor((n + 0.5f) * reciprocal);
    }

    [Fact]
    public void ARoundedProductDividesEveryInt16ByEveryPowerOfTwo()
    {
        for (int shift = 1; shift <= 15; shift++)
        {
            for (int n = short.MinValue; n <= short.MaxValue; n++)
            {
                Assert.Equal((n + (1 << (shift - 1))) >> shift, ((n * (1 << (15 - shift))) + (1 << 14)) >> 15);
            }
        }
    }

    [Fact]
    public void ADoubleReciprocalGivesTheFloorOfEveryInt32()
    {
        Random random = new(1);
        foreach (int divisor in Divisors.Concat(Enumerable.Range(0, 1000).Select(_ => random.Next(3, int.MaxValue))).Append(int.MaxValue))
        {
            double reciprocal = new Rational(1, divisor).ToDouble();
            foreach (long multiple in Multiples(divisor, random).Select(multiple => multiple * divisor))
            {
                for (long n = Math.Max(int.MinValue, multiple - 1); n <= Math.Min(int.MaxValue, multiple + 1); n++)
                {
                    Assert.Equal(FloorOf(n, divisor), (long)Math.Floor(((int)n + 0.5) * reciprocal));
                }
            }
        }

        // The outermost multiples of 32 bits, where the error is largest, and some between.
        static IEnumerable<long> Multiples(int divisor, Random random)
        {
            long last = int.MaxValue / divisor;
            return [-last - 1, -last, -1, 0, 1, last, .. Enumerable.Range(0, 20).Select(_ => random.NextInt64(-last, last + 1))];
        }
    }

    [Fact]
    public void AQuotientInDoubleIsTheFloorOrOneAbove()
    {
        // What the remainder corrects: quotients up to 2^33, divisors up to 2^62.
        Random random = new(2);
        for (int i = 0; i < 20_000; i++)
        {
            long divisor = random.NextInt64(3, 1L << random.Next(2, 63));
            double reciprocal = new Rational(1, divisor).ToDouble();
            long largest = (long)BigInteger.Min(1L << 33, long.MaxValue / divisor);
            long multiple = random.NextInt64(-largest + 1, largest) * divisor;
            foreach (long n in (ReadOnlySpan<long>)[multiple - 1, multiple, multiple + 1, multiple + (divisor / 2)])
            {
                long estimate = (long)Math.Round(n * reciprocal);
                Assert.InRange(estimate - FloorOf(n, divisor), 0, 1);
            }
        }
    }

    private static long FloorOf(long n, long divisor)
    {
        (long quotient, long remainder) = Math.DivRem(n, divisor);
        return remainder < 0 ? quotient - 1 : quotient;
    }
}
