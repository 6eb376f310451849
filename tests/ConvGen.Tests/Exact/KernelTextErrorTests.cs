using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>What the grammar of kernels rejects: the kind, the exact place, and a message that says how to put it right.</summary>
public sealed class KernelTextErrorTests
{
    private const string SixtyFiveDigits = "12345678901234567890123456789012345678901234567890123456789012345";

    [Theory]
    [InlineData("1 x 3", "Unreadable", 2, "x")]
    [InlineData("-", "Unreadable", 0, "-")]
    [InlineData("1 - 2", "Unreadable", 2, "-")]
    [InlineData("--1", "Unreadable", 0, "--1")]
    [InlineData("+-1", "Unreadable", 0, "+-1")]
    [InlineData(".", "Unreadable", 0, ".")]
    [InlineData("1.2.3", "Unreadable", 0, "1.2.3")]
    [InlineData("1e", "Unreadable", 0, "1e")]
    [InlineData("1e+", "Unreadable", 0, "1e+")]
    [InlineData("e5", "Unreadable", 0, "e5")]
    [InlineData(".e5", "Unreadable", 0, ".e5")]
    [InlineData("1e2.5", "Unreadable", 0, "1e2.5")]
    [InlineData("1/", "Unreadable", 0, "1/")]
    [InlineData("/2", "Unreadable", 0, "/2")]
    [InlineData("1 / 2", "Unreadable", 2, "/")]
    [InlineData("1/-2", "Unreadable", 0, "1/-2")]
    [InlineData("1/2/3", "Unreadable", 0, "1/2/3")]
    [InlineData("1.5/2", "Unreadable", 0, "1.5/2")]
    [InlineData("3/1.5", "Unreadable", 0, "3/1.5")]
    [InlineData("1e2/3", "Unreadable", 0, "1e2/3")]
    [InlineData("0x10", "Unreadable", 0, "0x10")]
    [InlineData("1_000", "Unreadable", 0, "1_000")]
    [InlineData("1f", "Unreadable", 0, "1f")]
    [InlineData("NaN", "Unreadable", 0, "NaN")]
    [InlineData("1;2", "Unreadable", 0, "1;2")]
    [InlineData("1 \u22121", "Unreadable", 2, "\u22121")]
    [InlineData("\u0661", "Unreadable", 0, "\u0661")]
    [InlineData("1\u00a02", "Unreadable", 0, "1\u00a02")]
    [InlineData("1,,2", "EmptyEntry", 2, ",")]
    [InlineData("1, ,2", "EmptyEntry", 3, ",")]
    [InlineData(",1", "EmptyEntry", 0, ",")]
    [InlineData(" , 1", "EmptyEntry", 1, ",")]
    [InlineData("1 2,", "EmptyEntry", 3, ",")]
    [InlineData("1, 2, \n3, 4", "EmptyEntry", 4, ",")]
    [InlineData(",", "EmptyEntry", 0, ",")]
    [InlineData("1 2\n,", "EmptyEntry", 4, ",")]
    [InlineData("0 1/0", "ZeroDenominator", 2, "1/0")]
    [InlineData("0/000", "ZeroDenominator", 0, "0/000")]
    [InlineData("1e401", "ExponentOutOfRange", 0, "1e401")]
    [InlineData("2 -1.5E-401 x", "ExponentOutOfRange", 2, "-1.5E-401")]
    [InlineData("1 1e99999999999999999999", "ExponentOutOfRange", 2, "1e99999999999999999999")]
    [InlineData("1 " + SixtyFiveDigits, "TooManyDigits", 2, SixtyFiveDigits)]
    [InlineData("1/" + SixtyFiveDigits, "TooManyDigits", 0, "1/" + SixtyFiveDigits)]
    [InlineData("." + SixtyFiveDigits, "TooManyDigits", 0, "." + SixtyFiveDigits)]
    [InlineData("1 2 3\n 4 5 \n6", "Ragged", 7, "4 5")]
    [InlineData("1\r\n2 3\r\n", "Ragged", 3, "2 3")]
    public void TheFirstErrorAndItsPlace(string text, string problem, int start, string offending)
    {
        Assert.False(KernelText.TryParse(["", text], out Rational[,]? weights, out KernelTextError? error));
        Assert.Null(weights);
        Assert.Equal(problem, error.Problem.ToString());
        Assert.Equal((1, start, offending.Length, offending), (error.Row, error.Start, error.Length, error.Text));
    }

    [Theory]
    [InlineData("1 2 3\n4 5", "row 2 has 2 weights, row 1 has 3; all rows of a kernel are equally long.")]
    [InlineData("1 2\n\n3 4\n5", "row 3 has 1 weight, row 1 has 2; all rows of a kernel are equally long.")]
    [InlineData("1 x", "'x' is not a weight; write an integer (3), a decimal (0.25, 1e-3) or a fraction (-1/16).")]
    [InlineData("\u22121", "'\\u22121' is not a weight; write the minus sign as the ASCII hyphen '-'.")]
    [InlineData("1\u00a02", "'1\\u00A02' is not a weight; use ASCII characters only: write an integer (3), a decimal (0.25, 1e-3) or a fraction (-1/16).")]
    [InlineData("1;2", "'1;2' is not a weight; separate weights with spaces or one comma, and rows with line breaks or as strings of their own.")]
    [InlineData("1 / 2", "'/' is not a weight; write a fraction as two plain integers without spaces, the sign in front, such as -3/32.")]
    [InlineData("1,,2", "a weight is missing beside a comma; write 0 for a weight of zero, or remove the comma.")]
    [InlineData("1/0", "'1/0' divides by zero; the denominator of a fraction is at least 1.")]
    [InlineData("1e500", "'1e500' has an exponent that is out of range; it must lie between -400 and 400.")]
    [InlineData(SixtyFiveDigits, "'" + SixtyFiveDigits + "' has 65 digits; a weight has at most 64.")]
    [InlineData("1" + SixtyFiveDigits + SixtyFiveDigits, "'1" + SixtyFiveDigits + "12345678901234...' has 131 digits; a weight has at most 64.")]
    [InlineData(" \n ", "the kernel has no weights; write at least one, such as \"-1 1\".")]
    public void Messages(string text, string expected)
    {
        Assert.False(KernelText.TryParse([text], out _, out KernelTextError? error));
        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void NullStringsAndEmptyKernels()
    {
        Assert.False(KernelText.TryParse(["1", null], out _, out KernelTextError? error));
        Assert.Equal((KernelTextProblem.NullRow, 1, 0, 0), (error.Problem, error.Row, error.Start, error.Length));
        Assert.False(KernelText.TryParse([], out _, out error));
        Assert.Equal((KernelTextProblem.Empty, -1), (error.Problem, error.Row));
        Assert.False(KernelText.TryParse(["", " \n\t"], out _, out error));
        Assert.Equal((KernelTextProblem.Empty, -1), (error.Problem, error.Row));
    }

    [Theory]
    [InlineData(null, "NullRow", 0, 0)]
    [InlineData("", "Empty", 0, 0)]
    [InlineData(" \n", "Empty", 0, 0)]
    [InlineData("1 2", "SeveralWeights", 0, 3)]
    [InlineData(" 1,2 ", "SeveralWeights", 1, 3)]
    [InlineData("1 / 16", "SeveralWeights", 0, 6)]
    [InlineData(" 1/0", "ZeroDenominator", 1, 3)]
    [InlineData("one", "Unreadable", 0, 3)]
    public void AScaleIsOneWeight(string? text, string problem, int start, int length)
    {
        Assert.False(KernelText.TryParseWeight(text, out _, out KernelTextError? error));
        Assert.Equal((problem, start, length), (error.Problem.ToString(), error.Start, error.Length));
    }
}
