using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>The conversions between lane types that loads, stores and rounding share.</summary>
internal readonly partial struct Lanes512<TEdge>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ToDouble(Vector256<int> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Double(value)
            : Vector512.Create(Lanes256.ToDouble(value.GetLower()), Lanes256.ToDouble(value.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ToDouble(Vector256<float> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Double(value)
            : Vector512.Create(Lanes256.ToDouble(value.GetLower()), Lanes256.ToDouble(value.GetUpper()));

    // Floors are only of quotients, which are in range: these conversions do not saturate.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> FloorToInt32(Vector512<float> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(value, FloatRoundingMode.ToNegativeInfinity)
            : Vector512.Create(Lanes256.FloorToInt32(value.GetLower()), Lanes256.FloorToInt32(value.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> FloorToInt32(Vector512<double> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector256Int32(value, FloatRoundingMode.ToNegativeInfinity)
            : Vector256.Create(Lanes256.FloorToInt32(value.GetLower()), Lanes256.FloorToInt32(value.GetUpper()));

    /// <summary>Numbers within <see cref="int"/>, cut to whole ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> CutToInt32(Vector512<double> value) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector256Int32WithTruncation(value)
        : Vector256.Create(Lanes256.CutToInt32(value.GetLower()), Lanes256.CutToInt32(value.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> SaturateToInt32(Vector512<long> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector256Int32WithSaturation(value)
            : Vector256.Create(Lanes256.SaturateToInt32(value.GetLower()), Lanes256.SaturateToInt32(value.GetUpper()));

    // From the 16 bits of a Half, zero-extended. A subnormal is a number of units of 2^-24. For the others, moving exponent and
    // fraction into place leaves the exponent short by 112, the difference of the biases; an exponent of 31, infinity or NaN,
    // has to become 255 and is short by as much again. One local: a core inlines this for every tap, and the JIT stops inlining
    // when a method has too many.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> FromHalf(Vector512<int> bits)
    {
        Vector512<int> magnitude = bits & Vector512.Create(0x7FFF);
        return (Vector512.ConditionalSelect(
                Vector512.LessThan(magnitude, Vector512.Create(0x0400)),
                (Vector512.ConvertToSingle(magnitude) * 5.9604645E-08f).AsInt32(),
                (magnitude << 13) + Vector512.Create(112 << 23)
                    + (Vector512.GreaterThan(magnitude, Vector512.Create(0x7BFF)) & Vector512.Create(112 << 23)))
            | ((bits ^ magnitude) << 16)).AsSingle();
    }

    // To the 16 bits of a Half. Normal results drop 13 bits of the fraction: adding just under half of what is dropped, and one
    // more where the kept part is odd, rounds to nearest even, and what carries past the exponent is infinity. For subnormal
    // results the sum with 0.5, whose last bit is worth 2^-24, rounds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> ToHalf(Vector512<float> value)
    {
        Vector512<int> bits = value.AsInt32();
        Vector512<int> magnitude = bits & Vector512.Create(0x7FFFFFFF);
        Vector512<int> odd = (magnitude >> 13) & Vector512<int>.One;
        Vector512<int> normal = (magnitude + odd + Vector512.Create(0x0FFF - (112 << 23))) >> 13;
        Vector512<int> subnormal = (magnitude.AsSingle() + Vector512.Create(0.5f)).AsInt32() - Vector512.Create(0.5f).AsInt32();
        Vector512<int> isSubnormal = Vector512.LessThan(magnitude, Vector512.Create(113 << 23));
        Vector512<int> isNaN = Vector512.GreaterThan(magnitude, Vector512.Create(0x7F800000));
        Vector512<int> result = Vector512.Min(normal, Vector512.Create(0x7C00));
        result = Vector512.ConditionalSelect(isSubnormal, subnormal, result);
        result = Vector512.ConditionalSelect(isNaN, Vector512.Create(0x7E00), result);
        return result | ((bits >>> 16) & Vector512.Create(0x8000));
    }
}
