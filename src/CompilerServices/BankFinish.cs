using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// From the sums of a row to its results, as <see cref="BankRule"/> says: activation, combination, one rounding, one saturation.
/// What is common has a way of its own; the rest goes stretch by stretch through lanes that hold all that occurs.
/// </summary>
internal static class BankFinish
{
    /// <summary>The columns that are combined at a time: few enough for the stack and the first cache.</summary>
    private const int Stretch = 256;

    /// <summary>Computes a row.</summary>
    /// <param name="rule">What to do.</param>
    /// <param name="sums">The sums of every kernel.</param>
    /// <param name="first">Takes the indices of a rule that has them, otherwise the results.</param>
    /// <param name="second">Takes the results of a rule with indices, if it has elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TSum, TFirst, TSecond>(BankRule rule, BankSums<TSum> sums, Span<TFirst> first, Span<TSecond> second)
        where TSum : unmanaged
    {
        if (BankVectors.TryRun(rule, sums, first) || BankWinners.TryRun(rule, sums, first, second))
        {
            return;
        }

        // Sums of 16 bits with a float as the result are exact where floats would be.
        bool isExact = typeof(TSum) == typeof(short) && typeof(TFirst) == typeof(float);
        if (typeof(TSum) == typeof(float) || isExact)
        {
            InLanes<TSum, float, TFirst, TSecond>(rule, sums, first, second);
        }
        else if (typeof(TSum) == typeof(double) && rule.SumLimit == 0)
        {
            InLanes<TSum, double, TFirst, TSecond>(rule, sums, first, second);
        }
        else if (typeof(TSum) == typeof(short) && rule.Fits(sums.Count, 16))
        {
            InLanes<TSum, short, TFirst, TSecond>(rule, sums, first, second);
        }
        else if (typeof(TSum) != typeof(double) && rule.Fits(sums.Count, 32))
        {
            InLanes<TSum, int, TFirst, TSecond>(rule, sums, first, second);
        }
        else if (rule.Fits(sums.Count, 64))
        {
            InLanes<TSum, long, TFirst, TSecond>(rule, sums, first, second);
        }
        else
        {
            BankLarge.Run(rule, sums, first, second);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    private static void InLanes<TSum, TLane, TFirst, TSecond>(BankRule rule, BankSums<TSum> sums, Span<TFirst> first, Span<TSecond> second)
        where TSum : unmanaged
        where TLane : unmanaged, System.Numerics.INumber<TLane>
    {
        BankLanes<TLane> lanes = new(rule, stackalloc TLane[Stretch], stackalloc TLane[Stretch], stackalloc TLane[Stretch]);
        for (int start = 0; start < sums.Width; start += Stretch)
        {
            int length = Math.Min(Stretch, sums.Width - start);
            for (int kernel = 0; kernel < sums.Count; kernel++)
            {
                lanes.Add(kernel, sums[kernel].Slice(start, length));
            }

            if (rule.IsIndex)
            {
                BankElements.Write(lanes.Winners[..length], first.Slice(start, length));
                if (second.Length > 0)
                {
                    BankElements.Finish(rule, lanes.Combined[..length], second.Slice(start, length));
                }
            }
            else
            {
                BankElements.Finish(rule, lanes.Combined[..length], first.Slice(start, length));
            }
        }
    }
}
