using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Whether two views share an element, to the element: views whose rows interleave without touching, such as the left and the
/// right half of one image, do not. The element types may differ.
/// </summary>
internal static class Overlap
{
    /// <summary>True if a byte belongs to both views.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Exists<TFirst, TSecond>(Plane<TFirst> first, Plane<TSecond> second)
    {
        // One distance, taken once: from here on everything is relative to it. Were the two in different objects and one of them
        // moved by the garbage collector, the distance would be stale but the answer the same.
        long distance = Unsafe.ByteOffset(ref Unsafe.As<TFirst, byte>(ref first.Origin), ref Unsafe.As<TSecond, byte>(ref second.Origin));
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

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Rows Of<T>(Plane<T> view, long start) =>
            new(start, view.Height, (long)view.Width * Unsafe.SizeOf<T>(), view.Pitch * Unsafe.SizeOf<T>());

        /// <summary>True if two rows share a byte.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Meet(Rows other) =>
            Length > 0 && other.Length > 0 && End > other.Start && other.End > Start && MeetWithin(other);

        /// <summary>Walks both lists together: of two rows that do not meet, the one that ends first meets no later one either.</summary>
        private bool MeetWithin(Rows other)
        {
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
