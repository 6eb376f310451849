using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// The columns of a strip that reaches beyond its source: which of them lie inside and are copied at once, and which element each
/// of the others shows. Found once for all rows.
/// </summary>
internal readonly ref struct ExtendedColumns
{
    private readonly int _size;
    private readonly long _start;
    private readonly Border _border;
    private readonly int _inside;

    /// <summary>The columns from <paramref name="start"/>, which may be negative, on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ExtendedColumns(int size, long start, int width, Border border)
    {
        _size = size;
        _start = start;
        _border = border;
        Width = width;
        Before = (int)Math.Clamp(-start, 0, width);
        _inside = (int)Math.Clamp(size - (start + Before), 0, width - Before);
    }

    /// <summary>The number of columns.</summary>
    public int Width { get; }

    /// <summary>The number of columns before those that lie inside.</summary>
    public int Before { get; }

    /// <summary>The number of columns that lie beside the source.</summary>
    public int Beside => Width - _inside;

    /// <summary>Finds the pieces that the columns beside the source are made of, from both ends inwards.</summary>
    /// <param name="pieces">Takes the pieces.</param>
    /// <param name="borderValue">What lies outside a constant border.</param>
    /// <returns>The number of pieces; -1 if these columns are not to be had in pieces, or not in that few.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Cut<T>(Span<StripPiece> pieces, T borderValue)
        where T : unmanaged
    {
        int length = StripPiece.Length<T>();
        int left = (Before + length - 1) / length;
        int behind = Beside - Before;
        int right = (behind + length - 1) / length;
        // What a piece writes beyond its side is inside, and is written again.
        if (_inside < length || left + right > pieces.Length)
        {
            return -1;
        }

        for (int i = 0; i < left; i++)
        {
            int first = i * length;
            if (!StripPiece.TryCreate(_start, first, Math.Min(length, Before - first), 0, _size, _border, borderValue, out pieces[i]))
            {
                return -1;
            }
        }

        for (int i = 0; i < right; i++)
        {
            int first = Width - ((i + 1) * length);
            int skipped = Math.Max(0, Width - behind - first);
            if (!StripPiece.TryCreate(_start, first, length - skipped, skipped, _size, _border, borderValue, out pieces[left + i]))
            {
                return -1;
            }
        }

        return left + right;
    }

    /// <summary>Writes the index of the element that each column beside the source shows, from left to right.</summary>
    public void Map(Span<int> beside)
    {
        for (int i = 0; i < Beside; i++)
        {
            beside[i] = BorderIndex.Map(_start + (i < Before ? i : i + _inside), _size, _border);
        }
    }

    /// <summary>Writes what lies inside, and the pieces beside it, for some rows one below the other.</summary>
    /// <param name="row">The first element of the source's first row.</param>
    /// <param name="pitch">The elements from a row of the source to the next.</param>
    /// <param name="target">The first element of the strip's first row.</param>
    /// <param name="targetPitch">The elements from a row of the strip to the next.</param>
    /// <param name="pieces">The pieces of a row; none where they are written by <see cref="FillBeside"/>.</param>
    /// <param name="rows">The number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<T>(ref readonly T row, nint pitch, ref T target, nint targetPitch, ReadOnlySpan<StripPiece> pieces, int rows)
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        StripCopy.Extend(
            ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in row)),
            pitch * size,
            ref Unsafe.As<T, byte>(ref target),
            targetPitch * size,
            pieces,
            (nint)(_start + Before) * size,
            (nint)Before * size,
            (nint)_inside * size,
            rows);
    }

    /// <summary>Writes what lies beside the source, element by element.</summary>
    /// <param name="row">The first element of the source's row.</param>
    /// <param name="target">The first element of the strip's row.</param>
    /// <param name="beside">What <see cref="Map"/> found.</param>
    /// <param name="borderValue">What lies outside a constant border.</param>
    public void FillBeside<T>(ref readonly T row, ref T target, ReadOnlySpan<int> beside, T borderValue)
        where T : unmanaged
    {
        for (int i = 0; i < beside.Length; i++)
        {
            T shown = beside[i] == BorderIndex.Outside ? borderValue : Unsafe.Add(ref Unsafe.AsRef(in row), beside[i]);
            Unsafe.Add(ref target, i < Before ? i : i + _inside) = shown;
        }
    }
}
