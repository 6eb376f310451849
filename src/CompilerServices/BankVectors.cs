using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

        if (typeof(TSum) == typeof(short) && typeof(TResult) == typeof(float))
        {
            MagnitudeOfShorts(sums, MemoryMarshal.CreateSpan(ref Unsafe.As<TResult, float>(ref MemoryMarshal.GetReference(results)), results.Length));
            return true;
        }

        // Without a denominator a root is never half way between integers, so the modes that round to nearest are one.
        bool fits = Avx2.IsSupported && (Int128)rule.SumLimit * rule.SumLimit * sums.Count < int.MaxValue;
        if (typeof(TSum) != typeof(short) || rule.Denominator != 1 || rule.Rounding is Rounding.Floor or Rounding.TowardZero || !fits)
        {
            return false;
        }

        if (typeof(TResult) == typeof(byte) || typeof(TResult) == typeof(short))
        {
            BankRoots.Run(sums, results, isNearest: typeof(TResult) == typeof(byte) || rule.SumLimit * rule.SumLimit * sums.Count < BankRoots.NearestBound);
            return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MagnitudeOfSingles<TSum>(BankSums<TSum> sums, Span<float> results)
        where TSum : unmanaged
    {
        ref float first = ref Unsafe.As<TSum, float>(ref sums.First);
        for (int x = 0; ; x += Vector256<float>.Count)
        {
            x = Math.Min(x, sums.Width - Vector256<float>.Count);
            ref float element = ref Unsafe.Add(ref first, x);
            Vector256<float> sum = Vector256<float>.Zero;
            for (int kernel = 0; kernel < sums.Count; kernel++)
            {
                Vector256<float> value = Vector256.LoadUnsafe(ref element);
                sum += value * value;
                element = ref Unsafe.Add(ref element, sums.Stride);
            }

            Vector256.Sqrt(sum).StoreUnsafe(ref MemoryMarshal.GetReference(results), (nuint)x);
            if (x == sums.Width - Vector256<float>.Count)
            {
                return;
            }
        }
    }

    /// <summary>Squares and their sums are integers that a float holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MagnitudeOfShorts<TSum>(BankSums<TSum> sums, Span<float> results)
        where TSum : unmanaged
    {
        int step = Avx512F.IsSupported && sums.Width >= Vector512<float>.Count ? Vector512<float>.Count : Vector256<float>.Count;
        ref short first = ref Unsafe.As<TSum, short>(ref sums.First);
        for (int x = 0; ; x += step)
        {
            x = Math.Min(x, sums.Width - step);
            ref short element = ref Unsafe.Add(ref first, x);
            if (step == Vector512<float>.Count)
            {
                Vector512<float> sum = Vector512<float>.Zero;
                for (int kernel = 0; kernel < sums.Count; kernel++)
                {
                    Vector512<float> value = Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref element)));
                    sum += value * value;
                    element = ref Unsafe.Add(ref element, sums.Stride);
                }

                Vector512.Sqrt(sum).StoreUnsafe(ref MemoryMarshal.GetReference(results), (nuint)x);
            }
            else
            {
                Vector256<float> sum = Vector256<float>.Zero;
                for (int kernel = 0; kernel < sums.Count; kernel++)
                {
                    Vector128<short> shorts = Vector128.LoadUnsafe(ref element);
                    Vector256<float> value = Vector256.ConvertToSingle(Avx2.IsSupported ? Avx2.ConvertToVector256Int32(shorts) : Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts)));
                    sum += value * value;
                    element = ref Unsafe.Add(ref element, sums.Stride);
                }

                Vector256.Sqrt(sum).StoreUnsafe(ref MemoryMarshal.GetReference(results), (nuint)x);
            }

            if (x == sums.Width - step)
            {
                return;
            }
        }
    }
}
