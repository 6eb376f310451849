using System;
using System.Numerics;

namespace ConvGen.Generator.Analysis;

/// <summary>The five rounding modes on exact numbers, as their definitions say.</summary>
internal static class ExactRounding
{
    private static readonly Rational Half = new(1, 2);

    /// <summary>The integer a value becomes.</summary>
    public static BigInteger Round(Rational value, Rounding mode) => mode switch
    {
        Rounding.HalfUp => (value + Half).Floor(),
        Rounding.HalfEven => value.RoundHalfEven(),
        Rounding.HalfAwayFromZero => value.Sign * (value.Abs() + Half).Floor(),
        Rounding.TowardZero => value.Sign * value.Abs().Floor(),
        Rounding.Floor => value.Floor(),
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
