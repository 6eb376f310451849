using System;
using System.Runtime.CompilerServices;

namespace ConvGen;

/// <summary>Which element a border shows at an index: total for every size from 1 up and at any distance.</summary>
internal static class BorderIndex
{
    /// <summary>The index of the element outside a constant border.</summary>
    public const int Outside = -1;

    /// <summary>The element that stands at an index.</summary>
    /// <param name="index">Any index.</param>
    /// <param name="size">The number of elements, at least 1.</param>
    /// <param name="border">What lies beyond the edges.</param>
    /// <returns>An index from 0 to size - 1, or <see cref="Outside"/> under <see cref="Border.Constant"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Map(long index, int size, Border border) =>
        (ulong)index < (ulong)size ? (int)index : MapOutside(index, size, border);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int MapOutside(long index, int size, Border border)
    {
        // The mirrored borders are periodic: within one period the source runs forwards and then backwards.
        return border switch
        {
            Border.Constant => Outside,
            Border.Replicate => index < 0 ? 0 : size - 1,
            Border.Symmetric => Fold(Modulo(index, 2L * size), (2L * size) - 1),
            Border.Reflect101 => size == 1 ? 0 : Fold(Modulo(index, 2L * (size - 1)), 2L * (size - 1)),
            Border.Wrap => (int)Modulo(index, size),
            _ => throw new ArgumentOutOfRangeException(nameof(border), border, "There is nothing beyond the edges."),
        };
    }

    /// <summary>A position within a period, of which the second half runs backwards so that position and mirror add up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Fold(long position, long sum) => (int)Math.Min(position, sum - position);

    // Most indices are near, and a division takes long.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Modulo(long value, long modulus) =>
        value >= 0 && value < modulus ? value
        : value < 0 && value >= -modulus ? value + modulus
        : ((value % modulus) + modulus) % modulus;
}
