using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace ConvGen;

/// <summary>
/// Reads the text of a kernel. Every string, and every line break inside a string, starts a row; blank lines are ignored.
/// Weights are separated by spaces and tabs or by one comma; <see cref="WeightReader"/> reads them. Whatever the input, reading
/// takes linear time and reports the first thing that is wrong instead of throwing.
/// </summary>
internal static class KernelText
{
    /// <summary>The digits a weight may have, leading and trailing zeros included and those of its exponent excepted.</summary>
    public const int MaximumDigits = 64;

    /// <summary>The largest magnitude of an exponent.</summary>
    public const int MaximumExponent = 400;

    private static readonly char[] LineBreaks = ['\n', '\r'];

    /// <summary>Reads a kernel.</summary>
    public static bool TryParse(
        IReadOnlyList<string?> rows,
        [NotNullWhen(true)] out Rational[,]? weights,
        [NotNullWhen(false)] out KernelTextError? error)
    {
        weights = null;
        List<Rational> read = [];
        int height = 0;
        int width = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows[row] is not string text)
            {
                error = KernelTextError.NullString(row);
                return false;
            }

            // A carriage return followed by a line feed leaves a blank line between them, which is ignored.
            for (int start = 0; start < text.Length;)
            {
                int end = text.IndexOfAny(LineBreaks, start);
                end = end < 0 ? text.Length : end;
                int before = read.Count;
                if (!TryReadLine(row, text, start, end, read, out error))
                {
                    return false;
                }

                int count = read.Count - before;
                if (count > 0)
                {
                    width = height == 0 ? count : width;
                    if (count != width)
                    {
                        (start, int length) = Trim(text, start, end);
                        error = KernelTextError.Ragged(row, text, start, length, height, count, width);
                        return false;
                    }

                    height++;
                }

                start = end + 1;
            }
        }

        if (height == 0)
        {
            error = KernelTextError.EmptyKernel();
            return false;
        }

        weights = new Rational[height, width];
        for (int index = 0; index < read.Count; index++)
        {
            weights[index / width, index % width] = read[index];
        }

        error = null;
        return true;
    }

    /// <summary>Reads one weight, such as a scale; white space around it is ignored.</summary>
    public static bool TryParseWeight(string? text, out Rational weight, [NotNullWhen(false)] out KernelTextError? error)
    {
        weight = default;
        if (text is null)
        {
            error = KernelTextError.NullString(0);
            return false;
        }

        (int start, int length) = Trim(text, 0, text.Length);
        if (length == 0)
        {
            error = KernelTextError.EmptyWeight();
            return false;
        }

        int end = FindEndOfWeight(text, start, start + length);
        if (end < start + length)
        {
            error = KernelTextError.SeveralWeights(text, start, length);
            return false;
        }

        return WeightReader.TryRead(0, text, start, end, out weight, out error);
    }

    private static bool TryReadLine(int row, string text, int start, int end, List<Rational> weights, [NotNullWhen(false)] out KernelTextError? error)
    {
        // A comma needs a weight on either side. Before the first weight, and after a comma until the next, one is missing.
        bool isMissing = true;
        int comma = -1;
        int position = start;
        while (position < end)
        {
            if (IsSpace(text[position]))
            {
                position++;
            }
            else if (text[position] != ',')
            {
                int endOfWeight = FindEndOfWeight(text, position, end);
                if (!WeightReader.TryRead(row, text, position, endOfWeight, out Rational weight, out error))
                {
                    return false;
                }

                weights.Add(weight);
                isMissing = false;
                position = endOfWeight;
            }
            else
            {
                comma = position++;
                if (isMissing)
                {
                    break;
                }

                isMissing = true;
            }
        }

        error = isMissing && comma >= 0 ? KernelTextError.EmptyEntry(row, comma) : null;
        return error is null;
    }

    private static int FindEndOfWeight(string text, int start, int end)
    {
        while (start < end && text[start] != ',' && !IsSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static (int Start, int Length) Trim(string text, int start, int end)
    {
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (start < end && IsSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end - start);
    }

    // Spelled out because Unicode's list of white space is not the same on every runtime.
    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r';
}
