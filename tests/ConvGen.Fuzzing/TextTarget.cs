using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ConvGen.Fuzzing;

/// <summary>
/// Any text as a kernel: it is read or refused and never throws; a refusal points into the text, and what was read is written and
/// read again as the same numbers.
/// </summary>
internal static class TextTarget
{
    /// <summary>Takes UTF-8; a zero byte begins another string.</summary>
    public static void Run(byte[] input)
    {
        string[] rows = Encoding.UTF8.GetString(input).Split('\0');
        if (!KernelText.TryParse(rows, out Rational[,]? weights, out KernelTextError? error))
        {
            Require.That(error.Row >= -1 && error.Row < rows.Length, "An error names a string that is not there.");
            Require.That(error.Row >= 0 || error.Problem == KernelTextProblem.Empty, "Only an empty kernel is no string's fault.");
            Require.That(error.Row < 0 || rows[error.Row].Substring(error.Start, error.Length) == error.Text, "An error does not stand where it says.");
            Require.That(error.Message.All(static character => character is >= ' ' and <= '~') && error.Message.EndsWith('.'), "A message is not a line of ASCII.");
            return;
        }

        Require.That(weights.Length > 0, "A kernel was read that has no weights.");
        List<string> written = [];
        for (int row = 0; row < weights.GetLength(0); row++)
        {
            written.Add(string.Join(" ", Enumerable.Range(0, weights.GetLength(1)).Select(column => KernelTextWriter.Format(weights[row, column]))));
        }

        Require.That(KernelText.TryParse(written, out Rational[,]? again, out _), "What was read is written as something that cannot be read.");
        Require.That(again!.GetLength(0) == weights.GetLength(0) && again.Cast<Rational>().SequenceEqual(weights.Cast<Rational>()), "What was read is written as something else.");
    }
}
