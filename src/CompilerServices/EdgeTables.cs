using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>
/// What loads at an edge need, found before the bodies that use it are compiled: then all of it is constants to the JIT, loads
/// that stay inside are what they are elsewhere, and one that does not is the vector at the edge, shuffled as a table says.
/// </summary>
/// <remarks>
/// <para>
/// Offset 0 of a row is the column of the tile's first output, so that no reference ever points beside the source. A table has an
/// entry for every place that a lane may have: the lane of the vector at the edge that is shown there, or the first one of a
/// second vector, which holds the value of a constant border. A load at one column further begins one entry further on.
/// </para>
/// <para>Everything is a field: whatever is called counts against what the JIT is willing to inline into a body.</para>
/// </remarks>
internal static unsafe class EdgeTables<TEdge>
    where TEdge : struct, IEdge
{
    /// <summary>The columns of a window before the one that offset 0 of a row stands for.</summary>
    public static readonly nint Before = TEdge.Shape.Before;

    /// <summary>Loads at columns before this one reach beyond the source.</summary>
    public static readonly nint First = TEdge.Shape.IsRight ? nint.MinValue : Before;

    /// <summary>Loads that end behind this column do as well.</summary>
    public static readonly nint End = TEdge.Shape.IsRight ? Before + TEdge.Shape.Columns : nint.MaxValue;

    /// <summary>Columns beyond the source that a load may begin or end at; fewer than a vector has lanes.</summary>
    private const int Reach = 64;

    private const int Entries = Reach + 64;

    /// <summary>Loads fill a vector, half of it or a quarter; each has a table.</summary>
    private const int Shares = 3;

    // Addresses are constants, so the memory must not move.
    private static readonly byte[] Memory = GC.AllocateArray<byte>(Vector512<byte>.Count + (Shares * Entries * TEdge.Shape.ElementBytes), pinned: true);

    /// <summary>The address of a vector of the value of a constant border.</summary>
    public static readonly nint Values = FillValues();

    /// <summary>The address of the entries of a load of a whole vector at column 0.</summary>
    public static readonly nint Whole = Fill(share: 0);

    /// <summary>The address of the entries of a load of half a vector at column 0.</summary>
    public static readonly nint Half = Fill(share: 1);

    /// <summary>The address of the entries of a load of a quarter of a vector at column 0.</summary>
    public static readonly nint Quarter = Fill(share: 2);

    /// <summary>Where the whole vector at the edge begins, by the offsets of a row.</summary>
    public static readonly nint NearestWhole = Nearest(share: 0);

    /// <summary>Where half a vector at the edge begins.</summary>
    public static readonly nint NearestHalf = Nearest(share: 1);

    /// <summary>Where a quarter of a vector at the edge begins.</summary>
    public static readonly nint NearestQuarter = Nearest(share: 2);

    /// <summary>True, and from then on everything here is constant to what is compiled.</summary>
    public static bool IsReady => Whole != 0;

    /// <summary>The elements that a load of a share of a vector reads.</summary>
    private static int Count(int share) => Vector512<byte>.Count / TEdge.Shape.ElementBytes >> share;

    private static nint Nearest(int share) => TEdge.Shape.IsRight ? TEdge.Shape.Columns - Count(share) : 0;

    private static nint FillValues()
    {
        TEdge.FillValue(Memory.AsSpan(0, Vector512<byte>.Count));
        return (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Memory));
    }

    private static nint Fill(int share)
    {
        EdgeShape shape = TEdge.Shape;
        int size = shape.ElementBytes;
        int count = Count(share);
        byte* table = (byte*)Values + Vector512<byte>.Count + (share * Entries * size);
        for (int entry = 0; entry < Entries; entry++)
        {
            int shown = shape.Shown(shape.IsRight ? count - 1 - entry : entry - Reach);
            int lane = shown < 0 ? Count(share: 0) : shape.IsRight ? count - 1 - shown : shown;
            // The lowest byte of an entry says it all.
            table[entry * size] = (byte)lane;
        }

        return (nint)table + ((shape.IsRight ? count - End : Reach - First) * size);
    }
}
