using System;
using System.Numerics;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;

namespace ConvGen.Benchmarks.Rows;

/// <summary>Pixels in native memory that every contestant reads and writes in place: rows without gaps, aligned to a page.</summary>
internal sealed unsafe class Image<T> : IDisposable
    where T : unmanaged, INumber<T>
{
    private const int Alignment = 4096;

    /// <summary>Allocates an image of zeros.</summary>
    public Image(int height, int width)
    {
        Height = height;
        Width = width;
        Bytes = (nuint)height * (nuint)width * (nuint)sizeof(T);
        Pointer = (T*)NativeMemory.AlignedAlloc(Bytes + Alignment, Alignment);
        NativeMemory.Clear(Pointer, Bytes + Alignment);
    }

    /// <summary>The first pixel.</summary>
    public T* Pointer { get; }

    /// <summary>The number of rows.</summary>
    public int Height { get; }

    /// <summary>The number of columns.</summary>
    public int Width { get; }

    /// <summary>The size of all rows.</summary>
    public nuint Bytes { get; }

    /// <summary>The image as a view.</summary>
    public Span2D<T> View => new(Pointer, Height, Width, 0);

    /// <summary>Fills the image with values over the range of the type, from -1 to 1 for floats; the same every time.</summary>
    public Image<T> FillRandom()
    {
        Random random = new(7);
        Span2D<T> view = View;
        bool isFloating = typeof(T) == typeof(float) || typeof(T) == typeof(double);
        for (int row = 0; row < Height; row++)
        {
            foreach (ref T pixel in view.GetRowSpan(row))
            {
                pixel = isFloating ? T.CreateTruncating((random.NextDouble() * 2) - 1) : T.CreateTruncating(random.Next());
            }
        }

        return this;
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.AlignedFree(Pointer);
}
