using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Every declaration of the sweep on sources of many sizes and contents, against the reference.</summary>
public class SweepTests(ITestOutputHelper output)
{
    private const int MaximumFailures = 10;

    // Around every vector width and tile: up to 4 vectors of 32 elements.
    private static readonly int[] Widths = [.. Enumerable.Range(1, 70), 95, 96, 97, 127, 128, 129, 191];

    [Fact]
    public void GeneratedMethodsAgreeWithTheReference()
    {
        ConcurrentQueue<string> failures = [];
        int cases = 0;
        Parallel.ForEach(Sweep.Subjects.Index(), item =>
        {
            try
            {
                Walk walk = new(item.Item, item.Index);
                Elements.Dispatch(item.Item.Declaration.Source, item.Item.Declaration.Destination, walk);
                Interlocked.Add(ref cases, walk.Cases);
            }
            catch (Exception exception)
            {
                failures.Enqueue($"{item.Index}: {item.Item}\n    {exception.Message}");
            }
        });
        output.WriteLine($"{Sweep.Subjects.Count} declarations, {cases} cases of kernel × options × size × content compared, {failures.Count} declarations failed.");
        Assert.True(failures.IsEmpty, string.Join("\n", failures.Take(MaximumFailures)));
    }

    /// <summary>All sizes and contents of one declaration.</summary>
    private sealed class Walk(Subject subject, int index) : IPairAction
    {
        public int Cases { get; private set; }

        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Comparison comparison = new(subject);
            ulong seed = (ulong)index * 1000;
            foreach ((int height, int width) in Sizes(comparison))
            {
                // Over the sweep every size meets every content.
                Pattern pattern = (Pattern)((index + Cases) % Patterns.Count);
                comparison.Run<TIn, TOut>(subject.Declaration.IsLinear ? Math.Min(height, 1) : height, width, pattern, seed++);
                Cases++;
            }

            // Two whole periods of the kernel reach both ends of the exact range.
            (int periodHeight, int periodWidth) = (subject.Declaration.Rows.Count * 2, subject.Declaration.Rows[0].Split(' ').Length * 2);
            foreach (Pattern pattern in (Pattern[])[Pattern.Highest, Pattern.Lowest])
            {
                comparison.Run<TIn, TOut>(subject.Declaration.IsLinear ? 1 : periodHeight, periodWidth + 37, pattern, seed++);
                Cases++;
            }
        }

        private IEnumerable<(int Height, int Width)> Sizes(Comparison comparison)
        {
            yield return (0, 0);
            yield return (0, 5);
            yield return (5, 0);
            yield return (1, 1);
            yield return (2, 3);
            for (int step = 0; step < 7; step++)
            {
                yield return comparison.SourceOf(1 + ((index + (step * 4)) % 9), Widths[(index + (step * 11)) % Widths.Length]);
            }

            // Large enough that the inside and the strips beside it are computed apart.
            yield return (61, 203);
        }
    }
}
