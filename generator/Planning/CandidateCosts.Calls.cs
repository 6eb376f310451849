using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>The lane calls of a body, which the JIT has a budget for: about as many as will be printed, and rather more.</summary>
internal sealed partial class CandidateCosts
{
    /// <summary>Lane calls from a sum to its stored result, at most.</summary>
    private const int FinishCalls = 6;

    /// <summary>Lane calls of a body whose loads are extended at the sides of a source, each of which is then several.</summary>
    private const int MaximumExtendingCalls = 340;

    /// <summary>The lane calls of a body that adds whole lanes.</summary>
    private int Calls(TapOrder order, Strategy strategy, TileShape shape)
    {
        int phases = PhasesOf(strategy);
        int vectors = shape.Vectors * phases;
        int outputs = shape.Rows * vectors;
        int kernelRows = _facts.Rows;
        (int rows, int steps) = order switch
        {
            TapOrder.Rolling => (1, kernelRows),
            TapOrder.RowLoop => ((2 * (shape.Rows - 1)) + 1, (shape.Rows * (shape.Rows - 1)) + shape.Rows),
            _ => (shape.Rows + kernelRows - 1, shape.Rows * kernelRows),
        };
        bool isLooped = order == TapOrder.RowLoop;
        int loads = strategy == Strategy.RowPairs ? 0 : rows * shape.Vectors * (PackedOf(strategy)?.Loads ?? _facts.Columns);

        // In a loop no weight is known, so that every one counts; elsewhere their share of the kernel's does.
        int calls = strategy switch
        {
            Strategy.Direct when isLooped => steps * vectors * _facts.Columns,
            Strategy.Direct when SymmetryOf(order, strategy) is { } symmetry => vectors * TapsAlike(symmetry, order, shape.Rows).Calls,
            Strategy.Direct => steps * vectors * _taps.Calls / kernelRows,
            Strategy.Dot when isLooped => steps * shape.Vectors * Dot!.WeightsPerRow * Dot.DotsPerWeight,
            Strategy.Dot => steps * shape.Vectors * Dots(strategy) / kernelRows,
            Strategy.RowPairs => shape.Vectors * RowPairs!.Calls(shape.Rows), // reads among them
            Strategy.SeparableDot => (rows * shape.Vectors * Dots(strategy)) + Down(),
            _ => (rows * shape.Vectors * _across!.Calls) + Down(),
        };
        int weights = isLooped && strategy is Strategy.Direct or Strategy.Dot ? steps * WeightsPerRow(strategy) : Multipliers(order, strategy).Length;
        return calls + loads + weights + 1 + (FinishCalls * outputs);

        int Down() => StagesOf(order, strategy) is { } stages ? vectors * StageCost.Calls(_lanes, stages, shape.Rows, order == TapOrder.Rolling) : isLooped ? steps * (vectors + 1) : steps * vectors * _down!.Calls / kernelRows;
    }

    /// <summary>The lane calls that add up halves.</summary>
    private int CallsOfHalves(TapOrder order, Strategy strategy, TileShape shape, int batches)
    {
        bool isLooped = order == TapOrder.RowLoop && (strategy == Strategy.SeparableDot || HasSumsBesideHalves(strategy));
        int rows = (isLooped, strategy) switch
        {
            (true, Strategy.Dot) => shape.Rows * shape.Rows,
            (true, _) => (2 * (shape.Rows - 1)) + 1,
            (_, Strategy.Dot) => shape.Rows * batches,
            _ => order == TapOrder.Rolling ? 1 : shape.Rows + _facts.Rows - 1,
        };
        return 2 * rows * shape.Vectors * PhasesOf(strategy);
    }
}
