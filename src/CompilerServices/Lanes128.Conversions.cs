using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>
/// The conversions between lane types that loads, stores and rounding share.
/// Two lanes of 64 bits are the lower half of a vector of 32-bit lanes.
/// </summary>
internal readonly partial struct Lanes128
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> ToDouble(Vector128<int> value) =>
        Sse41.IsSupported
            ? Sse2.ConvertToVector128Double(value)
            : Vector128.ConvertToDouble(Vector128.WidenLower(value));

    // Floors are only of quotients, which are in range: these conversions do not saturate.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> FloorToInt32(Vector128<float> value) =>
        Vector128.ConvertToInt32Native(Vector128.Floor(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> FloorToInt32(Vector128<double> value)
    {
        Vector128<double> floor = Vector128.Floor(value);
        return Sse41.IsSupported
            ? Sse2.ConvertToVector128Int32WithTruncation(floor)
            : Vector128.Narrow(Vector128.ConvertToInt64Native(floor), Vector128<long>.Zero);
    }

    /// <summary>Numbers within <see cref="int"/>, cut to whole ones, in the lower half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> CutToInt32(Vector128<double> value) => Sse2.IsSupported
        ? Sse2.ConvertToVector128Int32WithTruncation(value)
        : Vector128.Narrow(Vector128.ConvertToInt64Native(value), Vector128<long>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> SaturateToInt32(Vector128<long> value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.ConvertToVector128Int32WithSaturation(value);
        }

        Vector128<long> clamped = Clamp(value, Vector128.Create((long)int.MinValue), Vector128.Create((long)int.MaxValue));
        return Vector128.Shuffle(clamped.AsInt32(), Vector128.Create(0, 2, 0, 2));
    }

    // From the 16 bits of a Half, zero-extended. A subnormal is a number of units of 2^-24. For the others, moving exponent and
    // fraction into place leaves the exponent short by 112, the difference of the biases; an exponent of 31, infinity or NaN,
    // has to become 255 and is short by as much again. One local: a core inlines this for every tap, and the JIT stops inlining
    // when a method has too many.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> FromHalf(Vector128<int> bits)
    {
        Vector128<int> magnitude = bits & Vector128.Create(0x7FFF);
        return (Vector128.ConditionalSelect(
                Vector128.LessThan(magnitude, Vector128.Create(0x0400)),
                (Vector128.ConvertToSingle(magnitude) * 5.9604645E-08f).AsInt32(),
                (magnitude << 13) + Vector128.Create(112 << 23)
                    + (Vector128.GreaterThan(magnitude, Vector128.Create(0x7BFF)) & Vector128.Create(112 << 23)))
            | ((bits ^ magnitude) << 16)).AsSingle();
    }

    // To the 16 bits of a Half. Normal results drop 13 bits of the fraction: adding just under half of what is dropped, and one
    // more where the kept part is odd, rounds to nearest even, and what carries past the exponent is infinity. For subnormal
    // results the sum with 0.5, whose last bit is worth 2^-24, rounds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> ToHalf(Vector128<float> value)
    {
        Vector128<int> bits = value.AsInt32();
        Vector128<int> magnitude = bits & Vector128.Create(0x7FFFFFFF);
        Vector128<int> odd = (magnitude >> 13) & Vector128<int>.One;
        Vector128<int> normal = (magnitude + odd + Vector128.Create(0x0FFF - (112 << 23))) >> 13;
        Vector128<int> subnormal = (magnitude.AsSingle() + Vector128.Create(0.5f)).AsInt32() - Vector128.Create(0.5f).AsInt32();
        Vector128<int> isSubnormal = Vector128.LessThan(magnitude, Vector128.Create(113 << 23));
        Vector128<int> isNaN = Vector128.GreaterThan(magnitude, Vector128.Create(0x7F800000));
        Vector128<int> result = Vector128.Min(normal, Vector128.Create(0x7C00));
        result = Vector128.ConditionalSelect(isSubnormal, subnormal, result);
        result = Vector128.ConditionalSelect(isNaN, Vector128.Create(0x7E00), result);
        return result | ((bits >>> 16) & Vector128.Create(0x8000));
    }
}
