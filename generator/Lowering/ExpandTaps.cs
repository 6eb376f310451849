using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Writes the definition of convolution down for every output of a tile: from the start value, one load, one constant and one
/// multiply-add a tap, in row-major order. Everything cleverer is left to the passes behind it.
/// </summary>
internal static class ExpandTaps
{
    /// <summary>Expands a tile of the given shape.</summary>
    public static Tile Expand(ConvolutionPlan plan, TileShape shape, ValueFactory values)
    {
        List<Instruction> body = [];
        Dictionary<(int Row, int Vector), Value> sums = [];
        foreach ((int row, int vector) in Outputs(shape))
        {
            Value start = values.Create(plan.Lanes, SumName(shape, row, vector));
            body.Add(new Instruction.Constant(start, plan.Start));
            sums[(row, vector)] = start;
        }

        if (plan.Order == TapOrder.Looped)
        {
            ExpandLoop(plan, shape, values, body, sums);
        }
        else
        {
            ExpandUnrolled(plan, shape, values, body, sums);
        }

        foreach ((int row, int vector) in Outputs(shape))
        {
            Value result = values.Create(plan.Lanes, SumName(shape, row, vector));
            body.Add(new Instruction.Finish(result, sums[(row, vector)]));
            body.Add(new Instruction.Store(result, Output: 0, row, vector));
        }

        return new Tile(shape.Rows, shape.Vectors, [.. body]);
    }

    /// <summary>
    /// Source row by source row, so that a row of the source is read once for all rows of the tile that see it. Each output
    /// still takes its taps in row-major order.
    /// </summary>
    private static void ExpandUnrolled(ConvolutionPlan plan, TileShape shape, ValueFactory values, List<Instruction> body, Dictionary<(int Row, int Vector), Value> sums)
    {
        int rows = plan.Taps.Max(static tap => tap.Row) + 1;
        for (int sourceRow = 0; sourceRow < rows + shape.Rows - 1; sourceRow++)
        {
            foreach (IGrouping<int, TableTap> column in plan.Taps.GroupBy(static tap => tap.Column).OrderBy(static group => group.Key))
            {
                foreach (TableTap tap in column.Where(tap => sourceRow - tap.Row >= 0 && sourceRow - tap.Row < shape.Rows).OrderByDescending(static tap => tap.Row))
                {
                    int row = sourceRow - tap.Row;
                    for (int vector = 0; vector < shape.Vectors; vector++)
                    {
                        string suffix = shape.Vectors == 1 ? string.Empty : "_" + Text.Of(vector);
                        Value x = values.Create(plan.Lanes, $"x{Text.Of(sourceRow)}_{Text.Of(tap.Column)}{suffix}");
                        Value weight = values.Create(plan.Lanes, "weight");
                        Value sum = values.Create(plan.Lanes, SumName(shape, row, vector));
                        body.Add(new Instruction.Load(x, sourceRow, tap.Column, vector));
                        body.Add(new Instruction.Constant(weight, tap.Weight));
                        body.Add(new Instruction.MultiplyAdd(sum, x, weight, sums[(row, vector)]));
                        sums[(row, vector)] = sum;
                    }
                }
            }
        }
    }

    private static void ExpandLoop(ConvolutionPlan plan, TileShape shape, ValueFactory values, List<Instruction> body, Dictionary<(int Row, int Vector), Value> sums)
    {
        ImmutableArray<Carried>.Builder carried = ImmutableArray.CreateBuilder<Carried>();
        Value weight = values.Create(plan.Lanes, "weight");
        List<Instruction> round = [new Instruction.TapWeight(weight)];
        foreach ((int row, int vector) in Outputs(shape))
        {
            string name = SumName(shape, row, vector);
            Value x = values.Create(plan.Lanes, $"x{Text.Of(row)}_{Text.Of(vector)}");
            Carried sum = new(sums[(row, vector)], values.Create(plan.Lanes, name), values.Create(plan.Lanes, name), values.Create(plan.Lanes, name));
            round.Add(new Instruction.TapLoad(x, row, vector));
            round.Add(new Instruction.MultiplyAdd(sum.Next, x, weight, sum.Entry));
            carried.Add(sum);
            sums[(row, vector)] = sum.Result;
        }

        body.Add(new Instruction.TapLoop(carried.ToImmutable(), [.. round]));
    }

    private static IEnumerable<(int Row, int Vector)> Outputs(TileShape shape) =>
        from row in Enumerable.Range(0, shape.Rows)
        from vector in Enumerable.Range(0, shape.Vectors)
        select (row, vector);

    private static string SumName(TileShape shape, int row, int vector) => (shape.Rows, shape.Vectors) switch
    {
        (1, 1) => "sum",
        (1, _) => "sum" + Text.Of(vector),
        (_, 1) => "sum" + Text.Of(row),
        _ => $"sum{Text.Of(row)}_{Text.Of(vector)}",
    };
}
