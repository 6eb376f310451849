using System.CommandLine.Parsing;
using System.Globalization;
using CommunityToolkit.HighPerformance;

namespace Samples.FeatureMaps;

/// <summary>One item of a contact sheet of square items without gaps; rows and columns count items, from zero.</summary>
internal readonly record struct Tile(int Row, int Column, int Size)
{
    /// <summary>Reads the option's <c>R,C,SIZE</c>; anything but three numbers that make sense becomes an error of the command line.</summary>
    public static Tile? Parse(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        string[] parts = text.Split(',');
        if (parts.Length == 3 && TryRead(parts[0], out int row) && TryRead(parts[1], out int column) && TryRead(parts[2], out int size) && size > 0)
        {
            return new Tile(row, column, size);
        }

        argument.AddError($"--tile takes R,C,SIZE, such as 9,4,28, not '{text}'.");
        return null;
    }

    /// <summary>The pixels of this tile.</summary>
    /// <exception cref="InputException">The tile does not lie wholly on the sheet.</exception>
    public byte[,] CutFrom(byte[,] sheet)
    {
        (int rows, int columns) = (sheet.GetLength(0) / Size, sheet.GetLength(1) / Size);
        if (Row >= rows || Column >= columns)
        {
            string extent = rows == 0 || columns == 0
                ? $"is smaller than one tile of {Size} × {Size}"
                : $"has rows 0 to {rows - 1} and columns 0 to {columns - 1} of tiles of {Size} × {Size}";
            throw new InputException($"There is no tile {Row},{Column}: the picture, {sheet.GetLength(1)} × {sheet.GetLength(0)}, {extent}.");
        }

        return new ReadOnlySpan2D<byte>(sheet).Slice(Row * Size, Column * Size, Size, Size).ToArray();
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
