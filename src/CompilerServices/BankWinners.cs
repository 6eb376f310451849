using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>The largest of several floats, and which it is, many places at a time: the same results as <see cref="BankFinish"/>.</summary>
internal static class BankWinners
{
    /// <summary>Computes a row if there is a way for rule and types; false if nothing was written.</summary>
    public static bool TryRun<TSum, TFirst, TSecond>(BankRule rule, BankSums<TSum> sums, Span<TFirst> first, Span<TSecond> second)
        where TSum : unmanaged
    {
        bool isWinner = rule.Combine is Combine.Max or Combine.MaxAbs || rule.IsIndex;
        if (!Vector256.IsHardwareAccelerated || typeof(TSum) != typeof(float) || !isWinner || sums.Width < Vector256<float>.Count)
        {
            return false;
        }

        if (!rule.IsIndex && typeof(TFirst) == typeof(float))
        {
            Run(rule, sums, [], Cast<TFirst, float>(first));
            return true;
        }

        if (rule.IsIndex && typeof(TFirst) == typeof(byte) && (second.Length == 0 || typeof(TSecond) == typeof(float)))
        {
            Run(rule, sums, Cast<TFirst, byte>(first), second.Length == 0 ? [] : Cast<TSecond, float>(second));
            return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TSum>(BankRule rule, BankSums<TSum> sums, Span<byte> indices, Span<float> values)
        where TSum : unmanaged
    {
        int last = sums.Width - Vector256<float>.Count;
        for (int x = 0; x <= last; x = x == last ? x + 1 : Math.Min(x + Vector256<float>.Count, last))
        {
            Vector256<float> best = Activate(rule, Load(sums, 0, x));
            Vector256<int> winner = Vector256<int>.Zero;
            for (int kernel = 1; kernel < sums.Count; kernel++)
            {
                // A NaN beats every number and loses to none.
                Vector256<float> value = Activate(rule, Load(sums, kernel, x));
                Vector256<float> isLarger = Vector256.GreaterThan(value, best) | Vector256.AndNot(Vector256.Equals(best, best), Vector256.Equals(value, value));
                best = Vector256.ConditionalSelect(isLarger, value, best);
                winner = Vector256.ConditionalSelect(isLarger.AsInt32(), Vector256.Create(kernel), winner);
            }

            if (indices.Length > 0)
            {
                Vector128<short> words = Vector128.Narrow(winner.GetLower(), winner.GetUpper());
                Unsafe.WriteUnaligned(ref indices[x], Vector128.Narrow(words, words).AsUInt64().ToScalar());
            }

            if (values.Length > 0)
            {
                best.StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)x);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load<TSum>(BankSums<TSum> sums, int kernel, int x)
        where TSum : unmanaged =>
        Vector256.LoadUnsafe(ref Unsafe.As<TSum, float>(ref MemoryMarshal.GetReference(sums[kernel])), (nuint)x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Activate(BankRule rule, Vector256<float> sum)
    {
        Vector256<float> result = rule.Activation switch
        {
            Activation.Relu => Vector256.ConditionalSelect(Vector256.LessThan(sum, Vector256<float>.Zero), Vector256<float>.Zero, sum),
            Activation.Abs => Vector256.Abs(sum),
            Activation.Square => sum * sum,
            _ => sum,
        };
        return rule.IsAbsolute ? Vector256.Abs(result) : result;
    }

    private static Span<TTo> Cast<TFrom, TTo>(Span<TFrom> span) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TFrom, TTo>(ref MemoryMarshal.GetReference(span)), span.Length);
}
