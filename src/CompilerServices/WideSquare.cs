using System;

namespace ConvGen.CompilerServices;

/// <summary>A sum of squares of numbers below 2^112: as many as a bank has kernels stay below 2^231.</summary>
/// <param name="High">The upper 128 bits.</param>
/// <param name="Low">The lower 128 bits.</param>
internal readonly record struct WideSquare(UInt128 High, UInt128 Low)
{
    /// <summary>The square of a number below 2^112.</summary>
    public static WideSquare Of(UInt128 number)
    {
        UInt128 upper = number >> 64;
        UInt128 lower = (ulong)number;
        UInt128 middle = 2 * upper * lower;
        return new WideSquare((upper * upper) + (middle >> 64), middle << 64) + new WideSquare(0, lower * lower);
    }

    /// <summary>The sum.</summary>
    public static WideSquare operator +(WideSquare left, WideSquare right)
    {
        UInt128 low = left.Low + right.Low;
        return new WideSquare(left.High + right.High + (low < left.Low ? 1u : 0u), low);
    }

    /// <summary>Four times the number.</summary>
    public WideSquare Quadruple() => new((High << 2) | (Low >> 126), Low << 2);

    /// <summary>The sign of the difference.</summary>
    public int CompareTo(WideSquare other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <summary>The root, off by a few units of 2^-53 of itself.</summary>
    public double Root() => Math.Sqrt(((double)High * Math.ScaleB(1.0, 128)) + (double)Low);
}
