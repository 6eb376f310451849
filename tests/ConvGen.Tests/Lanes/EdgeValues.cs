using System;
using System.Linq;

namespace ConvGen.Tests.Lanes;

/// <summary>The values at which conversions, roundings and saturations change their behaviour.</summary>
internal static class EdgeValues
{
    public static readonly byte[] Bytes = [0, 1, 2, 127, 128, 129, 254, 255];

    public static readonly sbyte[] SBytes = [0, 1, -1, 2, 126, 127, -127, -128];

    public static readonly ushort[] UInt16s = [0, 1, 127, 128, 255, 256, 32767, 32768, 65534, 65535];

    public static readonly short[] Int16s =
        [0, 1, -1, 2, 3, 127, 128, -128, -129, 254, 255, 256, -255, -256, 32766, 32767, -32767, -32768];

    public static readonly int[] Int32s =
    [
        .. Int16s.Select(static value => (int)value), 32768, -32769, 65535, 65536, -65536, 1 << 24, (1 << 24) + 1, (1 << 24) + 3,
        int.MaxValue - 64, int.MaxValue - 63, int.MaxValue - 1, int.MaxValue, int.MinValue + 1, int.MinValue,
    ];

    public static readonly long[] Int64s =
    [
        .. Int32s.Select(static value => (long)value), 1L << 31, (1L << 31) + 1, -(1L << 31) - 1, 1L << 32, (1L << 53) + 1,
        (1L << 53) + 3, -(1L << 53) - 1, long.MaxValue - 512, long.MaxValue, long.MinValue + 1, long.MinValue,
    ];

    public static readonly Half[] Halves =
    [
        .. new[] { 0x0000, 0x0001, 0x0002, 0x03FF, 0x0400, 0x0401, 0x3800, 0x3C00, 0x3C01, 0x7BFF, 0x7C00, 0x7C01, 0x7E00, 0x7FFF }
            .SelectMany(static bits => new[] { bits, bits | 0x8000 })
            .Select(static bits => BitConverter.UInt16BitsToHalf((ushort)bits)),
    ];

    public static readonly float[] Singles =
    [
        .. new[]
        {
            0f, float.Epsilon, 1.1754942E-38f, 1.17549435E-38f, 0.25f, 0.49999997f, 0.5f, 0.50000006f, 0.99999994f, 1f, 1.5f, 2.5f,
            3.5f, 254.5f, 255.5f, 4194303.5f, 4194304.5f, 8388607.5f, 8388608f, 8388609f, 16777215f, 2147483520f, 2147483648f,
            2147483904f, 5.9604645E-08f, 2.9802322E-08f, 6.1035156E-05f, 6.100535E-05f, 65504f, 65519.996f, 65520f, 1E10f,
            float.MaxValue, float.PositiveInfinity, float.NaN,
        }.SelectMany(static value => new[] { value, -value }),
    ];

    public static readonly double[] Doubles =
    [
        .. Singles.Select(static value => (double)value), 0.49999999999999994, -0.49999999999999994, 0.5000000000000001,
        4503599627370495.5, -4503599627370495.5, 4503599627370496.5, 9007199254740991, 9007199254740993, 2147483647, 2147483647.5,
        -2147483649, 1.0000000596046448, 1.0000001788139343, 3.4028235677973366E+38, 1.401298464324817E-45, 7.006492321624085E-46,
        double.Epsilon, -double.Epsilon, 2.2250738585072014E-308, double.MaxValue, -double.MaxValue,
    ];
}
