using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Assertions on elements, with messages that say which one differs.</summary>
internal static class ElementAssert
{
    /// <summary>Checks two outputs for the same bits; a NaN compares as a NaN.</summary>
    public static void Same<T>(ReadOnlySpan2D<T> expected, ReadOnlySpan2D<T> actual, string where)
        where T : unmanaged, INumber<T>
    {
        Assert.Equal((expected.Height, expected.Width), (actual.Height, actual.Width));
        for (int y = 0; y < expected.Height; y++)
        {
            for (int x = 0; x < expected.Width; x++)
            {
                if (!AreSame(expected[y, x], actual[y, x]))
                {
                    Fail(where, y, x, actual[y, x], expected[y, x]);
                }
            }
        }
    }

    /// <summary>Fails and names the element.</summary>
    public static void Fail<T>(string where, int y, int x, T actual, T expected) =>
        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{where}: output ({y}, {x}) is {actual}, expected {expected}."));

    private static bool AreSame<T>(T left, T right)
        where T : unmanaged, INumber<T> =>
        (T.IsNaN(left) && T.IsNaN(right)) || MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in left)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in right)));
}
