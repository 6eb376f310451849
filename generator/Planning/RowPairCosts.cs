using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>
/// What it costs to take rows of 16-bit elements two at a time: one dot product multiplies an element and the one below it in lanes
/// of 32 bits, where a product of such lanes by itself takes longer and needs widened elements.
/// </summary>
internal sealed class RowPairCosts
{
    /// <summary>The vectors of 32-bit lanes that a vector of 16-bit elements becomes.</summary>
    public const int Phases = 2;

    /// <summary>What putting elements side by side takes of the time of a multiplication.</summary>
    private const double Interleave = 0.5;

    private readonly ImmutableArray<Rational> _weights;

    private RowPairCosts(ImmutableArray<Rational> weights) => _weights = weights;

    /// <summary>The pairs of weights that a body multiplies by: those that begin with an even row of the window, and with an odd one.</summary>
    public IEnumerable<Rational> Multipliers => Enumerable.Range(-1, _weights.Length + 1).Where(HasPair).Select(row => (Weight(row) * (1 << 16)) + Weight(row + 1));

    /// <summary>
    /// The costs for a column of 16-bit elements with weights of 16 bits, summed in 32; null for others. With several columns most
    /// reads cross a line of the cache, and there are more of them than a multiplication saves: 3 × 3 took 1.6 times as long.
    /// </summary>
    public static RowPairCosts? TryCreate(KernelFacts facts, Accumulation accumulation) =>
        facts.Source == ElementType.Int16
        && facts is { Rows: > 1, Columns: 1 }
        && accumulation.Lanes == LaneType.Int32
        && accumulation.Taps.All(static tap => tap.Weight >= short.MinValue && tap.Weight <= short.MaxValue)
            ? new RowPairCosts([.. accumulation.Taps.Select(static tap => tap.Weight)])
            : null;

    /// <summary>The work of one vector of some rows of outputs, without what follows the sums.</summary>
    public Work Of(int tileRows)
    {
        int pairs = Pairs(tileRows);
        int dots = Phases * Dots(tileRows);
        return new Work(Loads: 2 * Phases * pairs, Broadcasts: 0, Multiplies: dots + (Interleave * Phases * pairs), Adds: dots, Stores: 0);
    }

    /// <summary>The lane calls of the same.</summary>
    public int Calls(int tileRows) => Phases * (Pairs(tileRows) + Dots(tileRows));

    private int Pairs(int tileRows) => (_weights.Length + tileRows) / 2;

    /// <summary>The dot products of a vector of some rows of outputs, of one phase.</summary>
    private int Dots(int tileRows) => Enumerable.Range(0, Pairs(tileRows)).Sum(pair => Enumerable.Range(0, tileRows).Count(row => HasPair((2 * pair) - row)));

    private bool HasPair(int row) => !Weight(row).IsZero || !Weight(row + 1).IsZero;

    private Rational Weight(int row) => row < 0 || row >= _weights.Length ? Rational.Zero : _weights[row];
}
