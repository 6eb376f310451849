using System.Globalization;

namespace ConvGen;

/// <summary>What families ask of their parameters; null where a parameter is as it should be.</summary>
internal static class Require
{
    /// <summary>Weights a computed kernel may have: beyond this a build would take seconds, and another algorithm is better.</summary>
    public const int MaximumWeights = 16384;

    // A square keeps within the weights.
    private const double LargestNumber = 1e9;

    private const double SmallestNumber = 1e-9;

    /// <summary>A number within reach: of a magnitude up to 10^9.</summary>
    public static ParameterError? Number(string name, double value) =>
        value is >= -LargestNumber and <= LargestNumber ? null : new ParameterError(name, $"is {Show(value)}; use a number from -1e9 to 1e9.");

    /// <summary>A positive number within reach: from 10^-9 to 10^9.</summary>
    public static ParameterError? Positive(string name, double value) =>
        value is >= SmallestNumber and <= LargestNumber ? null : new ParameterError(name, $"is {Show(value)}; use a positive number from 1e-9 to 1e9.");

    /// <summary>An integer of a range.</summary>
    public static ParameterError? Within(string name, int value, int minimum, int maximum) =>
        value >= minimum && value <= maximum ? null : new ParameterError(name, $"is {Show(value)}; use an integer from {Show(minimum)} to {Show(maximum)}.");

    /// <summary>A member of an enum whose values are 0 to <paramref name="last"/>.</summary>
    public static ParameterError? Member(string name, int value, int last, string type) =>
        value >= 0 && value <= last ? null : new ParameterError(name, $"is {Show(value)}, which is not a member of {type}; name one of its members.");

    /// <summary>A kernel of so many rows and columns.</summary>
    /// <param name="name">The parameter that decides the size.</param>
    /// <param name="rows">The number of rows, at least 1.</param>
    /// <param name="columns">The number of columns, at least 1.</param>
    public static ParameterError? Size(string name, long rows, long columns) =>
        rows <= MaximumWeights && columns <= MaximumWeights && rows * columns <= MaximumWeights
            ? null
            : new ParameterError(name, $"makes a kernel of {Show(rows)} rows and {Show(columns)} columns; choose it smaller, at most {Show(MaximumWeights)} weights are computed.");

    /// <summary>A parameter that is only for images.</summary>
    public static ParameterError? OnImages(string name, bool isSet, bool isSignal) =>
        isSet && isSignal ? new ParameterError(name, "is for images; a signal has one row. Remove it.") : null;

    private static string Show(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Show(long value) => value.ToString(CultureInfo.InvariantCulture);
}
