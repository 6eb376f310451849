using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>From the sums of a row to its results, as <see cref="BankRule"/> says: activation, combination, one rounding, one saturation.</summary>
internal static class BankFinish
{
    /// <summary>Computes a row.</summary>
    /// <param name="rule">What to do.</param>
    /// <param name="sums">The sums of every kernel.</param>
    /// <param name="first">Takes the indices of a rule that has them, otherwise the results.</param>
    /// <param name="second">Takes the results of a rule with indices, if it has elements.</param>
    public static void Run<TSum, TFirst, TSecond>(BankRule rule, BankSums<TSum> sums, Span<TFirst> first, Span<TSecond> second)
        where TSum : unmanaged
    {
        if (BankVectors.TryRun(rule, sums, first) || BankWinners.TryRun(rule, sums, first, second))
        {
            return;
        }

        // Sums of 16 bits with a float as the result are exact where floats would be.
        bool isExact = typeof(TSum) == typeof(short) && typeof(TFirst) == typeof(float);
        if (isExact || typeof(TSum) == typeof(float) || (typeof(TSum) == typeof(double) && rule.SumLimit == 0))
        {
            FinishFloats(rule, sums, first, second);
        }
        else
        {
            FinishIntegers(rule, sums, first, second);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishFloats<TSum, TFirst, TSecond>(BankRule rule, BankSums<TSum> sums, Span<TFirst> first, Span<TSecond> second)
        where TSum : unmanaged
    {
        for (int x = 0; x < sums.Width; x++)
        {
            (int index, double result) = typeof(TSum) != typeof(double) ? Combined<TSum, float>(rule, sums, x) : Combined<TSum, double>(rule, sums, x);
            first[x] = rule.IsIndex ? Element.FromDouble<TFirst>(index) : ToElement<TFirst>(result, rule.Rounding);
            if (second.Length > 0)
            {
                second[x] = ToElement<TSecond>(result, rule.Rounding);
            }
        }
    }

    /// <summary>One output in the numbers of the sums: float or double, never both.</summary>
    private static (int Index, double Result) Combined<TSum, TNumber>(BankRule rule, BankSums<TSum> sums, int x)
        where TSum : unmanaged
        where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    {
        TNumber combined = TNumber.Zero;
        int winner = 0;
        for (int kernel = 0; kernel < sums.Count; kernel++)
        {
            TNumber sum = typeof(TSum) == typeof(short) ? TNumber.CreateTruncating(Unsafe.BitCast<TSum, short>(sums[kernel][x])) : Unsafe.BitCast<TSum, TNumber>(sums[kernel][x]);
            TNumber result = rule.Activation switch
            {
                Activation.Relu => sum < TNumber.Zero ? TNumber.Zero : sum,
                Activation.Abs => TNumber.Abs(sum),
                Activation.Square => sum * sum,
                _ => sum,
            };
            switch (rule.Combine)
            {
                case Combine.Magnitude:
                    combined += result * result;
                    break;
                case Combine.AbsSum:
                    combined += TNumber.Abs(result);
                    break;
                default:
                    result = rule.IsAbsolute ? TNumber.Abs(result) : result;
                    bool isLarger = kernel == 0 || result > combined || (TNumber.IsNaN(result) && !TNumber.IsNaN(combined));
                    combined = isLarger ? result : combined;
                    winner = isLarger ? kernel : winner;
                    break;
            }
        }

        return (winner, double.CreateTruncating(rule.Combine == Combine.Magnitude ? TNumber.Sqrt(combined) : combined));
    }

    /// <summary>A floating result as an element: rounded in the stated mode and saturated for integers, NaN to 0.</summary>
    private static T ToElement<T>(double result, Rounding rounding)
    {
        ElementTypeInfo to = ElementTypeInfo.Of(Element.TypeOf<T>());
        return Element.FromDouble<T>(to.IsInteger ? SlidingWindow.RoundAndSaturate(result, rounding, to) : result);
    }

    /// <summary>
    /// Integers are combined exactly: in 64 bits where powers of the largest sum fit them, with room for all kernels, and in
    /// numbers of any size elsewhere.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishIntegers<TSum, TFirst, TSecond>(BankRule rule, BankSums<TSum> sums, Span<TFirst> first, Span<TSecond> second)
        where TSum : unmanaged
    {
        ElementTypeInfo to = ElementTypeInfo.Of(second.Length > 0 ? Element.TypeOf<TSecond>() : Element.TypeOf<TFirst>());
        int power = (rule.Activation == Activation.Square ? 2 : 1) * (rule.Combine == Combine.Magnitude ? 2 : 1);
        bool fits = BigInteger.Pow(Math.Max(rule.SumLimit, rule.Denominator), power) * (8 * sums.Count) < long.MaxValue;
        (long minimum, long maximum) = ((long)to.Minimum, (long)to.Maximum);
        for (int x = 0; x < sums.Width; x++)
        {
            (int index, BigInteger? large, long small) = fits ? Small(rule, sums, x) : Large(rule, sums, x);
            long result = large is { } number ? (long)BigInteger.Clamp(number, minimum, maximum) : Math.Clamp(small, minimum, maximum);
            first[x] = Element.FromDouble<TFirst>(rule.IsIndex ? index : result);
            if (second.Length > 0)
            {
                second[x] = Element.FromDouble<TSecond>(result);
            }
        }
    }

    private static (int Index, BigInteger? Large, long Small) Small<TSum>(BankRule rule, BankSums<TSum> sums, int x)
        where TSum : unmanaged
    {
        long combined = 0;
        int winner = 0;
        for (int kernel = 0; kernel < sums.Count; kernel++)
        {
            long sum = (long)Element.ToDouble(sums[kernel][x]);
            long result = rule.Activation switch
            {
                Activation.Relu => Math.Max(sum, 0),
                Activation.Abs => Math.Abs(sum),
                Activation.Square => sum * sum,
                _ => sum,
            };
            switch (rule.Combine)
            {
                case Combine.Magnitude:
                    combined += result * result;
                    break;
                case Combine.AbsSum:
                    combined += Math.Abs(result);
                    break;
                default:
                    result = rule.IsAbsolute ? Math.Abs(result) : result;
                    bool isLarger = kernel == 0 || result > combined;
                    combined = isLarger ? result : combined;
                    winner = isLarger ? kernel : winner;
                    break;
            }
        }

        long denominator = rule.Activation == Activation.Square ? rule.Denominator * rule.Denominator : rule.Denominator;
        return (winner, null, rule.Combine == Combine.Magnitude ? RootOf(combined, denominator, rule.Rounding) : RoundingDivision.Divide(combined, denominator, rule.Rounding));
    }

    private static (int Index, BigInteger? Large, long Small) Large<TSum>(BankRule rule, BankSums<TSum> sums, int x)
        where TSum : unmanaged
    {
        BigInteger combined = BigInteger.Zero;
        int winner = 0;
        for (int kernel = 0; kernel < sums.Count; kernel++)
        {
            BigInteger sum = (long)Element.ToDouble(sums[kernel][x]);
            BigInteger result = rule.Activation switch
            {
                Activation.Relu => BigInteger.Max(sum, 0),
                Activation.Abs => BigInteger.Abs(sum),
                Activation.Square => sum * sum,
                _ => sum,
            };
            switch (rule.Combine)
            {
                case Combine.Magnitude:
                    combined += result * result;
                    break;
                case Combine.AbsSum:
                    combined += BigInteger.Abs(result);
                    break;
                default:
                    result = rule.IsAbsolute ? BigInteger.Abs(result) : result;
                    bool isLarger = kernel == 0 || result > combined;
                    combined = isLarger ? result : combined;
                    winner = isLarger ? kernel : winner;
                    break;
            }
        }

        BigInteger denominator = rule.Activation == Activation.Square ? (BigInteger)rule.Denominator * rule.Denominator : rule.Denominator;
        return (winner, rule.Combine == Combine.Magnitude
            ? RoundedRoot.Round(new Rational(combined, denominator * denominator), rule.Rounding)
            : RoundedRoot.RoundNumber(new Rational(combined, denominator), rule.Rounding), 0);
    }

    /// <summary>
    /// The root of square / denominator², rounded: an estimate in double is off by at most one, and products of 64 bits say which
    /// integer it is. The square and four times the squares of the integers around the root fit 64 bits.
    /// </summary>
    private static long RootOf(long square, long denominator, Rounding rounding)
    {
        long floor = (long)(Math.Sqrt(square) / denominator);
        floor -= floor * denominator * (floor * denominator) > square ? 1 : 0;
        floor += (floor + 1) * denominator * ((floor + 1) * denominator) <= square ? 1 : 0;
        if (rounding is Rounding.TowardZero or Rounding.Floor)
        {
            return floor;
        }

        long odd = ((2 * floor) + 1) * denominator;
        long beyond = (4 * square) - (odd * odd);
        return beyond > 0 || (beyond == 0 && (rounding != Rounding.HalfEven || floor % 2 != 0)) ? floor + 1 : floor;
    }
}
