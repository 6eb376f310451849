using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>Computes outputs near the edges: copies what their windows see, border included, to scratch memory and runs the core on it.</summary>
/// <remarks>
/// Scratch comes from the shared pool: once that is warm, a call allocates nothing. Here and in the other methods around a core,
/// optimization is asked for at once: a call has few rounds but long ones, which tiering would run in unoptimized code.
/// </remarks>
internal static class ExtendedStrip
{
    /// <summary>About how many elements of scratch are used at a time, so that they stay in the first caches.</summary>
    private const int ScratchElements = 1 << 15;

    /// <summary>Computes the outputs of <paramref name="area"/>; an empty one is no work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TCore, TSource, TDestination>(Plane<TSource> source, Plane<TDestination> destination, Area area)
        where TCore : ICore<TSource, TDestination>
    {
        if (area.IsEmpty)
        {
            return;
        }

        Window window = TCore.Window;
        ExtendedColumns columns = new(source.Width, area.Left - (long)window.AnchorColumn, checked(area.Width + window.Columns - 1), TCore.Border);
        int width = columns.Width;
        int step = Math.Min(area.Height, Math.Max(window.Rows, (ScratchElements / width) - window.Rows));
        TSource[] scratch = ArrayPool<TSource>.Shared.Rent(checked((step + window.Rows - 1) * width));
        int[] beside = ArrayPool<int>.Shared.Rent(columns.Beside);
        columns.Map(beside);
        for (int row = area.Top; row < area.Bottom; row += step)
        {
            int rows = Math.Min(step, area.Bottom - row);
            for (int i = 0; i < rows + window.Rows - 1; i++)
            {
                int sourceRow = BorderIndex.Map((long)row - window.AnchorRow + i, source.Height, TCore.Border);
                Span<TSource> target = scratch.AsSpan(i * width, width);
                if (sourceRow == BorderIndex.Outside)
                {
                    target.Fill(TCore.BorderValue);
                }
                else
                {
                    columns.Extend(MemoryMarshal.CreateReadOnlySpan(ref source[sourceRow, 0], source.Width), target, beside, TCore.BorderValue);
                }
            }

            CoreRunner.Run<TCore, TSource, TDestination>(new Region<TSource, TDestination>(
                ref MemoryMarshal.GetArrayDataReference(scratch), width, ref destination[row, area.Left], destination.Pitch, rows, area.Width));
        }

        ArrayPool<int>.Shared.Return(beside);
        ArrayPool<TSource>.Shared.Return(scratch);
    }
}
