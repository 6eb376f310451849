using System;
using System.Numerics;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>An image inside a larger one: between its rows and all around it lies a pattern that nobody may change.</summary>
internal sealed class PaddedImage<T>
    where T : unmanaged, INumber<T>
{
    private const byte Pattern = 0xA5;
    private const int Top = 2;
    private const int Left = 3;

    private readonly T[,] _whole;
    private readonly int _height;
    private readonly int _width;

    public PaddedImage(int height, int width, int padding)
    {
        (_height, _width) = (height, width);
        _whole = new T[height + (2 * Top), width + Left + padding + 1];
        MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref _whole[0, 0], _whole.Length)).Fill(Pattern);
    }

    /// <summary>The image; also an empty one keeps its sides.</summary>
    public Span2D<T> View => new Span2D<T>(_whole).Slice(Top, Left, _height, _width);

    /// <summary>Checks that everything but the image still holds the pattern.</summary>
    public void AssertPaddingUntouched()
    {
        T expected = default;
        MemoryMarshal.AsBytes(new Span<T>(ref expected)).Fill(Pattern);
        for (int y = 0; y < _whole.GetLength(0); y++)
        {
            ReadOnlySpan<T> row = MemoryMarshal.CreateReadOnlySpan(ref _whole[y, 0], _whole.GetLength(1));
            bool isInside = y >= Top && y < Top + _height;
            int written = isInside ? row[..Left].IndexOfAnyExcept(expected) : row.IndexOfAnyExcept(expected);
            Assert.True(written < 0, $"Element ({y - Top}, {written - Left}) outside the image was written.");
            written = isInside ? row[(Left + _width)..].IndexOfAnyExcept(expected) : -1;
            Assert.True(written < 0, $"Element ({y - Top}, {written + _width}) outside the image was written.");
        }
    }
}
