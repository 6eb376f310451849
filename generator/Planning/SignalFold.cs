using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>
/// Long kernels of one row. Taps that lie a whole vector apart read the same vectors of the signal, only for other outputs. Seen
/// as rows of one vector, the signal is an image and the kernel one of several rows, and a rolling body reads each vector once for
/// all of them; vectors narrower than a row go down its parts one after the other. Each output still takes its taps in their order.
/// </summary>
internal static class SignalFold
{
    /// <summary>Sums that wait for their next row: with fewer than these, additions wait for each other; with more, registers run out.</summary>
    private const int MaximumSums = 12;

    /// <summary>Stretches of the signal that are walked at once. Sums of one alone would wait for each other.</summary>
    private const int LeastStretches = 2;

    private const int MostStretches = 3;

    /// <summary>A row of the signal and the one below: what lies between them may be joined from both.</summary>
    private const int VectorsPerJoin = 2;

    /// <summary>Plans the wide body; null for kernels that gain nothing or do not fit.</summary>
    /// <param name="rows">The rows of the kernel.</param>
    /// <param name="accumulation">The taps and their type.</param>
    /// <param name="wide">What would be taken otherwise.</param>
    /// <param name="narrow">The other body, which shares the budget of lane calls.</param>
    /// <param name="canJoin">True if elements may be joined from vectors instead of read.</param>
    public static BodyPlan? TryPlan(int rows, Accumulation accumulation, Candidate wide, Candidate narrow, bool canJoin)
    {
        bool isFloating = accumulation.Lanes.IsFloating();
        int fold = Machine.MostBits / accumulation.Lanes.Bits();
        if (!isFloating || rows != 1 || 2 * accumulation.Taps.Length < 3 * fold || wide.Body.Strategy != Strategy.Direct || narrow.Body.Strategy != Strategy.Direct)
        {
            return null;
        }

        int folded = (accumulation.Taps.Length + fold - 1) / fold;
        ImmutableArray<Rational> active = [.. accumulation.Taps.Select(static tap => tap.Weight).Where(static weight => !weight.IsZero)];
        bool joins = canJoin && Machine.Avx512.Load(1) * fold > Machine.Multiply * active.Length;
        for (int stretches = MostStretches; stretches >= LeastStretches; stretches--)
        {
            int calls = narrow.Calls + (stretches * (fold + active.Length + 1)) + active.Distinct().Count() + 1;
            if (folded * stretches <= MaximumSums && calls <= TilePlanner.MaximumCalls)
            {
                int held = joins ? VectorsPerJoin * stretches : 0;
                return new BodyPlan(TapOrder.Rolling, Strategy.Direct, new TileShape(1, stretches), Literals: 0, (folded * stretches) + held + CandidateCosts.Temporaries) { Fold = fold, Joins = joins };
            }
        }

        return null;
    }

    /// <summary>The reasons.</summary>
    public static Decision Explain(BodyPlan body, int taps) => new(
        "Tile",
        $"{Text.Of(body.Shape.Vectors)} stretches of the signal side by side, folded into rows of {Text.Of(body.Fold)}",
        $"taps that lie {Text.Of(body.Fold)} apart share their elements, {Text.Of(body.Fold)} for {Text.Of(taps)} taps{(body.Joins ? ", most of them joined from two loads" : string.Empty)}");
}
