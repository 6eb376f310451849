using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>The combinations that are worth vectors: the same results as <see cref="BankFinish"/>, many at a time.</summary>
internal static class BankVectors
{
    /// <summary>Computes a row if there is a way for rule and types; false if nothing was written.</summary>
    public static bool TryRun<TSum, TResult>(BankRule rule, BankSums<TSum> sums, Span<TResult> results)
        where TSum : unmanaged
    {
        if (!Vector256.IsHardwareAccelerated || rule.Combine != Combine.Magnitude || rule.Activation is not (Activation.None or Activation.Abs) || sums.Width < Vector256<short>.Count)
        {
            return false;
        }

        if (typeof(TSum) == typeof(float) && typeof(TResult) == typeof(float))
        {
            MagnitudeOfSingles(sums, MemoryMarshal.CreateSpan(ref Unsafe.As<TResult, float>(ref MemoryMarshal.GetReference(results)), results.Length));
            return true;
        }

        // Without a denominator a root is never half way between integers, so the modes that round to nearest are one.
        bool fits = (Int128)rule.SumLimit * rule.SumLimit * sums.Count < int.MaxValue;
        if (typeof(TSum) != typeof(short) || rule.Denominator != 1 || rule.Rounding is Rounding.Floor or Rounding.TowardZero || !fits)
        {
            return false;
        }

        if (typeof(TResult) == typeof(byte) || typeof(TResult) == typeof(short))
        {
            MagnitudeOfIntegers(sums, results);
            return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MagnitudeOfSingles<TSum>(BankSums<TSum> sums, Span<float> results)
        where TSum : unmanaged
    {
        for (int x = 0; ; x += Vector256<float>.Count)
        {
            x = Math.Min(x, sums.Width - Vector256<float>.Count);
            Vector256<float> sum = Vector256<float>.Zero;
            for (int kernel = 0; kernel < sums.Count; kernel++)
            {
                Vector256<float> value = Vector256.LoadUnsafe(ref Unsafe.As<TSum, float>(ref MemoryMarshal.GetReference(sums[kernel])), (nuint)x);
                sum += value * value;
            }

            Vector256.Sqrt(sum).StoreUnsafe(ref MemoryMarshal.GetReference(results), (nuint)x);
            if (x == sums.Width - Vector256<float>.Count)
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MagnitudeOfIntegers<TSum, TResult>(BankSums<TSum> sums, Span<TResult> results)
        where TSum : unmanaged
    {
        for (int x = 0; ; x += Vector256<short>.Count)
        {
            x = Math.Min(x, sums.Width - Vector256<short>.Count);
            Vector256<int> lower = Vector256<int>.Zero;
            Vector256<int> upper = Vector256<int>.Zero;
            for (int kernel = 0; kernel < sums.Count; kernel++)
            {
                (Vector256<int> left, Vector256<int> right) = Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.As<TSum, short>(ref MemoryMarshal.GetReference(sums[kernel])), (nuint)x));
                lower += left * left;
                upper += right * right;
            }

            Vector256<int> first = Root(lower);
            Vector256<int> second = Root(upper);
            ref TResult target = ref Unsafe.Add(ref MemoryMarshal.GetReference(results), x);
            if (typeof(TResult) == typeof(byte))
            {
                Vector256<ushort> words = Vector256.Narrow(
                    Vector256.Min(first, Vector256.Create(255)).AsUInt32(),
                    Vector256.Min(second, Vector256.Create(255)).AsUInt32());
                Vector128.Narrow(words.GetLower(), words.GetUpper()).StoreUnsafe(ref Unsafe.As<TResult, byte>(ref target));
            }
            else
            {
                Vector256.Narrow(Vector256.Min(first, Vector256.Create((int)short.MaxValue)), Vector256.Min(second, Vector256.Create((int)short.MaxValue)))
                    .StoreUnsafe(ref Unsafe.As<TResult, short>(ref target));
            }

            if (x == sums.Width - Vector256<short>.Count)
            {
                return;
            }
        }
    }

    /// <summary>
    /// The nearest integer to the root of a square below 2^31. The root in float is off by less than 0.01, so its nearest integer r
    /// is off by at most one, and r² - r &lt; square &lt;= r² + r says whether it is the right one.
    /// </summary>
    private static Vector256<int> Root(Vector256<int> square)
    {
        Vector256<int> root = Vector256.ConvertToInt32Native(Vector256.Sqrt(Vector256.ConvertToSingle(square)) + Vector256.Create(0.5f));
        Vector256<int> product = root * root;
        Vector256<int> tooSmall = Vector256.GreaterThan(square, product + root);
        Vector256<int> tooLarge = Vector256.GreaterThanOrEqual(product - root, square) & Vector256.GreaterThan(root, Vector256<int>.Zero);
        return root - tooSmall + tooLarge;
    }
}
