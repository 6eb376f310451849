using System.Diagnostics;

namespace Consumer;

/// <summary>The time of one call: the median over rounds of about a millisecond, once the JIT has had time to finish.</summary>
internal static class Timing
{
    public static double Microseconds(Action call)
    {
        int calls = 0;
        Stopwatch clock = Stopwatch.StartNew();
        do
        {
            call();
            calls++;
        }
        while (clock.ElapsedMilliseconds < 400);

        int callsPerRound = Math.Max(1, (int)(1000 / (clock.Elapsed.TotalMicroseconds / calls)));
        double[] rounds = new double[51];
        for (int round = 0; round < rounds.Length; round++)
        {
            clock.Restart();
            for (int i = 0; i < callsPerRound; i++)
            {
                call();
            }

            rounds[round] = clock.Elapsed.TotalMicroseconds / callsPerRound;
        }

        Array.Sort(rounds);
        return rounds[rounds.Length / 2];
    }
}
