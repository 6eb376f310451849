using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>The conversions between lane types that loads, stores and rounding share.</summary>
internal readonly partial struct Lanes256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> ToDouble(Vector128<int> value) =>
        Avx2.IsSupported
            ? Avx.ConvertToVector256Double(value)
            : Vector256.Create(Lanes128.ToDouble(value), Lanes128.ToDouble(PartialVector.Upper(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> ToDouble(Vector128<float> value) =>
        Avx2.IsSupported
            ? Avx.ConvertToVector256Double(value)
            : Vector256.Create(Vector128.WidenLower(value), Vector128.WidenUpper(value));

    // Floors are only of quotients, which are in range: these conversions do not saturate.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> FloorToInt32(Vector256<float> value) =>
        Vector256.ConvertToInt32Native(Vector256.Floor(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> FloorToInt32(Vector256<double> value) =>
        Avx2.IsSupported
            ? Avx.ConvertToVector128Int32WithTruncation(Vector256.Floor(value))
            : PartialVector.Join(Lanes128.FloorToInt32(value.GetLower()), Lanes128.FloorToInt32(value.GetUpper()));

    /// <summary>Numbers within <see cref="int"/>, cut to whole ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> CutToInt32(Vector256<double> value) => Avx.IsSupported
        ? Avx.ConvertToVector128Int32WithTruncation(value)
        : Vector128.Create(Lanes128.CutToInt32(value.GetLower()).GetLower(), Lanes128.CutToInt32(value.GetUpper()).GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> SaturateToInt32(Vector256<long> value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.ConvertToVector128Int32WithSaturation(value);
        }

        Vector256<long> clamped = Clamp(value, Vector256.Create((long)int.MinValue), Vector256.Create((long)int.MaxValue));
        return Vector256.Shuffle(clamped.AsInt32(), Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6)).GetLower();
    }

    // From the 16 bits of a Half, zero-extended. A subnormal is a number of units of 2^-24. For the others, moving exponent and
    // fraction into place leaves the exponent short by 112, the difference of the biases; an exponent of 31, infinity or NaN,
    // has to become 255 and is short by as much again. One local: a core inlines this for every tap, and the JIT stops inlining
    // when a method has too many.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> FromHalf(Vector256<int> bits)
    {
        Vector256<int> magnitude = bits & Vector256.Create(0x7FFF);
        return (Vector256.ConditionalSelect(
                Vector256.LessThan(magnitude, Vector256.Create(0x0400)),
                (Vector256.ConvertToSingle(magnitude) * 5.9604645E-08f).AsInt32(),
                (magnitude << 13) + Vector256.Create(112 << 23)
                    + (Vector256.GreaterThan(magnitude, Vector256.Create(0x7BFF)) & Vector256.Create(112 << 23)))
            | ((bits ^ magnitude) << 16)).AsSingle();
    }

    // To the 16 bits of a Half. Normal results drop 13 bits of the fraction: adding just under half of what is dropped, and one
    // more where the kept part is odd, rounds to nearest even, and what carries past the exponent is infinity. For subnormal
    // results the sum with 0.5, whose last bit is worth 2^-24, rounds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> ToHalf(Vector256<float> value)
    {
        Vector256<int> bits = value.AsInt32();
        Vector256<int> magnitude = bits & Vector256.Create(0x7FFFFFFF);
        Vector256<int> odd = (magnitude >> 13) & Vector256<int>.One;
        Vector256<int> normal = (magnitude + odd + Vector256.Create(0x0FFF - (112 << 23))) >> 13;
        Vector256<int> subnormal = (magnitude.AsSingle() + Vector256.Create(0.5f)).AsInt32() - Vector256.Create(0.5f).AsInt32();
        Vector256<int> isSubnormal = Vector256.LessThan(magnitude, Vector256.Create(113 << 23));
        Vector256<int> isNaN = Vector256.GreaterThan(magnitude, Vector256.Create(0x7F800000));
        Vector256<int> result = Vector256.Min(normal, Vector256.Create(0x7C00));
        result = Vector256.ConditionalSelect(isSubnormal, subnormal, result);
        result = Vector256.ConditionalSelect(isNaN, Vector256.Create(0x7E00), result);
        return result | ((bits >>> 16) & Vector256.Create(0x8000));
    }
}
