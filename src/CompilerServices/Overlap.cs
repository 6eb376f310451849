using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;

namespace ConvGen.CompilerServices;

/// <summary>
/// Whether two views share an element, to the element: views whose rows interleave without touching, such as the left and the
/// right half of one image, do not. The element types may differ.
/// </summary>
internal static class Overlap
{
    /// <summary>A span as a view of one row.</summary>
    public static ReadOnlySpan2D<T> ToOneRow<T>(ReadOnlySpan<T> span) =>
        ReadOnlySpan2D<T>.DangerousCreate(in MemoryMarshal.GetReference(span), height: 1, width: span.Length, pitch: 0);

    /// <summary>True if a byte belongs to both views.</summary>
    public static bool Exists<TFirst, TSecond>(ReadOnlySpan2D<TFirst> first, ReadOnlySpan2D<TSecond> second)
    {
        if (first.IsEmpty || second.IsEmpty)
        {
            return false;
        }

        // One distance, taken once: from here on everything is relative to it. Were the two in different objects and one of them
        // moved by the garbage collector, the distance would be stale but the answer the same.
        long distance = Unsafe.ByteOffset(
            ref Unsafe.As<TFirst, byte>(ref first.DangerousGetReference()),
            ref Unsafe.As<TSecond, byte>(ref second.DangerousGetReference()));
        return Rows.Of(first, 0).Meet(Rows.Of(second, distance));
    }

    /// <summary>The rows of a view as stretches of bytes, in ascending order and apart from each other.</summary>
    /// <param name="Start">Where the first row starts.</param>
    /// <param name="Count">The number of rows.</param>
    /// <param name="Length">The bytes of a row.</param>
    /// <param name="Pitch">The bytes from a row to the next.</param>
    private readonly record struct Rows(long Start, int Count, long Length, long Pitch)
    {
        private long End => Start + ((Count - 1) * Pitch) + Length;

        public static Rows Of<T>(ReadOnlySpan2D<T> view, long start)
        {
            long pitch = view.Height < 2
                ? 0
                : Unsafe.ByteOffset(ref view.DangerousGetReferenceAt(0, 0), ref view.DangerousGetReferenceAt(1, 0));
            return new(start, view.Height, (long)view.Width * Unsafe.SizeOf<T>(), pitch);
        }

        /// <summary>Walks both lists together: of two rows that do not meet, the one that ends first meets no later one either.</summary>
        public bool Meet(Rows other)
        {
            if (End <= other.Start || other.End <= Start)
            {
                return false;
            }

            for (int row = 0, otherRow = 0; row < Count && otherRow < other.Count;)
            {
                long start = Start + (row * Pitch);
                long otherStart = other.Start + (otherRow * other.Pitch);
                if (start + Length <= otherStart)
                {
                    row++;
                }
                else if (otherStart + other.Length <= start)
                {
                    otherRow++;
                }
                else
                {
                    return true;
                }
            }

            return false;
        }
    }
}
