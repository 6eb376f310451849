using System;
using System.Linq;
using ConvGen.CompilerServices;
using Xunit;

namespace ConvGen.Tests.Borders;

/// <summary>A row that is extended by pieces shows what the definition of its border says, element by element.</summary>
public sealed class ExtendedColumnsTests
{
    private const int Rows = 3;
    private const int Pitch = 200;

    [Theory]
    [InlineData(Border.Constant)]
    [InlineData(Border.Replicate)]
    [InlineData(Border.Symmetric)]
    [InlineData(Border.Reflect101)]
    [InlineData(Border.Wrap)]
    public void PiecesShowTheBorder(Border border)
    {
        int cut = CheckAll(border, static value => (byte)value) + CheckAll(border, static value => (Half)value)
            + CheckAll(border, static value => (float)value) + CheckAll(border, static value => (double)value);
        Assert.True(cut > 1000, $"Only {cut} strips were to be had in pieces.");
    }

    [Fact]
    public void RowsShorterThanAPieceAreNotCut()
    {
        Assert.Equal(-1, new ExtendedColumns(15, -1, 17, Border.Replicate).Cut<byte>(new StripPiece[4], 0));
        Assert.Equal(2, new ExtendedColumns(16, -1, 18, Border.Replicate).Cut<byte>(new StripPiece[4], 0));
    }

    [Fact]
    public void MorePiecesThanThereIsRoomForAreNone() =>
        Assert.Equal(-1, new ExtendedColumns(100, -20, 140, Border.Wrap).Cut<float>(new StripPiece[9], 0));

    private static int CheckAll<T>(Border border, Func<int, T> element)
        where T : unmanaged =>
        (from size in Enumerable.Range(1, 40)
         from start in Enumerable.Range(-20, 40)
         from width in (int[])[1, 18, 33, 70]
         select Check(border, element, size, start, width)).Count(static isCut => isCut);

    private static bool Check<T>(Border border, Func<int, T> element, int size, int start, int width)
        where T : unmanaged
    {
        ExtendedColumns columns = new(size, start, width, border);
        StripPiece[] pieces = new StripPiece[16];
        int count = columns.Cut(pieces, element(77));
        if (count < 0)
        {
            return false;
        }

        T[] source = [.. Enumerable.Range(0, Rows * size).Select(element)];
        T[] target = new T[Rows * Pitch];
        columns.Write(in source[0], size, ref target[0], Pitch, pieces.AsSpan(0, count), Rows);
        for (int row = 0; row < Rows; row++)
        {
            T[] expected =
            [
                .. from column in Enumerable.Range(start, width)
                   let shown = BorderIndex.Map(column, size, border)
                   select shown == BorderIndex.Outside ? element(77) : source[(row * size) + shown],
            ];
            Assert.Equal(expected, target.AsSpan(row * Pitch, width).ToArray());
        }

        return true;
    }
}
