using System.Numerics;

namespace ConvGen;

/// <summary>The length of an integer in bits, which <see cref="BigInteger"/> does not tell on every host of the generator.</summary>
internal static class BitLength
{
    /// <summary>The number of bits up to the leading one; 0 for 0.</summary>
    /// <param name="value">Not negative.</param>
    public static int Of(BigInteger value)
    {
        // Little-endian, with a zero byte at the end only where the leading one would otherwise read as a sign.
        byte[] bytes = value.ToByteArray();
        int bits = 8 * (bytes.Length - 1);
        for (int last = bytes[bytes.Length - 1]; last != 0; last >>= 1)
        {
            bits++;
        }

        return bits;
    }
}
