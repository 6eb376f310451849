using System.Globalization;
using System.Text;

namespace ConvGen;

/// <summary>What can be wrong with the text of a kernel.</summary>
internal enum KernelTextProblem
{
    /// <summary>There is no weight at all.</summary>
    Empty,

    /// <summary>A string is null.</summary>
    NullRow,

    /// <summary>A comma has no weight before or after it.</summary>
    EmptyEntry,

    /// <summary>Something is not a weight.</summary>
    Unreadable,

    /// <summary>A weight has more than <see cref="KernelText.MaximumDigits"/> digits.</summary>
    TooManyDigits,

    /// <summary>An exponent lies beyond ±<see cref="KernelText.MaximumExponent"/>.</summary>
    ExponentOutOfRange,

    /// <summary>A fraction is divided by 0.</summary>
    ZeroDenominator,

    /// <summary>A row is not as long as the first.</summary>
    Ragged,

    /// <summary>Several weights stand where one belongs.</summary>
    SeveralWeights,
}

/// <summary>The first thing that is wrong with the text of a kernel, in the order of reading, and where it stands.</summary>
/// <param name="Problem">What kind of thing is wrong.</param>
/// <param name="Row">The index of the string in the list; -1 for <see cref="KernelTextProblem.Empty"/>, where no string is to blame.</param>
/// <param name="Start">Where the offending text begins inside that string.</param>
/// <param name="Length">How long the offending text is; 0 where there is none.</param>
/// <param name="Text">The offending text, exactly as it stands in the string.</param>
/// <param name="Message">One line of English that names what is wrong and how to put it right, in ASCII, with a full stop.</param>
internal sealed record KernelTextError(KernelTextProblem Problem, int Row, int Start, int Length, string Text, string Message)
{
    private const int LongestQuotation = 80;

    /// <summary>No weights in a kernel.</summary>
    public static KernelTextError EmptyKernel() =>
        new(KernelTextProblem.Empty, -1, 0, 0, "", "the kernel has no weights; write at least one, such as \"-1 1\".");

    /// <summary>No weight in a text that holds one.</summary>
    public static KernelTextError EmptyWeight() =>
        new(KernelTextProblem.Empty, -1, 0, 0, "", "there is no weight; write one, such as \"1/16\".");

    /// <summary>A null string.</summary>
    public static KernelTextError NullString(int row) =>
        new(KernelTextProblem.NullRow, row, 0, 0, "", "the text is null; write a row of weights, such as \"-1 0 1\".");

    /// <summary>A comma that separates nothing.</summary>
    public static KernelTextError EmptyEntry(int row, int start) =>
        new(KernelTextProblem.EmptyEntry, row, start, 1, ",", "a weight is missing beside a comma; write 0 for a weight of zero, or remove the comma.");

    /// <summary>Several weights in a text that holds one.</summary>
    public static KernelTextError SeveralWeights(string text, int start, int length) =>
        Create(KernelTextProblem.SeveralWeights, 0, text, start, length, "is more than one weight; write one, without spaces, such as 1/16.");

    /// <summary>A text that is no weight, with advice for the likely reason.</summary>
    public static KernelTextError Unreadable(int row, string text, int start, int length, string advice) =>
        Create(KernelTextProblem.Unreadable, row, text, start, length, "is not a weight; " + advice + ".");

    /// <summary>More digits than a weight may have.</summary>
    public static KernelTextError TooManyDigits(int row, string text, int start, int length, int digits) =>
        Create(KernelTextProblem.TooManyDigits, row, text, start, length, "has " + Format(digits) + " digits; a weight has at most " + Format(KernelText.MaximumDigits) + ".");

    /// <summary>An exponent beyond the limits.</summary>
    public static KernelTextError ExponentOutOfRange(int row, string text, int start, int length) =>
        Create(KernelTextProblem.ExponentOutOfRange, row, text, start, length, "has an exponent that is out of range; it must lie between -" + Format(KernelText.MaximumExponent) + " and " + Format(KernelText.MaximumExponent) + ".");

    /// <summary>A division by zero.</summary>
    public static KernelTextError ZeroDenominator(int row, string text, int start, int length) =>
        Create(KernelTextProblem.ZeroDenominator, row, text, start, length, "divides by zero; the denominator of a fraction is at least 1.");

    /// <summary>A row that is shorter or longer than the first; <paramref name="kernelRow"/> is its index in the kernel.</summary>
    public static KernelTextError Ragged(int row, string text, int start, int length, int kernelRow, int weights, int weightsOfFirst) =>
        new(
            KernelTextProblem.Ragged,
            row,
            start,
            length,
            text.Substring(start, length),
            "row " + Format(kernelRow + 1) + " has " + Count(weights) + ", row 1 has " + Format(weightsOfFirst) + "; all rows of a kernel are equally long.");

    private static KernelTextError Create(KernelTextProblem problem, int row, string text, int start, int length, string complaint)
    {
        string offending = text.Substring(start, length);
        return new(problem, row, start, length, offending, Quote(offending) + " " + complaint);
    }

    /// <summary>The text in quotes, cut where it is long, in plain ASCII so that what looks alike reads differently.</summary>
    private static string Quote(string text)
    {
        StringBuilder quoted = new("'");
        foreach (char character in text)
        {
            if (quoted.Length > LongestQuotation)
            {
                return quoted.Append("...'").ToString();
            }

            if (character is >= ' ' and <= '~')
            {
                quoted.Append(character);
            }
            else
            {
                quoted.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return quoted.Append('\'').ToString();
    }

    private static string Count(int weights) => weights == 1 ? "1 weight" : Format(weights) + " weights";

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
