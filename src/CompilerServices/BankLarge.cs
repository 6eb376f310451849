using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>Combines integers whose powers leave 64 bits: sums below 2^53, their squares in 128 bits and sums of squares of those in 256.</summary>
internal static class BankLarge
{
    /// <summary>A root beyond all elements.</summary>
    private const long Beyond = 1L << 40;

    /// <summary>Computes a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TSum, TFirst, TSecond>(BankRule rule, BankSums<TSum> sums, Span<TFirst> first, Span<TSecond> second)
        where TSum : unmanaged
    {
        ElementTypeInfo to = ElementTypeInfo.Of(second.Length > 0 ? Element.TypeOf<TSecond>() : Element.TypeOf<TFirst>());
        (long minimum, long maximum) = ((long)to.Minimum, (long)to.Maximum);
        Span<Int128> values = stackalloc Int128[sums.Count];
        for (int x = 0; x < sums.Width; x++)
        {
            for (int kernel = 0; kernel < sums.Count; kernel++)
            {
                values[kernel] = Activate(rule.Activation, (long)Element.ToDouble(sums[kernel][x]));
            }

            Int128 denominator = rule.Activation == Activation.Square ? (Int128)rule.Denominator * rule.Denominator : rule.Denominator;
            (int index, Int128 combined) = rule.Combine == Combine.Magnitude ? (0, Root(values, (UInt128)denominator, rule.Rounding)) : Combined(rule, values);
            combined = rule.Combine == Combine.Magnitude ? combined : Divide(combined, denominator, rule.Rounding);
            long result = (long)Int128.Clamp(combined, minimum, maximum);
            first[x] = BankElements.FromInteger<TFirst>(rule.IsIndex ? index : result);
            if (second.Length > 0)
            {
                second[x] = BankElements.FromInteger<TSecond>(result);
            }
        }
    }

    private static Int128 Activate(Activation activation, long sum) => activation switch
    {
        Activation.Relu => Math.Max(sum, 0),
        Activation.Abs => Math.Abs(sum),
        Activation.Square => (Int128)sum * sum,
        _ => sum,
    };

    private static (int Index, Int128 Combined) Combined(BankRule rule, ReadOnlySpan<Int128> values)
    {
        (int winner, Int128 combined) = (0, 0);
        for (int kernel = 0; kernel < values.Length; kernel++)
        {
            Int128 value = rule.Combine == Combine.AbsSum || rule.IsAbsolute ? Int128.Abs(values[kernel]) : values[kernel];
            if (rule.Combine == Combine.AbsSum)
            {
                combined += value;
            }
            else if (kernel == 0 || value > combined)
            {
                (winner, combined) = (kernel, value);
            }
        }

        return (winner, combined);
    }

    /// <summary>The root of the sum of squares, over the denominator, rounded; <see cref="Beyond"/> for what no element holds.</summary>
    private static Int128 Root(ReadOnlySpan<Int128> values, UInt128 denominator, Rounding rounding)
    {
        WideSquare square = default;
        foreach (Int128 value in values)
        {
            square += WideSquare.Of((UInt128)Int128.Abs(value));
        }

        double estimate = square.Root() / (double)denominator;
        if (estimate > Beyond)
        {
            return Beyond;
        }

        // An estimate that small is off by less than one.
        UInt128 floor = (UInt128)estimate;
        floor -= WideSquare.Of(floor * denominator).CompareTo(square) > 0 ? 1u : 0u;
        floor += WideSquare.Of((floor + 1) * denominator).CompareTo(square) <= 0 ? 1u : 0u;
        int toHalf = WideSquare.Of(((2 * floor) + 1) * denominator).CompareTo(square.Quadruple());
        return (Int128)(RoundingDivision.RoundsUp(toHalf, hasRest: true, isOdd: !UInt128.IsEvenInteger(floor), isNegative: false, rounding) ? floor + 1 : floor);
    }

    private static Int128 Divide(Int128 value, Int128 denominator, Rounding rounding)
    {
        (Int128 floor, Int128 rest) = Int128.DivRem(value, denominator);
        if (rest < 0)
        {
            floor--;
            rest += denominator;
        }

        bool roundsUp = RoundingDivision.RoundsUp(Int128.Sign(denominator - rest - rest), hasRest: rest > 0, isOdd: !Int128.IsEvenInteger(floor), isNegative: floor < 0, rounding);
        return roundsUp ? floor + 1 : floor;
    }
}
