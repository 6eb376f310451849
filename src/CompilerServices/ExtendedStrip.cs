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
    private const int StackBytes = 16384;

    /// <summary>Rows that more pieces lie beside are extended element by element.</summary>
    private const int MaximumPieces = 16;

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
        int width = checked(area.Width + window.Columns - 1);
        int pitch = StripCopy.PitchOf<TSource>(width);
        int step = Math.Min(area.Height, Math.Max(Math.Max(window.Rows, TCore.Tile.Rows), (ScratchElements / pitch) - window.Rows));
        int size = checked(((step + window.Rows - 1) * pitch) + (2 * StripCopy.Line / Unsafe.SizeOf<TSource>()));
        if (size * (long)Unsafe.SizeOf<TSource>() <= StackBytes)
        {
            Span<TSource> scratch = stackalloc TSource[StackBytes / Unsafe.SizeOf<TSource>()];
            Run<TCore, TSource, TDestination>(source, destination, area, ref MemoryMarshal.GetReference(scratch), pitch, step);
        }
        else
        {
            TSource[] scratch = ArrayPool<TSource>.Shared.Rent(size);
            Run<TCore, TSource, TDestination>(source, destination, area, ref MemoryMarshal.GetArrayDataReference(scratch), pitch, step);
            ArrayPool<TSource>.Shared.Return(scratch);
        }
    }

    /// <summary>Some rows of outputs at a time, each from the rows of the source that their windows see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    private static void Run<TCore, TSource, TDestination>(
        Plane<TSource> source, Plane<TDestination> destination, Area area, ref TSource scratch, nint pitch, int step)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
    {
        Window window = TCore.Window;
        ExtendedColumns columns = new(source.Width, area.Left - (long)window.AnchorColumn, area.Width + window.Columns - 1, TCore.Border);
        Span<StripPiece> room = stackalloc StripPiece[MaximumPieces];
        int count = columns.Cut(room, TCore.BorderValue);
        scratch = ref AfterLine(ref scratch, columns.Before);
        int[]? beside = count >= 0 ? null : ArrayPool<int>.Shared.Rent(columns.Beside);
        if (beside is not null)
        {
            columns.Map(beside);
        }

        for (int row = area.Top; row < area.Bottom; row += step)
        {
            int rows = Math.Min(step, area.Bottom - row);
            Extend<TCore, TSource, TDestination>(source, columns, room[..Math.Max(count, 0)], beside, row - (long)window.AnchorRow, rows + window.Rows - 1, ref scratch, pitch);
            CoreRunner.Run<TCore, TSource, TDestination>(new Region<TSource, TDestination>(ref scratch, pitch, destination, area with { Top = row, Bottom = row + rows }));
        }

        if (beside is not null)
        {
            ArrayPool<int>.Shared.Return(beside);
        }
    }

    /// <summary>Where a row has to begin for the column <paramref name="before"/> to lie on a line of the cache: less than two lines further on.</summary>
    private static unsafe ref T AfterLine<T>(ref T scratch, int before)
        where T : unmanaged
    {
        // A collection that moves the scratch costs time but is no error.
        nint past = ((nint)Unsafe.AsPointer(ref scratch) + ((nint)before * sizeof(T))) & (StripCopy.Line - 1);
        return ref Unsafe.Add(ref scratch, past == 0 ? 0 : (StripCopy.Line - past) / sizeof(T));
    }

    /// <summary>Writes rows of the strip from <paramref name="first"/> on: those inside the source at once, all others one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Extend<TCore, TSource, TDestination>(
        Plane<TSource> source, ExtendedColumns columns, ReadOnlySpan<StripPiece> pieces, int[]? beside, long first, int rows, ref TSource scratch, nint pitch)
        where TCore : ICore<TSource, TDestination>
        where TSource : unmanaged
    {
        for (int done = 0, taken; done < rows; done += taken)
        {
            long row = first + done;
            taken = row < 0 || row >= source.Height ? 1 : (int)Math.Min(rows - done, source.Height - row);
            ref TSource target = ref Unsafe.Add(ref scratch, done * pitch);
            int shown = BorderIndex.Map(row, source.Height, TCore.Border);
            if (shown == BorderIndex.Outside)
            {
                MemoryMarshal.CreateSpan(ref target, columns.Width).Fill(TCore.BorderValue);
                continue;
            }

            ref TSource origin = ref source[shown, 0];
            columns.Write(in origin, source.Pitch, ref target, pitch, pieces, taken);
            for (int i = 0; beside is not null && i < taken; i++)
            {
                columns.FillBeside(in Unsafe.Add(ref origin, i * source.Pitch), ref Unsafe.Add(ref target, i * pitch), beside.AsSpan(0, columns.Beside), TCore.BorderValue);
            }
        }
    }
}
