using System;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>
/// Dot products of four bytes that are summed up in the halves of a lane and added in 32 bits a batch at a time: one multiplication
/// each instead of two, and one more for a batch.
/// </summary>
internal sealed partial class CandidateCosts
{
    private const int LargestByte = 255;

    private ImmutableArray<DotBatch> _dotBatches;
    private ImmutableArray<DotBatch> _rowBatches;
    private DotBatch? _anyRow;

    /// <summary>The batches of a body; none where it has to add whole lanes.</summary>
    public ImmutableArray<DotBatch> BatchesOf(TapOrder order, Strategy strategy) => strategy switch
    {
        // A sum along a row is needed at once.
        Strategy.SeparableDot when _rowBatches.Length == 1 => _rowBatches,
        Strategy.Dot when _dotBatches.Length == 1 || order == TapOrder.Unrolled => _dotBatches,
        Strategy.Dot when order == TapOrder.RowLoop && _anyRow is { } batch => [batch],
        _ => [],
    };

    /// <summary>True if batches take registers beside those of the sums.</summary>
    public bool HasSumsBesideHalves(Strategy strategy) => strategy == Strategy.Dot && _dotBatches.Length > 1;

    /// <summary>Why a body sums up halves of lanes.</summary>
    public Decision ExplainHalves(BodyPlan body)
    {
        bool isByRows = body.Strategy == Strategy.SeparableDot || (body.Order == TapOrder.RowLoop && HasSumsBesideHalves(body.Strategy));
        (string choice, string what, string when) = (isByRows, body.Batches.Length) switch
        {
            (true, _) => ("rows in 16 bits", "a row's products", "once a row"),
            (_, 1) => ("in 16 bits", "all products", "once"),
            (_, int parts) => ($"in 16 bits, in {Text.Of(parts)} parts", "a part's products", "once a part"),
        };
        return new Decision("Sums", choice, $"the halves of a lane hold the sums of {what}, whatever the source, and are added {when}");
    }

    private void SplitBatches()
    {
        _dotBatches = Dot is { Size: 4 } && HasRoomForStarts() ? DotBatch.Split(Dot) : [];
        _rowBatches = SeparableDot is { Size: 4 } ? DotBatch.Split(SeparableDot) : [];
        _anyRow = _dotBatches.Length > 1 ? DotBatch.OfAnyRow(Dot!) : null;
    }

    /// <summary>True if 32 bits also hold what sums are too small by until the last batch: no more than the sum itself may be.</summary>
    private bool HasRoomForStarts()
    {
        Rational sum = _accumulation.Taps.Aggregate(Rational.Zero, static (sum, tap) => sum + tap.Weight.Abs());
        return _accumulation.Start.Abs() + (2 * LargestByte * sum) <= int.MaxValue;
    }

    /// <summary>The dot products of all weights, in all phases.</summary>
    private int Dots(Strategy strategy) => (strategy == Strategy.Dot ? _dot : _separableDot)!.Active * PackedOf(strategy)!.DotsPerWeight;

    private Work InHalves(Work work, TapOrder order, Strategy strategy, TileShape shape, int batches)
    {
        int rows = order == TapOrder.Rolling ? 1 : strategy == Strategy.Dot ? shape.Rows : SourceRows(shape, _down!);
        int sums = rows * shape.Vectors * PhasesOf(strategy) * (order == TapOrder.RowLoop && HasSumsBesideHalves(strategy) ? _facts.Rows : batches);
        int dots = rows * shape.Vectors * Dots(strategy);

        // With as many multiplications beside them and little else, additions go where nothing multiplies and take no time.
        return work with { Multiplies = work.Multiplies - dots + sums, Adds = work.Adds - (strategy == Strategy.Dot ? dots : 0) };
    }
}
