using System;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Benchmarks.Peers;
using ConvGen.Benchmarks.Rows;

namespace ConvGen.Benchmarks.Compare;

/// <summary>Measures a row at a size: all contestants in one process and in turn.</summary>
internal static class Comparison
{
    private const double Microseconds = 1e6;

    /// <summary>Checks the contestants, picks Halide's best schedule, and times all.</summary>
    /// <exception cref="WrongResultException">A contestant computes something else.</exception>
    public static Measurement Measure(IRow row, ImageSize size)
    {
        using IContest contest = row.Prepare(size.Height, size.Width);
        Action? halide = Fastest(contest.Halide);
        List<Action> contestants = [contest.Bordered, contest.Valid, contest.OpenCv, contest.Copy, MultiplyAddLimit.Run];
        if (halide is not null)
        {
            contestants.Add(halide);
        }

        if (contest.Alone is { } alone)
        {
            contestants.Add(alone);
        }

        double[] seconds = Stopwatches.Measure([.. contestants]);
        double? limit = contest.MultiplyAdds > 0 ? MultiplyAddLimit.Seconds(contest.MultiplyAdds, contest.ElementBytes, seconds[4]) * Microseconds : null;
        return new Measurement(
            row.Name,
            size.Name,
            seconds[0] * Microseconds,
            seconds[1] * Microseconds,
            seconds[2] * Microseconds,
            halide is null ? null : seconds[5] * Microseconds,
            seconds[3] * Microseconds,
            limit,
            contest.Alone is null ? null : seconds[^1] * Microseconds);
    }

    private static Action? Fastest(Action[] variants)
    {
        if (variants.Length == 0)
        {
            return null;
        }

        double[] seconds = Stopwatches.Measure(variants);
        return variants[seconds.Index().MinBy(static entry => entry.Item).Index];
    }
}
