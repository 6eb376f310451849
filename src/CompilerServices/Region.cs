using System.ComponentModel;
using System.Runtime.CompilerServices;

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

    internal Region(ref readonly TSource source, nint sourcePitch, ref TDestination destination, nint destinationPitch, int height, int width)
    {
        _source = ref source;
        _sourcePitch = sourcePitch;
        _destination = ref destination;
        _destinationPitch = destinationPitch;
        Height = height;
        Width = width;
    }

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

    /// <summary>The source element one row below another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TSource Below(ref readonly TSource element) => ref Unsafe.Add(ref Unsafe.AsRef(in element), _sourcePitch);

    /// <summary>The output one row below another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TDestination Below(ref TDestination element) => ref Unsafe.Add(ref element, _destinationPitch);
}
