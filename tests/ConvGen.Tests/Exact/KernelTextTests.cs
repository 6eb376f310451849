using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>What the grammar of kernels accepts, and what it is read as.</summary>
public sealed class KernelTextTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData("-3", "-3")]
    [InlineData("+3", "3")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    [InlineData("0.25", "1/4")]
    [InlineData(".5", "1/2")]
    [InlineData("-.5", "-1/2")]
    [InlineData("5.", "5")]
    [InlineData("5.e1", "50")]
    [InlineData(".5E+1", "5")]
    [InlineData("1e-3", "1/1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("-2.50e2", "-250")]
    [InlineData("0e400", "0")]
    [InlineData("1e0000000000000000000001", "10")]
    [InlineData("-1/16", "-1/16")]
    [InlineData("+4/6", "2/3")]
    [InlineData("0/3", "0")]
    [InlineData("10/05", "2")]
    [InlineData("0.1", "1/10")]
    [InlineData(" \t1/9\r\n", "1/9")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234", "1234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("1/111111111111111111111111111111111111111111111111111111111111111", "1/111111111111111111111111111111111111111111111111111111111111111")]
    public void Weights(string text, string expected)
    {
        Assert.True(KernelText.TryParseWeight(text, out Rational weight, out KernelTextError? error), error?.Message);
        Assert.Equal(expected, weight.ToString());
    }

    [Fact]
    public void ExponentsReachToTheirLimits()
    {
        Assert.True(KernelText.TryParseWeight("1e400", out Rational large, out _));
        Assert.True(KernelText.TryParseWeight("1e-400", out Rational small, out _));
        Assert.Equal(401, large.Numerator.ToString().Length);
        Assert.Equal(Rational.One, large * small);
    }

    [Theory]
    [InlineData("1 2 3", "1 2 3")]
    [InlineData("1,2,3", "1 2 3")]
    [InlineData("1, 2 ,3", "1 2 3")]
    [InlineData("1\t2 ,\t3", "1 2 3")]
    [InlineData("  1   2  3  ", "1 2 3")]
    [InlineData("1 2\n3 4", "1 2|3 4")]
    [InlineData("1 2\r\n3 4\r\n", "1 2|3 4")]
    [InlineData("1 2\r3 4", "1 2|3 4")]
    [InlineData("\n\n1 2\n \t \n3 4\n", "1 2|3 4")]
    [InlineData("1 2\n\r\r3 4", "1 2|3 4")]
    [InlineData("-1 1", "-1 1")]
    [InlineData("5", "5")]
    public void RowsOfOneString(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void EveryStringStartsARow()
    {
        Assert.Equal("-1 0 1|-2 0 2|-1 0 1", Read("-1 0 1", "-2 0 2", "-1 0 1"));
        Assert.Equal("1 2|3 4|5 6", Read("1 2\n3 4", "5 6"));
        Assert.Equal("1 2|3 4", Read("", "1 2", " \n ", "3, 4", ""));
    }

    [Fact]
    public void WhatIsWrittenIsRead() => Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int, Gen.Int[0, 3]).Sample((height, width, seed, style) =>
    {
        Random random = new(seed);
        Rational[,] weights = new Rational[height, width];
        StringBuilder text = new();
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                weights[row, column] = new Rational(random.Next(-999, 999), random.Next(1, 99));
                text.Append(column == 0 ? "" : new[] { " ", ",", " , ", "\t" }[style]).Append(KernelTextWriter.Format(weights[row, column]));
            }

            text.Append(new[] { "\n", "\r\n", "\r", "\n\n" }[style]);
        }

        Assert.True(KernelText.TryParse([text.ToString()], out Rational[,]? read, out KernelTextError? error), error?.Message);
        Assert.Equal(weights, read);
    });

    [Fact]
    public void NoTextThrowsAndEveryErrorLiesInsideTheText() =>
        Gen.Char["0123456789+-./eE, \n\r\tx\u2212\u0661\ud800"].Array[0, 12].List[1, 3].Sample(rows =>
        {
            List<string> texts = rows.Select(row => new string(row)).ToList();
            if (!KernelText.TryParse(texts, out Rational[,]? weights, out KernelTextError? error))
            {
                Assert.Null(weights);
                Assert.True(error.Row >= 0 || error.Problem == KernelTextProblem.Empty);
                Assert.Equal(error.Text, error.Row < 0 ? "" : texts[error.Row].Substring(error.Start, error.Length));
                Assert.All(error.Message, character => Assert.InRange(character, ' ', '~'));
            }

            KernelText.TryParseWeight(texts[0], out _, out _);
        }, iter: 20_000);

    [Fact]
    public void HugeTextTakesLinearTime()
    {
        // Where time grew with the square, this would take hours; the limit leaves room for a machine that does much else.
        const int size = 1_000_000;
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal(KernelTextProblem.TooManyDigits, Fail(new string('9', size)).Problem);
        Assert.Equal(KernelTextProblem.TooManyDigits, Fail(new string('9', size) + "/" + new string('9', size)).Problem);
        Assert.Equal(KernelTextProblem.ExponentOutOfRange, Fail("1e" + new string('9', size)).Problem);
        Assert.Equal(KernelTextProblem.Unreadable, Fail(new string('-', size)).Problem);
        Assert.Equal(KernelTextProblem.Empty, Fail(new string('\n', size)).Problem);
        Assert.Equal(KernelTextProblem.EmptyEntry, Fail(new string(',', size)).Problem);
        Assert.Equal(KernelTextProblem.Ragged, Fail("1" + new string('\n', size) + "1 2").Problem);
        Assert.True(KernelText.TryParse([string.Concat(Enumerable.Repeat("1 ", size / 10))], out _, out _));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static KernelTextError Fail(string text)
    {
        Assert.False(KernelText.TryParse([text], out _, out KernelTextError? error));
        return error;
    }

    private static string Read(params string[] rows)
    {
        Assert.True(KernelText.TryParse(rows, out Rational[,]? weights, out KernelTextError? error), error?.Message);
        return string.Join('|', Enumerable.Range(0, weights.GetLength(0)).Select(row =>
            string.Join(' ', Enumerable.Range(0, weights.GetLength(1)).Select(column => weights[row, column]))));
    }
}
