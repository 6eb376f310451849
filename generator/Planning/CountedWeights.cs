using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What a list of weights costs, counted once for all candidates.</summary>
internal sealed class CountedWeights
{
    private readonly bool[] _isActive;

    /// <summary>Counts the weights.</summary>
    /// <param name="lanes">The lanes that multiply by them.</param>
    /// <param name="weights">The weights, zeros among them.</param>
    public CountedWeights(LaneType lanes, IReadOnlyCollection<Rational> weights)
    {
        _isActive = new bool[weights.Count];
        bool isShared = !lanes.IsFloating();
        Dictionary<Rational, int> magnitudes = [];
        int index = 0;
        foreach (Rational weight in weights)
        {
            _isActive[index] = !weight.IsZero;
            Active += _isActive[index++] ? 1 : 0;
            Calls += TapCost.Calls(lanes, weight);
            Taps += TapCost.Of(lanes, weight);
            if (isShared && !weight.IsZero && !magnitudes.ContainsKey(weight.Abs()))
            {
                magnitudes.Add(weight.Abs(), 0);
                Multiples += TapCost.OfMultiple(lanes, weight);
            }
        }

        Multiples = isShared ? Multiples with { Adds = Active } : Taps;
    }

    /// <summary>The weights that are not zero.</summary>
    public int Active { get; }

    /// <summary>The lane calls of their taps.</summary>
    public int Calls { get; }

    /// <summary>The work of their taps.</summary>
    public Work Taps { get; }

    /// <summary>The work of their taps if all are of one element: multiples of integers that occur several times are made once.</summary>
    public Work Multiples { get; }

    /// <summary>True if the weight at a place is not zero.</summary>
    public bool IsActive(int index) => _isActive[index];

    /// <summary>How often each multiplier occurs, the most used first.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="isPacked">True where a weight of ±1 is one of several in a lane; alone it multiplies nothing.</param>
    public static int[] Multipliers(IEnumerable<Rational> weights, bool isPacked)
    {
        Dictionary<Rational, int> counts = [];
        foreach (Rational weight in weights)
        {
            if (!weight.IsZero && (isPacked || weight.Abs() != Rational.One))
            {
                counts[weight] = counts.TryGetValue(weight, out int count) ? count + 1 : 1;
            }
        }

        return [.. counts.Values.OrderByDescending(static count => count)];
    }
}
