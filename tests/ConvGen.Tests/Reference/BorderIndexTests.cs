using System;
using System.Linq;
using Xunit;

namespace ConvGen.Tests.Reference;

/// <summary>Which element stands beyond an edge, written out.</summary>
public sealed class BorderIndexTests
{
    // Each picture runs from 9 elements before the first to 9 beyond the last.
    [Theory]
    [InlineData(Border.Constant, 4, "kkkkkkkkk|abcd|kkkkkkkkk")]
    [InlineData(Border.Constant, 1, "kkkkkkkkk|a|kkkkkkkkk")]
    [InlineData(Border.Replicate, 4, "aaaaaaaaa|abcd|ddddddddd")]
    [InlineData(Border.Replicate, 1, "aaaaaaaaa|a|aaaaaaaaa")]
    [InlineData(Border.Symmetric, 4, "aabcddcba|abcd|dcbaabcdd")]
    [InlineData(Border.Symmetric, 3, "cbaabccba|abc|cbaabccba")]
    [InlineData(Border.Symmetric, 2, "aabbaabba|ab|baabbaabb")]
    [InlineData(Border.Symmetric, 1, "aaaaaaaaa|a|aaaaaaaaa")]
    [InlineData(Border.Reflect101, 4, "dcbabcdcb|abcd|cbabcdcba")]
    [InlineData(Border.Reflect101, 3, "babcbabcb|abc|babcbabcb")]
    [InlineData(Border.Reflect101, 2, "babababab|ab|ababababa")]
    [InlineData(Border.Reflect101, 1, "aaaaaaaaa|a|aaaaaaaaa")]
    [InlineData(Border.Wrap, 4, "dabcdabcd|abcd|abcdabcda")]
    [InlineData(Border.Wrap, 3, "abcabcabc|abc|abcabcabc")]
    [InlineData(Border.Wrap, 2, "babababab|ab|ababababa")]
    [InlineData(Border.Wrap, 1, "aaaaaaaaa|a|aaaaaaaaa")]
    public void Pictures(Border border, int size, string picture)
    {
        string seen = string.Concat(Enumerable.Range(-9, size + 18).Select(index => BorderIndex.Map(index, size, border) is >= 0 and int element ? (char)('a' + element) : 'k'));
        Assert.Equal(picture.Replace("|", ""), seen);
    }

    [Theory]
    [InlineData(Border.Replicate)]
    [InlineData(Border.Symmetric)]
    [InlineData(Border.Reflect101)]
    [InlineData(Border.Wrap)]
    public void AnyDistanceAndAnySize(Border border)
    {
        foreach (int size in new[] { 1, 2, 3, 5, 1 << 20, int.MaxValue - 1, int.MaxValue })
        {
            foreach (long index in new[] { long.MinValue, int.MinValue, -1L, 0, size - 1, size, int.MaxValue, long.MaxValue })
            {
                Assert.InRange(BorderIndex.Map(index, size, border), 0, size - 1);
            }
        }
    }

    [Fact]
    public void WholeWindowsSeeNothingBeyond()
    {
        Assert.Equal(2, BorderIndex.Map(2, 3, Border.Valid));
        Assert.Throws<ArgumentOutOfRangeException>(() => BorderIndex.Map(3, 3, Border.Valid));
    }
}
