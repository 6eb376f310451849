using System.Globalization;
using System.Numerics;

namespace ConvGen.Generator;

/// <summary>Numbers as text, the same under every culture.</summary>
internal static class Text
{
    /// <summary>An integer.</summary>
    public static string Of(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
