using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// What a core computes: <see cref="Height"/> × <see cref="Width"/> outputs, each from the window whose first element lies at the
/// same row and column of the source. The source reaches as far beyond the outputs as the window does.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Region<TSource, TDestination>
{
    private readonly ref readonly TSource _source;
    private readonly nint _sourcePitch;
    private readonly ref TDestination _destination;
    private readonly nint _destinationPitch;

    private readonly ref readonly PinnedPlanes _outputs;
    private readonly int _top;
    private readonly int _left;

    /// <summary>A region of lines of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Region(ref readonly TSource source, nint sourcePitch, ref TDestination destination, nint destinationPitch, int height, int width)
    {
        _source = ref source;
        _sourcePitch = sourcePitch;
        _destination = ref destination;
        _destinationPitch = destinationPitch;
        Height = height;
        Width = width;
    }

    /// <summary>An area of a destination, and of the planes beside it where a core has several outputs.</summary>
    /// <param name="source">The first element of the first output's window.</param>
    /// <param name="sourcePitch">The elements from a row of the source to the next.</param>
    /// <param name="destination">Where the outputs lie.</param>
    /// <param name="area">The outputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Region(ref readonly TSource source, nint sourcePitch, Plane<TDestination> destination, Area area)
    {
        _source = ref source;
        _sourcePitch = sourcePitch;
        _destination = ref destination[area.Top, area.Left];
        _destinationPitch = destination.Pitch;
        _outputs = ref destination.Outputs;
        _top = area.Top - destination.Top;
        _left = area.Left - destination.Left;
        Height = area.Height;
        Width = area.Width;
    }

    /// <summary>Outputs of another region from its row and column on, whose windows lie as they do there or are to be had elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Region(scoped in Region<TSource, TDestination> whole, ref readonly TSource source, nint sourcePitch, nint destinationPitch, int row, int column, int height, int width)
    {
        _source = ref source;
        _sourcePitch = sourcePitch;
        _destination = ref whole.Destination(row, column);
        _destinationPitch = destinationPitch;
        _outputs = ref whole._outputs;
        _top = whole._top + row;
        _left = whole._left + column;
        Height = height;
        Width = width;
    }

    /// <summary>
    /// Asks for the elements that begin <paramref name="count"/> behind one, as many, to be brought near: those of the next strip,
    /// which is walked down only after this one, to the end of its windows. A hint; memory that is not there is no error.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ref readonly TSource element, int count)
    {
        if (Sse.IsSupported)
        {
            byte* start = (byte*)Unsafe.AsPointer(ref Unsafe.Add(ref Unsafe.AsRef(in element), count));
            // A line more than the outputs take is what their windows reach beyond them, and one more where they begin within a line.
            for (int line = 0; line <= (count * Unsafe.SizeOf<TSource>()) + 64; line += 64)
            {
                Sse.Prefetch0(start + line);
            }
        }
    }

    /// <summary>A part of the region: rows and columns of outputs, with the windows they see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Region<TSource, TDestination> Slice(int row, int height, int column, int width) =>
        new(in this, in Source(row, column), _sourcePitch, _destinationPitch, row, column, height, width);

    /// <summary>The row of outputs <paramref name="row"/> as stretches of <paramref name="height"/> rows of <paramref name="fold"/> outputs, for cores of one output.</summary>
    internal Region<TSource, TDestination> Fold(int row, int fold, int height) =>
        new(in this, in Source(row, 0), fold, fold, row, 0, height, fold) { Stretch = height * fold };

    /// <summary>Rows and columns of the source's windows, to be summed into lines of memory.</summary>
    internal Region<TSource, TLine> ToLines<TLine>(int row, int height, int column, int width, ref TLine lines, nint pitch) =>
        new(in Source(row, column), _sourcePitch, ref lines, pitch, height, width);

    /// <summary>Rows and columns of outputs, to be summed from lines of memory.</summary>
    internal Region<TLine, TDestination> FromLines<TLine>(int row, int height, int column, int width, ref readonly TLine lines, nint pitch) =>
        new(in lines, pitch, ref Destination(row, column), _destinationPitch, height, width);

    /// <summary>The elements from a stretch of a signal to the next, where a row is seen as several; else 0.</summary>
    public int Stretch { get; private init; }

    /// <summary>Rows of outputs; at least as many as the body that is called computes at once.</summary>
    public int Height { get; }

    /// <summary>Columns of outputs; at least as many as the body that is called computes at once.</summary>
    public int Width { get; }

    /// <summary>The first element of the window at a row and column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TSource Source(int row, int column) => ref Unsafe.Add(ref Unsafe.AsRef(in _source), (row * _sourcePitch) + column);

    /// <summary>The output at a row and column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TDestination Destination(int row, int column) => ref Unsafe.Add(ref _destination, (row * _destinationPitch) + column);

    /// <summary>The element at a row and column of one of several outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe ref TDestination Destination(int output, int row, int column)
    {
        ref readonly PinnedPlane plane = ref _outputs[output];
        return ref Unsafe.Add(ref Unsafe.AsRef<TDestination>((void*)plane.Origin), ((_top + row) * plane.Pitch) + _left + column);
    }

    /// <summary>The source element one row below another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TSource Below(ref readonly TSource element) => ref Unsafe.Add(ref Unsafe.AsRef(in element), _sourcePitch);

    /// <summary>The output one row below another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TDestination Below(ref TDestination element) => ref Unsafe.Add(ref element, _destinationPitch);
}
