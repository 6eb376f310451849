using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>From the sums of cores to lanes, and from lanes to the elements of destinations.</summary>
internal static class BankElements
{
    /// <summary>Sums as lanes that hold them exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read<TSum, TLane>(ReadOnlySpan<TSum> sums, Span<TLane> lanes)
        where TSum : unmanaged
        where TLane : unmanaged, INumber<TLane>
    {
        int done = 0;
        if (typeof(TSum) == typeof(TLane))
        {
            MemoryMarshal.Cast<TSum, TLane>(sums).CopyTo(lanes);
            return;
        }

        if (Vector.IsHardwareAccelerated && typeof(TSum) == typeof(short) && typeof(TLane) == typeof(int))
        {
            for (; done <= sums.Length - Vector<short>.Count; done += Vector<short>.Count)
            {
                Vector.Widen(new Vector<short>(MemoryMarshal.Cast<TSum, short>(sums[done..])), out Vector<int> low, out Vector<int> high);
                low.CopyTo(MemoryMarshal.Cast<TLane, int>(lanes[done..]));
                high.CopyTo(MemoryMarshal.Cast<TLane, int>(lanes[(done + Vector<int>.Count)..]));
            }
        }

        for (; done < sums.Length; done++)
        {
            lanes[done] = Convert<TSum, TLane>(sums[done]);
        }
    }

    /// <summary>Indices as elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write<TLane, TElement>(ReadOnlySpan<TLane> lanes, Span<TElement> elements)
        where TLane : unmanaged, INumber<TLane>
    {
        for (int x = 0; x < elements.Length; x++)
        {
            elements[x] = FromInteger<TElement>(int.CreateTruncating(lanes[x]));
        }
    }

    /// <summary>What kernels come to as elements: the root of a magnitude, one rounding, one saturation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Finish<TLane, TElement>(BankRule rule, Span<TLane> lanes, Span<TElement> elements)
        where TLane : unmanaged, INumber<TLane>
    {
        if (typeof(TLane) == typeof(float) || typeof(TLane) == typeof(double))
        {
            FinishFloats(rule, lanes, elements);
            return;
        }

        ElementTypeInfo to = ElementTypeInfo.Of(Element.TypeOf<TElement>());
        (long minimum, long maximum) = ((long)to.Minimum, (long)to.Maximum);
        long denominator = rule.Activation == Activation.Square ? rule.Denominator * rule.Denominator : rule.Denominator;
        for (int x = 0; x < elements.Length; x++)
        {
            long value = long.CreateTruncating(lanes[x]);
            value = rule.Combine == Combine.Magnitude ? RootOf(value, denominator, rule.Rounding)
                : denominator == 1 ? value
                : RoundingDivision.Divide(value, denominator, rule.Rounding);
            elements[x] = FromInteger<TElement>(Math.Clamp(value, minimum, maximum));
        }
    }

    /// <summary>An integer in range as an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FromInteger<T>(long value) =>
        typeof(T) == typeof(byte) ? (T)(object)(byte)value
        : typeof(T) == typeof(sbyte) ? (T)(object)(sbyte)value
        : typeof(T) == typeof(ushort) ? (T)(object)(ushort)value
        : typeof(T) == typeof(short) ? (T)(object)(short)value
        : typeof(T) == typeof(int) ? (T)(object)(int)value
        : Element.FromDouble<T>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FinishFloats<TLane, TElement>(BankRule rule, Span<TLane> lanes, Span<TElement> elements)
        where TLane : unmanaged, INumber<TLane>
    {
        for (int x = 0; rule.Combine == Combine.Magnitude && x < lanes.Length; x++)
        {
            lanes[x] = typeof(TLane) == typeof(float)
                ? TLane.CreateTruncating(MathF.Sqrt(float.CreateTruncating(lanes[x])))
                : TLane.CreateTruncating(Math.Sqrt(double.CreateTruncating(lanes[x])));
        }

        if (typeof(TElement) == typeof(TLane))
        {
            MemoryMarshal.CreateSpan(ref Unsafe.As<TLane, TElement>(ref MemoryMarshal.GetReference(lanes)), lanes.Length).CopyTo(elements);
            return;
        }

        ElementTypeInfo to = ElementTypeInfo.Of(Element.TypeOf<TElement>());
        for (int x = 0; x < elements.Length; x++)
        {
            double result = double.CreateTruncating(lanes[x]);
            elements[x] = Element.FromDouble<TElement>(to.IsInteger ? SlidingWindow.RoundAndSaturate(result, rule.Rounding, to) : result);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Convert<TSum, TLane>(TSum sum)
        where TSum : unmanaged
        where TLane : unmanaged, INumber<TLane> =>
        typeof(TSum) == typeof(short) ? TLane.CreateTruncating(Unsafe.BitCast<TSum, short>(sum))
        : typeof(TSum) == typeof(int) ? TLane.CreateTruncating(Unsafe.BitCast<TSum, int>(sum))
        : TLane.CreateTruncating(Unsafe.BitCast<TSum, double>(sum));

    /// <summary>
    /// The root of square / denominator², rounded: an estimate in double is off by at most one, and products of 64 bits say which
    /// integer it is. The square and four times the squares of the integers around the root fit 64 bits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long RootOf(long square, long denominator, Rounding rounding)
    {
        long floor = (long)(Math.Sqrt(square) / denominator);
        floor -= floor * denominator * (floor * denominator) > square ? 1 : 0;
        floor += (floor + 1) * denominator * ((floor + 1) * denominator) <= square ? 1 : 0;
        long odd = ((2 * floor) + 1) * denominator;
        int toHalf = (odd * odd).CompareTo(4 * square);
        return RoundingDivision.RoundsUp(toHalf, hasRest: true, isOdd: floor % 2 != 0, isNegative: false, rounding) ? floor + 1 : floor;
    }
}
