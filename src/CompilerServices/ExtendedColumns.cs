using System;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// The columns of a strip that reaches beyond its source: which of them lie inside and are copied at once, and which element each
/// of the others shows. Found once for all rows.
/// </summary>
internal readonly struct ExtendedColumns
{
    private readonly int _size;
    private readonly long _start;
    private readonly Border _border;
    private readonly int _before;
    private readonly int _inside;

    /// <summary>The columns from <paramref name="start"/>, which may be negative, on.</summary>
    public ExtendedColumns(int size, long start, int width, Border border)
    {
        _size = size;
        _start = start;
        _border = border;
        Width = width;
        _before = (int)Math.Clamp(-start, 0, width);
        _inside = (int)Math.Clamp(size - (start + _before), 0, width - _before);
    }

    /// <summary>The number of columns.</summary>
    public int Width { get; }

    /// <summary>The number of columns that lie beside the source.</summary>
    public int Beside => Width - _inside;

    /// <summary>Writes the index of the element that each column beside the source shows, from left to right.</summary>
    public void Map(Span<int> beside)
    {
        for (int i = 0; i < Beside; i++)
        {
            beside[i] = BorderIndex.Map(_start + (i < _before ? i : i + _inside), _size, _border);
        }
    }

    /// <summary>Writes a row of the strip.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Extend<T>(ReadOnlySpan<T> row, Span<T> target, ReadOnlySpan<int> beside, T borderValue)
    {
        if (_inside > 0)
        {
            row.Slice((int)(_start + _before), _inside).CopyTo(target.Slice(_before, _inside));
        }

        for (int i = 0; i < Beside; i++)
        {
            target[i < _before ? i : i + _inside] = beside[i] == BorderIndex.Outside ? borderValue : row[beside[i]];
        }
    }
}
