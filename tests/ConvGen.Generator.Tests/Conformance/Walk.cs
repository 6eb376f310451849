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

/// <summary>
/// Compares one method on sources of many sizes and contents. Which ones depends on the subject's number: a dozen each, and over
/// many subjects every width, height and content.
/// </summary>
internal sealed class Walk(Subject subject, int number) : IPairAction
{
    private const int MaximumFailures = 10;

    // Around every vector width and every tile of up to four vectors.
    private static readonly int[] Widths = [.. Enumerable.Range(1, 70), 95, 96, 97, 127, 128, 129, 191];

    private int _cases;

    /// <summary>Walks through all subjects on all processors and reports how many cases were compared.</summary>
    public static void All(IReadOnlyList<Subject> subjects, ITestOutputHelper output)
    {
        ConcurrentQueue<string> failures = [];
        int cases = 0;
        Parallel.ForEach(subjects.Index(), item =>
        {
            Walk walk = new(item.Item, item.Index);
            try
            {
                Elements.Dispatch(item.Item.Declaration.Source, item.Item.Declaration.Destination, walk);
            }
            catch (Exception exception)
            {
                failures.Enqueue($"{item.Index}: {item.Item}\n    {exception.Message}");
            }

            Interlocked.Add(ref cases, walk._cases);
        });
        output.WriteLine($"{subjects.Count} declarations, {cases} cases of kernel × options × size × content compared.");
        Assert.True(failures.IsEmpty, $"{failures.Count} declarations failed.\n{string.Join("\n", failures.Take(MaximumFailures))}");
    }

    /// <inheritdoc/>
    public void Run<TIn, TOut>()
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
        where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
    {
        Comparison comparison = new(subject);
        foreach ((int height, int width) in Sizes(comparison))
        {
            Compare<TIn, TOut>(comparison, height, width, (Pattern)((number + _cases) % Patterns.Count));
        }

        // Two whole periods of the kernel reach both ends of the exact range.
        int rows = subject.Declaration.Rows.Count;
        int columns = subject.Declaration.Rows[0].Split(' ').Length;
        Compare<TIn, TOut>(comparison, 2 * rows, (2 * columns) + 37, Pattern.Highest);
        Compare<TIn, TOut>(comparison, 2 * rows, (2 * columns) + 37, Pattern.Lowest);
    }

    private void Compare<TIn, TOut>(Comparison comparison, int height, int width, Pattern pattern)
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
        where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
    {
        comparison.Run<TIn, TOut>(subject.Declaration.IsLinear ? Math.Min(height, 1) : height, width, pattern, ((ulong)number * 1000) + (ulong)_cases);
        _cases++;
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
            yield return comparison.Reference.SourceOf(1 + ((number + (step * 4)) % 9), Widths[(number + (step * 11)) % Widths.Length]);
        }

        // Large enough that the inside and the strips beside it are computed apart.
        yield return (61, 203);
    }
}
