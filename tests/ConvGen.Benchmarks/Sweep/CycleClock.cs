using System.Runtime.CompilerServices;

namespace ConvGen.Benchmarks.Sweep;

/// <summary>How long a cycle of the processor takes now: products that wait for each other, three cycles each on x64 processors.</summary>
internal static class CycleClock
{
    private const int Rounds = 2_000;

    private const int ProductsPerRound = 8;

    private const int CyclesPerProduct = 3;

    private const ulong Factor = 0x9E3779B97F4A7C15;

    private static ulong _sink = 1;

    /// <summary>The cycles of one <see cref="Run"/>.</summary>
    public const double Cycles = (double)Rounds * ProductsPerRound * CyclesPerProduct;

    /// <summary>Multiplies for <see cref="Cycles"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run()
    {
        // Of constants the JIT would make one product.
        ulong product = _sink;
        ulong first = product + Factor;
        ulong second = product - Factor;
        for (int round = 0; round < Rounds; round++)
        {
            product *= first;
            product *= second;
            product *= first;
            product *= second;
            product *= first;
            product *= second;
            product *= first;
            product *= second;
        }

        _sink = product | 1;
    }
}
