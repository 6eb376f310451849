using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.Benchmarks.Peers;

/// <summary>How fast this processor multiplies and adds when nothing else holds it up: the limit of a floating convolution.</summary>
internal static class MultiplyAddLimit
{
    private const int Chains = 16;

    private static float _sink;

    /// <summary>Runs a round; the time of one 32-bit multiply-add of one lane follows from <see cref="PerRound"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run()
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<float> a = Vector512.Create(0.5f), b = Vector512.Create(0.25f);
            Vector512<float> s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, s6 = a, s7 = a, s8 = a, s9 = a, s10 = a, s11 = a, s12 = a, s13 = a, s14 = a, s15 = a;
            for (int i = 0; i < Rounds; i++)
            {
                s0 = Vector512.FusedMultiplyAdd(s0, a, b);
                s1 = Vector512.FusedMultiplyAdd(s1, a, b);
                s2 = Vector512.FusedMultiplyAdd(s2, a, b);
                s3 = Vector512.FusedMultiplyAdd(s3, a, b);
                s4 = Vector512.FusedMultiplyAdd(s4, a, b);
                s5 = Vector512.FusedMultiplyAdd(s5, a, b);
                s6 = Vector512.FusedMultiplyAdd(s6, a, b);
                s7 = Vector512.FusedMultiplyAdd(s7, a, b);
                s8 = Vector512.FusedMultiplyAdd(s8, a, b);
                s9 = Vector512.FusedMultiplyAdd(s9, a, b);
                s10 = Vector512.FusedMultiplyAdd(s10, a, b);
                s11 = Vector512.FusedMultiplyAdd(s11, a, b);
                s12 = Vector512.FusedMultiplyAdd(s12, a, b);
                s13 = Vector512.FusedMultiplyAdd(s13, a, b);
                s14 = Vector512.FusedMultiplyAdd(s14, a, b);
                s15 = Vector512.FusedMultiplyAdd(s15, a, b);
            }

            _sink = (s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11 + s12 + s13 + s14 + s15)[0];
        }
        else
        {
            Vector256<float> a = Vector256.Create(0.5f), b = Vector256.Create(0.25f);
            Vector256<float> s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, s6 = a, s7 = a;
            for (int i = 0; i < 2 * Rounds; i++)
            {
                s0 = Vector256.FusedMultiplyAdd(s0, a, b);
                s1 = Vector256.FusedMultiplyAdd(s1, a, b);
                s2 = Vector256.FusedMultiplyAdd(s2, a, b);
                s3 = Vector256.FusedMultiplyAdd(s3, a, b);
                s4 = Vector256.FusedMultiplyAdd(s4, a, b);
                s5 = Vector256.FusedMultiplyAdd(s5, a, b);
                s6 = Vector256.FusedMultiplyAdd(s6, a, b);
                s7 = Vector256.FusedMultiplyAdd(s7, a, b);
            }

            _sink = (s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7)[0];
        }
    }

    /// <summary>The 32-bit multiply-adds of one round.</summary>
    public static double PerRound => (double)Rounds * Chains * (Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector256<float>.Count);

    private const int Rounds = 10_000;

    /// <summary>Seconds that <paramref name="count"/> multiply-adds of elements of a size take at the limit, by the time of a round.</summary>
    public static double Seconds(double count, int elementBytes, double roundSeconds) => count * roundSeconds / PerRound * (elementBytes / (double)sizeof(float));
}
