using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>Computes outputs near the edges: copies what their windows see, border included, to scratch memory and runs the core on it.</summary>
/// <remarks>
/// Scratch is on the stack where it is small; else it comes from the shared pool, and once that is warm, a call allocates nothing.
/// Here and in the other methods around a core, optimization is asked for at once: a call has few rounds but long ones, which
/// tiering would run in unoptimized code.
/// </remarks>
internal static class ExtendedStrip
{
    /// <summary>About how many elements of scratch are used at a time, so that they stay in the first caches.</summary>
    private const int ScratchElements = 1 << 15;

    /// <summary>Scratch up to this size is on the stack.</summary>
    private const int StackBytes = 8192;

    /// <summary>Columns beside the source up to this number are mapped on the stack.</summary>
    private const int StackColumns = 64;

    /// <summary>Computes the outputs of <paramref name="area"/>; an empty one is no work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Run<TCore, TSource, TDestination>(Plane<TSource> source, Plane<TDestination> destination, Area area)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
    {
        if (area.IsEmpty)
        {
            return;
        }

        Window window = TCore.Window;
        ExtendedColumns columns = new(source.Width, area.Left - (long)window.AnchorColumn, checked(area.Width + window.Columns - 1), TCore.Border);
        int step = Math.Min(area.Height, Math.Max(window.Rows, (ScratchElements / columns.Width) - window.Rows));
        int size = checked((step + window.Rows - 1) * columns.Width);
        int[]? rentedMap = columns.Beside <= StackColumns ? null : ArrayPool<int>.Shared.Rent(columns.Beside);
        Span<int> beside = rentedMap is null ? stackalloc int[StackColumns] : rentedMap;
        beside = beside[..columns.Beside];
        columns.Map(beside);
        if (size * (long)Unsafe.SizeOf<TSource>() <= StackBytes)
        {
            Span<TSource> scratch = stackalloc TSource[StackBytes / Unsafe.SizeOf<TSource>()];
            Run<TCore, TSource, TDestination>(source, destination, area, columns, beside, ref MemoryMarshal.GetReference(scratch), step);
        }
        else
        {
            TSource[] scratch = ArrayPool<TSource>.Shared.Rent(size);
            Run<TCore, TSource, TDestination>(source, destination, area, columns, beside, ref MemoryMarshal.GetArrayDataReference(scratch), step);
            ArrayPool<TSource>.Shared.Return(scratch);
        }

        if (rentedMap is not null)
        {
            ArrayPool<int>.Shared.Return(rentedMap);
        }
    }

    /// <summary>Some rows of outputs at a time, each from the rows of the source that their windows see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TCore, TSource, TDestination>(
        Plane<TSource> source, Plane<TDestination> destination, Area area, in ExtendedColumns columns, ReadOnlySpan<int> beside, ref TSource scratch, int step)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
    {
        Window window = TCore.Window;
        int width = columns.Width;
        ExtendedColumns layout = columns;
        for (int row = area.Top; row < area.Bottom; row += step)
        {
            int rows = Math.Min(step, area.Bottom - row);
            for (int i = 0; i < rows + window.Rows - 1; i++)
            {
                ref TSource target = ref Unsafe.Add(ref scratch, (nint)i * width);
                int sourceRow = BorderIndex.Map((long)row - window.AnchorRow + i, source.Height, TCore.Border);
                if (sourceRow == BorderIndex.Outside)
                {
                    MemoryMarshal.CreateSpan(ref target, width).Fill(TCore.BorderValue);
                }
                else
                {
                    layout.Extend(ref source[sourceRow, 0], ref target, beside, TCore.BorderValue);
                }
            }

            CoreRunner.Run<TCore, TSource, TDestination>(new Region<TSource, TDestination>(
                ref scratch, width, ref destination[row, area.Left], destination.Pitch, rows, area.Width));
        }
    }
}
