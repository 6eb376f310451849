using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;

namespace ConvGen.CompilerServices;

/// <summary>A strided view as the library works on it: where it starts, elements from row to row, and its size.</summary>
internal readonly ref struct Plane<T>
{
    /// <summary>
    /// A view of <paramref name="height"/> × <paramref name="width"/> elements from <paramref name="origin"/>, which is the element
    /// at row <paramref name="top"/> and column <paramref name="left"/>.
    /// </summary>
    public Plane(ref T origin, nint pitch, int height, int width, int top = 0, int left = 0)
    {
        Origin = ref origin;
        Pitch = pitch;
        Height = height;
        Width = width;
        Top = top;
        Left = left;
    }

    /// <summary>A view that is the first of several, all of one shape and place: a core with several outputs writes all of them.</summary>
    public Plane(ref T origin, nint pitch, int height, int width, ref readonly PinnedPlanes outputs, int top = 0, int left = 0)
        : this(ref origin, pitch, height, width, top, left) => Outputs = ref outputs;

    /// <summary>The first element.</summary>
    public readonly ref T Origin;

    /// <summary>The planes of a core with several outputs, which lie row for row and column for column where this one does; none for other cores.</summary>
    public readonly ref readonly PinnedPlanes Outputs;

    /// <summary>Elements from a row to the next.</summary>
    public nint Pitch { get; }

    /// <summary>The number of rows.</summary>
    public int Height { get; }

    /// <summary>The number of columns.</summary>
    public int Width { get; }

    /// <summary>The row of the first element.</summary>
    public int Top { get; }

    /// <summary>The column of the first element.</summary>
    public int Left { get; }

    /// <summary>The element at a row and column.</summary>
    public ref T this[int row, int column] => ref Unsafe.Add(ref Origin, ((row - Top) * Pitch) + (column - Left));

    /// <summary>The view of a span's elements, which the caller only reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Plane<T> Of(ReadOnlySpan2D<T> view) =>
        Of(ref view.DangerousGetReference(), ref view.DangerousGetReferenceAt(1, 0), view.Height, view.Width);

    /// <summary>The view of a span's elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Plane<T> Of(Span2D<T> view) =>
        Of(ref view.DangerousGetReference(), ref view.DangerousGetReferenceAt(1, 0), view.Height, view.Width);

    /// <summary>A signal as a view of one row, which the caller only reads if the span is read-only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Plane<T> Of(ReadOnlySpan<T> span) => new(ref MemoryMarshal.GetReference(span), pitch: 0, height: 1, span.Length);

    // The toolkit keeps the pitch to itself; where a second row would begin tells it, and one row needs none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Plane<T> Of(ref T origin, ref T below, int height, int width) =>
        new(ref origin, height < 2 || width == 0 ? 0 : Unsafe.ByteOffset(ref origin, ref below) / Unsafe.SizeOf<T>(), height, width);
}
