using System;
using System.Diagnostics;
using System.Linq;

namespace ConvGen.Benchmarks.Compare;

/// <summary>
/// Times several contestants in turn: a round runs each once for about <see cref="SliceSeconds"/>, and the median of its rounds is a
/// contestant's figure. What disturbs the machine for a while disturbs all alike.
/// </summary>
internal static class Stopwatches
{
    /// <summary>The time a contestant gets in one round, where it is fast enough to run more than once.</summary>
    private const double SliceSeconds = 0.0005;

    private const int LeastRounds = 15;

    private const int MostRounds = 61;

    /// <summary>The time after which no round begins any more, once there were enough.</summary>
    private const double BudgetSeconds = 1.0;

    /// <summary>The median seconds of one run of each contestant.</summary>
    public static double[] Measure(params Action[] contestants) => Measure(Median, contestants);

    /// <summary>The least seconds of one run of each contestant: what it takes where nothing disturbs it.</summary>
    public static double[] MeasureLeast(params Action[] contestants) => Measure(static times => times.Min(), contestants);

    private static double[] Measure(Func<double[], double> choose, Action[] contestants)
    {
        int[] repeats = [.. contestants.Select(Repeats)];
        double[][] times = [.. contestants.Select(static _ => new double[MostRounds])];
        int rounds = 0;
        for (long start = Stopwatch.GetTimestamp(); rounds < MostRounds && (rounds < LeastRounds || Stopwatch.GetElapsedTime(start).TotalSeconds < BudgetSeconds); rounds++)
        {
            for (int i = 0; i < contestants.Length; i++)
            {
                times[i][rounds] = Time(contestants[i], repeats[i]);
            }
        }

        return [.. times.Select(all => choose(all[..rounds]))];
    }

    /// <summary>Runs a contestant a few times and says how often it fits a slice.</summary>
    private static int Repeats(Action contestant)
    {
        Time(contestant, 3);
        double once = Time(contestant, 2);
        return (int)Math.Clamp(SliceSeconds / once, 1, 10_000);
    }

    private static double Time(Action contestant, int repeats)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repeats; i++)
        {
            contestant();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / repeats;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
