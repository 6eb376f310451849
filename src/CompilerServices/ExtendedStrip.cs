using System;
using System.Buffers;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>Computes outputs near the edges: copies what their windows see, border included, to scratch memory and runs the core on it.</summary>
/// <remarks>Scratch comes from the shared pool: once that is warm, a call allocates nothing.</remarks>
internal static class ExtendedStrip
{
    /// <summary>About how many elements of scratch are used at a time, so that they stay in the first caches.</summary>
    private const int ScratchElements = 1 << 15;

    /// <summary>Computes the outputs of <paramref name="area"/>; an empty one is no work.</summary>
    public static void Run<TCore, TSource, TDestination>(Plane<TSource> source, Plane<TDestination> destination, Area area)
        where TCore : ICore<TSource, TDestination>
    {
        if (area.IsEmpty)
        {
            return;
        }

        Window window = TCore.Window;
        int width = checked(area.Width + window.Columns - 1);
        int step = Math.Min(area.Height, Math.Max(window.Rows, (ScratchElements / width) - window.Rows));
        TSource[] scratch = ArrayPool<TSource>.Shared.Rent(checked((step + window.Rows - 1) * width));
        for (int row = area.Top; row < area.Bottom; row += step)
        {
            int rows = Math.Min(step, area.Bottom - row);
            for (int i = 0; i < rows + window.Rows - 1; i++)
            {
                FillRow<TCore, TSource, TDestination>(source, (long)row - window.AnchorRow + i, (long)area.Left - window.AnchorColumn, scratch.AsSpan(i * width, width));
            }

            CoreRunner.Run<TCore, TSource, TDestination>(new Region<TSource, TDestination>(
                ref MemoryMarshal.GetArrayDataReference(scratch), width, ref destination[row, area.Left], destination.Pitch, rows, area.Width));
        }

        ArrayPool<TSource>.Shared.Return(scratch);
    }

    /// <summary>Writes what lies at a row of the extended source, from a column on.</summary>
    private static void FillRow<TCore, TSource, TDestination>(Plane<TSource> source, long row, long column, Span<TSource> target)
        where TCore : ICore<TSource, TDestination>
    {
        int sourceRow = BorderIndex.Map(row, source.Height, TCore.Border);
        if (sourceRow == BorderIndex.Outside)
        {
            target.Fill(TCore.BorderValue);
            return;
        }

        // What lies inside is copied at once; each element beside it is looked up.
        int before = (int)Math.Clamp(-column, 0, target.Length);
        int inside = (int)Math.Clamp(source.Width - (column + before), 0, target.Length - before);
        ReadOnlySpan<TSource> elements = MemoryMarshal.CreateReadOnlySpan(ref source[sourceRow, 0], source.Width);
        if (inside > 0)
        {
            elements.Slice((int)(column + before), inside).CopyTo(target.Slice(before, inside));
        }

        LookUp<TCore, TSource, TDestination>(elements, column, target[..before]);
        LookUp<TCore, TSource, TDestination>(elements, column + before + inside, target[(before + inside)..]);
    }

    private static void LookUp<TCore, TSource, TDestination>(ReadOnlySpan<TSource> elements, long column, Span<TSource> target)
        where TCore : ICore<TSource, TDestination>
    {
        for (int i = 0; i < target.Length; i++)
        {
            int index = BorderIndex.Map(column + i, elements.Length, TCore.Border);
            target[i] = index == BorderIndex.Outside ? TCore.BorderValue : elements[index];
        }
    }
}
