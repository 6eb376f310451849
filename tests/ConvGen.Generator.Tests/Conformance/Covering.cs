using System;
using System.Collections.Generic;
using System.Linq;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Rows of levels, one a factor, in which every pair of levels of two factors occurs: all interactions of two options in few cases.</summary>
internal static class Covering
{
    /// <summary>Completes given rows greedily, then adds rows until every pair is covered; always the same ones.</summary>
    /// <param name="levels">The number of levels of each factor.</param>
    /// <param name="given">The levels of the first factors, in every combination that must occur.</param>
    public static IReadOnlyList<int[]> Create(IReadOnlyList<int> levels, IEnumerable<int[]> given)
    {
        HashSet<(int First, int FirstLevel, int Second, int SecondLevel)> open = [];
        for (int second = 0; second < levels.Count; second++)
        {
            for (int first = 0; first < second; first++)
            {
                open.UnionWith(
                    from firstLevel in Enumerable.Range(0, levels[first])
                    from secondLevel in Enumerable.Range(0, levels[second])
                    select (first, firstLevel, second, secondLevel));
            }
        }

        List<int[]> rows = [];
        foreach (int[] start in given)
        {
            rows.Add(Complete(levels, start, open, rows.Count));
        }

        while (open.Count > 0)
        {
            rows.Add(Complete(levels, [], open, rows.Count));
        }

        return rows;
    }

    /// <summary>Extends a row factor by factor, each time by the level that covers most open pairs; ties go round with the row's number.</summary>
    private static int[] Complete(IReadOnlyList<int> levels, int[] start, HashSet<(int, int, int, int)> open, int turn)
    {
        List<int> row = [.. start];
        if (row.Count == 0)
        {
            (int first, int firstLevel, int second, int secondLevel) = open.Min();
            row.AddRange(Enumerable.Range(0, second + 1).Select(factor => factor == first ? firstLevel : factor == second ? secondLevel : (turn + factor) % levels[factor]));
        }

        while (row.Count < levels.Count)
        {
            int factor = row.Count;
            row.Add(Enumerable.Range(0, levels[factor])
                .Select(level => (level + turn) % levels[factor])
                .MaxBy(level => Enumerable.Range(0, factor).Count(other => open.Contains((other, row[other], factor, level)))));
        }

        open.RemoveWhere(pair => row[pair.Item1] == pair.Item2 && row[pair.Item3] == pair.Item4);
        return [.. row];
    }
}
