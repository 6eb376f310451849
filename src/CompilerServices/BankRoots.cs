using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// The nearest integers to roots of sums of squares of 16-bit sums: two kernels at a time as products of pairs, which lie in the
/// order that packing undoes.
/// </summary>
internal static class BankRoots
{
    /// <summary>
    /// Squares below this have roots below 2^11. No root of an integer s lies nearer to a half h than |s - h²| / (root + h), and
    /// |s - h²| is at least 1/4: more than 2^-14. A root in float is off by at most 2^-14 there and never steps over a half, which a
    /// float holds; so the nearest integer to it is the nearest to the exact root.
    /// </summary>
    public const long NearestBound = 1L << 22;

    /// <summary>Computes a row of bytes or shorts; at least a vector of 256 bits wide, sums of squares below 2^31.</summary>
    /// <param name="sums">The sums of every kernel.</param>
    /// <param name="results">Takes the roots, saturated.</param>
    /// <param name="isNearest">True if the squares stay below <see cref="NearestBound"/>, or results beyond are saturated.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TSum, TResult>(BankSums<TSum> sums, Span<TResult> results, bool isNearest)
        where TSum : unmanaged
    {
        ref TResult target = ref MemoryMarshal.GetReference(results);
        ref short first = ref Unsafe.As<TSum, short>(ref sums.First);
        int x = 0;
        if (Avx512BW.IsSupported && sums.Width >= Vector512<short>.Count)
        {
            for (; x < sums.Width; x += Vector512<short>.Count)
            {
                x = Math.Min(x, sums.Width - Vector512<short>.Count);
                ref short element = ref Unsafe.Add(ref first, x);
                (Vector512<int> lower, Vector512<int> upper) = (Vector512<int>.Zero, Vector512<int>.Zero);
                for (int kernel = 0; kernel < sums.Count; kernel += 2)
                {
                    Vector512<short> left = Vector512.LoadUnsafe(ref element);
                    Vector512<short> right = kernel + 1 < sums.Count ? Vector512.LoadUnsafe(ref Unsafe.Add(ref element, sums.Stride)) : Vector512<short>.Zero;
                    Vector512<short> low = Avx512BW.UnpackLow(left, right);
                    Vector512<short> high = Avx512BW.UnpackHigh(left, right);
                    lower += Avx512BW.MultiplyAddAdjacent(low, low);
                    upper += Avx512BW.MultiplyAddAdjacent(high, high);
                    element = ref Unsafe.Add(ref element, 2 * sums.Stride);
                }

                Vector512<short> roots = Avx512BW.PackSignedSaturate(Root(lower, isNearest), Root(upper, isNearest));
                if (typeof(TResult) == typeof(byte))
                {
                    Avx512BW.ConvertToVector256ByteWithSaturation(roots.AsUInt16()).StoreUnsafe(ref Unsafe.As<TResult, byte>(ref target), (nuint)x);
                }
                else
                {
                    roots.StoreUnsafe(ref Unsafe.As<TResult, short>(ref target), (nuint)x);
                }
            }

            return;
        }

        for (; x < sums.Width; x += Vector256<short>.Count)
        {
            x = Math.Min(x, sums.Width - Vector256<short>.Count);
            ref short element = ref Unsafe.Add(ref first, x);
            (Vector256<int> lower, Vector256<int> upper) = (Vector256<int>.Zero, Vector256<int>.Zero);
            for (int kernel = 0; kernel < sums.Count; kernel += 2)
            {
                Vector256<short> left = Vector256.LoadUnsafe(ref element);
                Vector256<short> right = kernel + 1 < sums.Count ? Vector256.LoadUnsafe(ref Unsafe.Add(ref element, sums.Stride)) : Vector256<short>.Zero;
                Vector256<short> low = Avx2.UnpackLow(left, right);
                Vector256<short> high = Avx2.UnpackHigh(left, right);
                lower += Avx2.MultiplyAddAdjacent(low, low);
                upper += Avx2.MultiplyAddAdjacent(high, high);
                element = ref Unsafe.Add(ref element, 2 * sums.Stride);
            }

            Vector256<short> roots = Avx2.PackSignedSaturate(Root(lower, isNearest), Root(upper, isNearest));
            if (typeof(TResult) == typeof(byte))
            {
                Vector128.StoreUnsafe(Sse2.PackUnsignedSaturate(roots.GetLower(), roots.GetUpper()), ref Unsafe.As<TResult, byte>(ref target), (nuint)x);
            }
            else
            {
                roots.StoreUnsafe(ref Unsafe.As<TResult, short>(ref target), (nuint)x);
            }
        }
    }

    /// <summary>
    /// The nearest integer to the root of a square below 2^31. Beyond <see cref="NearestBound"/> the root in float is off by less than
    /// 0.01, so its nearest integer r is off by at most one, and r² - r &lt; square &lt;= r² + r says whether it is the right one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Root(Vector512<int> square, bool isNearest)
    {
        Vector512<int> root = Avx512F.ConvertToVector512Int32(Vector512.Sqrt(Vector512.ConvertToSingle(square)));
        if (isNearest)
        {
            return root;
        }

        Vector512<int> product = root * root;
        Vector512<int> tooSmall = Vector512.GreaterThan(square, product + root);
        Vector512<int> tooLarge = Vector512.GreaterThanOrEqual(product - root, square) & Vector512.GreaterThan(root, Vector512<int>.Zero);
        return root - tooSmall + tooLarge;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Root(Vector256<int> square, bool isNearest)
    {
        Vector256<int> root = Avx.ConvertToVector256Int32(Vector256.Sqrt(Vector256.ConvertToSingle(square)));
        if (isNearest)
        {
            return root;
        }

        Vector256<int> product = root * root;
        Vector256<int> tooSmall = Vector256.GreaterThan(square, product + root);
        Vector256<int> tooLarge = Vector256.GreaterThanOrEqual(product - root, square) & Vector256.GreaterThan(root, Vector256<int>.Zero);
        return root - tooSmall + tooLarge;
    }
}
