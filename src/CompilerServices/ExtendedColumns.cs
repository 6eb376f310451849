using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
    /// <param name="row">The first element of the source's row.</param>
    /// <param name="target">The first element of the strip's row.</param>
    /// <param name="beside">What <see cref="Map"/> found.</param>
    /// <param name="borderValue">What lies outside a constant border.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Extend<T>(ref T row, ref T target, ReadOnlySpan<int> beside, T borderValue)
        where T : struct
    {
        if (_inside > 0)
        {
            Copy(ref Unsafe.Add(ref row, (nint)(_start + _before)), ref Unsafe.Add(ref target, _before), _inside);
        }

        int before = Math.Min(_before, beside.Length);
        for (int i = 0; i < before; i++)
        {
            Unsafe.Add(ref target, i) = Shown(ref row, beside[i], borderValue);
        }

        ref T behind = ref Unsafe.Add(ref target, _inside);
        for (int i = before; i < beside.Length; i++)
        {
            Unsafe.Add(ref behind, i) = Shown(ref row, beside[i], borderValue);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Shown<T>(ref T row, int index, T borderValue) =>
        index == BorderIndex.Outside ? borderValue : Unsafe.Add(ref row, index);

    /// <summary>
    /// Copies elements without the call that a copy of a span is: rows of a strip are short. The last vector moves back to end
    /// with the row.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy<T>(ref T source, ref T target, int count)
        where T : struct
    {
        ref byte from = ref Unsafe.As<T, byte>(ref source);
        ref byte to = ref Unsafe.As<T, byte>(ref target);
        nint bytes = (nint)count * Unsafe.SizeOf<T>();
        nint step = bytes >= Vector256<byte>.Count ? Vector256<byte>.Count : Vector128<byte>.Count;
        if (bytes < Vector128<byte>.Count)
        {
            for (nint i = 0; i < count; i++)
            {
                Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
            }
        }
        else if (bytes < Vector256<byte>.Count)
        {
            Vector128.StoreUnsafe(Vector128.LoadUnsafe(in from), ref to);
            Vector128.StoreUnsafe(Vector128.LoadUnsafe(in from, (nuint)(bytes - step)), ref to, (nuint)(bytes - step));
        }
        else
        {
            for (nint i = 0; i < bytes - step; i += step)
            {
                Vector256.StoreUnsafe(Vector256.LoadUnsafe(in from, (nuint)i), ref to, (nuint)i);
            }

            Vector256.StoreUnsafe(Vector256.LoadUnsafe(in from, (nuint)(bytes - step)), ref to, (nuint)(bytes - step));
        }
    }
}
