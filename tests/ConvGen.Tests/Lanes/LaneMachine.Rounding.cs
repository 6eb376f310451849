using System;

namespace ConvGen.Tests.Lanes;

/// <summary>Division and rounding, each in the domain its contract names.</summary>
internal sealed partial class LaneMachine<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>
{
    private static readonly long[] Divisors =
        [1, 2, 3, 9, 77, 225, 65536, 1_000_003, (1L << 40) + 1, (1L << 61) + 12345, (1L << 62) - 1];

    private void RegisterRounding()
    {
        RegisterDivisions();

        Unary<float, TSingle>("Floor", TLanes.Floor);
        Unary<double, TDouble>("Floor", TLanes.Floor);
        Unary<float, TSingle>("Truncate", TLanes.Truncate);
        Unary<double, TDouble>("Truncate", TLanes.Truncate);
        Unary<float, TSingle>("RoundHalfEven", TLanes.RoundHalfEven);
        Unary<double, TDouble>("RoundHalfEven", TLanes.RoundHalfEven);
        Unary<float, TSingle>("RoundHalfUp", TLanes.RoundHalfUp);
        Unary<double, TDouble>("RoundHalfUp", TLanes.RoundHalfUp);
        Unary<float, TSingle>("RoundHalfAwayFromZero", TLanes.RoundHalfAwayFromZero);
        Unary<double, TDouble>("RoundHalfAwayFromZero", TLanes.RoundHalfAwayFromZero);

        Unary<float, TSingle, int, TInt32>("ToInt32", TLanes.ToInt32);
        Unary<double, TDouble, long, TInt64>("ToInt64", TLanes.ToInt64, Math.Round);
    }

    private void RegisterDivisions()
    {
        foreach (int divisor in new[] { 1, 2, 3, 9, 16, 77, 225, 1000 })
        {
            Unary<short, TInt16>($"FloorDivide {divisor} Single", value => TLanes.FloorDivide(value, 1f / divisor));
            Unary<int, TInt32>(
                $"FloorDivide {divisor} Single", value => TLanes.FloorDivide(value, 1f / divisor), static value => value >> 10);
            Unary<int, TInt32>($"FloorDivide {divisor} Double", value => TLanes.FloorDivide(value, 1.0 / divisor));
        }

        foreach (long divisor in Divisors)
        {
            Unary<long, TInt64>(
                $"FloorDivide {divisor}",
                value => TLanes.FloorDivide(value, divisor, 1.0 / divisor),
                value => NearMultiple(value, divisor));
        }
    }

    /// <summary>Spreads a value over the quotients in ±2^33 and, for three values of four, next to a multiple of the divisor.</summary>
    private static long NearMultiple(long value, long divisor)
    {
        long largest = Math.Min(1L << 33, (long.MaxValue / divisor) - 1);
        long quotient = value % (largest + 1);
        long rest = (value & 3) switch
        {
            0 => 0,
            1 => 1 % divisor,
            2 => divisor - 1,
            _ => (value >>> 2) % divisor,
        };
        return quotient == largest ? quotient * divisor : (quotient * divisor) + rest;
    }
}
