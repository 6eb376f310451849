using System;
using Xunit;

namespace ConvGen.Tests.Lanes;

/// <summary>Equality of results: the same bits, except that a NaN equals every NaN.</summary>
internal static class LaneAssert
{
    public static void Same(string what, Array expected, Array actual)
    {
        Assert.Equal(expected.GetType(), actual.GetType());
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            object wanted = expected.GetValue(i)!;
            object found = actual.GetValue(i)!;
            if (!AreSame(wanted, found))
            {
                Assert.Fail($"{what}: element {i} is {found}, not {wanted}.");
            }
        }
    }

    private static bool AreSame(object left, object right) => (left, right) switch
    {
        (Half a, Half b) => Half.IsNaN(a) ? Half.IsNaN(b) : BitConverter.HalfToInt16Bits(a) == BitConverter.HalfToInt16Bits(b),
        (float a, float b) => float.IsNaN(a) ? float.IsNaN(b) : BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b),
        (double a, double b) => double.IsNaN(a) ? double.IsNaN(b) : BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b),
        _ => left.Equals(right),
    };
}
