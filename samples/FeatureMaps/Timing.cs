using System;
using System.Diagnostics;

namespace Samples.FeatureMaps;

/// <summary>Measures calls that may take nanoseconds or seconds. Durations are in microseconds.</summary>
internal static class Timing
{
    private const double WarmUp = 350_000;
    private const double Budget = 100_000;

    // Long against the clock's resolution, short enough that many rounds fit between two interruptions.
    private const double Round = 1_000;

    /// <summary>
    /// The median time of one call, in microseconds, over rounds of as many calls as fill a millisecond. Before that the call
    /// runs until the JIT has had time to finish with it; one that outlasts the warm-up is timed once more.
    /// </summary>
    public static double MedianMicroseconds(Action call)
    {
        int warmUpCalls = 0;
        long start = Stopwatch.GetTimestamp();
        do
        {
            call();
            warmUpCalls++;
        }
        while (MicrosecondsSince(start) < WarmUp);

        double estimate = MicrosecondsSince(start) / warmUpCalls;
        int callsPerRound = (int)Math.Max(1, Round / estimate);
        double[] rounds = new double[(int)Math.Max(1, Budget / (callsPerRound * estimate))];
        for (int round = 0; round < rounds.Length; round++)
        {
            start = Stopwatch.GetTimestamp();
            for (int i = 0; i < callsPerRound; i++)
            {
                call();
            }

            rounds[round] = MicrosecondsSince(start) / callsPerRound;
        }

        Array.Sort(rounds);
        return rounds[rounds.Length / 2];
    }

    private static double MicrosecondsSince(long start) => Stopwatch.GetElapsedTime(start).TotalMicroseconds;
}
