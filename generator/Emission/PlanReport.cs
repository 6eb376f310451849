using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>What a person should know about a generated method: the kernel, the plan with its reasons, range, error and cost.</summary>
internal static class PlanReport
{
    private const int LabelWidth = 14;

    /// <summary>A kernel wider or higher than this is described instead of shown.</summary>
    private const int ShownSize = 16;

    /// <summary>Writes the report, one line an element.</summary>
    public static IReadOnlyList<string> Write(KernelSpec spec, KernelFacts facts, ConvolutionPlan plan, ConvolutionProgram program)
    {
        List<string> lines = [];
        Matrix(lines, spec);
        Entry(lines, "Applied as", Application(spec.Options, facts));
        Entry(lines, "Border", Border(spec.Options, facts));
        foreach (Decision decision in plan.Decisions)
        {
            Entry(lines, decision.Subject, $"{decision.Choice}: {decision.Reason}");
        }

        if (facts.Range is { } range)
        {
            Entry(lines, "Exact range", $"{Numbers.Show(range.Minimum)} … {Numbers.Show(range.Maximum)}");
        }

        Entry(lines, "Error", Error(facts, plan));
        Entry(lines, "Cost", Cost(facts, program));
        return lines;
    }

    private static void Entry(List<string> lines, string label, string text) => lines.Add(label.PadRight(LabelWidth) + text);

    private static void Matrix(List<string> lines, KernelSpec spec)
    {
        WeightMatrix weights = spec.Weights;
        string scale = spec.Scale == Rational.One ? string.Empty : $"   × {Numbers.ShowScale(spec.Scale)}";
        if (weights.Rows > ShownSize || weights.Columns > ShownSize)
        {
            Entry(lines, "Kernel", $"{Text.Of(weights.Rows)} rows of {Text.Of(weights.Columns)} weights{scale}");
            return;
        }

        // Weights without a short form are shown with the same number of decimals, so that they read as a matrix.
        int? places = weights.Weights.Any(static weight => Numbers.Show(weight)[0] == '≈') ? Numbers.PlacesFor(weights.Weights.Max(static weight => weight.Abs())) : null;
        string[] cells = [.. weights.Weights.Select(weight => places is { } decimals ? Numbers.Round(weight, decimals) : Numbers.Show(weight))];
        int width = cells.Max(static cell => cell.Length);
        for (int row = 0; row < weights.Rows; row++)
        {
            string line = string.Join(" ", cells.Skip(row * weights.Columns).Take(weights.Columns).Select(cell => cell.PadLeft(width)));
            Entry(lines, row == 0 ? "Kernel" : string.Empty, row == weights.Rows - 1 ? line + scale : line);
        }

        if (places is { } shown)
        {
            Entry(lines, string.Empty, $"to {Text.Of(shown)} decimals; the weights in use have all their digits");
        }
    }

    private static string Application(OptionsSpec options, KernelFacts facts)
    {
        string kind = options.Flip ? "convolution (flipped)" : "cross-correlation (as written)";
        string offset = facts.Offset.IsZero ? string.Empty : $", plus {Numbers.Show(facts.Offset)}";
        return $"{kind}, {facts.Source} to {facts.Destination}{offset}";
    }

    private static string Border(OptionsSpec options, KernelFacts facts) => options.Border switch
    {
        ConvGen.Border.Valid => "Valid, only whole windows",
        ConvGen.Border.Constant => $"Constant {Numbers.Show(options.BorderValue)}; {Anchor(facts)}",
        _ => $"{options.Border}; {Anchor(facts)}",
    };

    private static string Anchor(KernelFacts facts) => $"row {Text.Of(facts.AnchorRow)}, column {Text.Of(facts.AnchorColumn)} of the window lies on the output";

    private static string Error(KernelFacts facts, ConvolutionPlan plan)
    {
        if (facts.Integers is { } form)
        {
            return !form.IsExact ? $"at most {Numbers.Show(form.ErrorBound)} from the weights, then one rounding ({facts.Rounding})"
                : plan.Finish is FinishPlan.WholeSum ? "none"
                : $"none but the one rounding ({facts.Rounding})";
        }

        // Each tap or factor is a multiply-add; its weight, the source element and the offset are rounded once, and so is a narrower
        // result. A separable weight is the product of two that are rounded.
        int operations = plan.Factors is { } factors ? factors.ActiveFactors + 5 : facts.ActiveTaps + 4;
        string unit = plan.Lanes == LaneType.Double ? "2^-53" : "2^-24";
        string bound = $"at most γ({Text.Of(operations)}) · (|offset| + Σ|w||x|), where γ(n) = nu / (1 - nu) and u = {unit}";
        return facts.Rounding is { } mode ? $"{bound}; then one rounding ({mode})"
            : facts.Destination == ElementType.Half ? $"{bound}; then one rounding to Half"
            : bound;
    }

    private static string Cost(KernelFacts facts, ConvolutionProgram program)
    {
        string zeros = facts.ZeroTaps switch
        {
            0 => string.Empty,
            1 => "; 1 zero weight costs nothing",
            _ => $"; {Text.Of(facts.ZeroTaps)} zero weights cost nothing",
        };
        if (program.LoopTaps.Length > 0)
        {
            return $"{Text.Of(program.LoopTaps.Length)} loads and as many multiply-adds a vector of outputs{zeros}";
        }

        string across = program.Passes is { Rows: { } rows } ? $"{Work(rows.Wide, rows.Wide.Vectors * rows.Wide.Phases)} along rows, then " : string.Empty;
        return $"{across}{Work(program.Wide, program.Outputs.Length * program.Wide.Rows * program.Wide.Vectors * program.Wide.Phases)} a vector of outputs{zeros}";
    }

    /// <summary>What a tile does for each of its vectors of outputs.</summary>
    private static string Work(Tile tile, int outputs)
    {
        int loads = Count(tile.Body, static instruction => instruction is Instruction.Load or Instruction.RowLoad) + (2 * Count(tile.Body, static instruction => instruction is Instruction.LoadRows));
        int multiplies = Count(tile.Body, static instruction => instruction is Instruction.MultiplyAdd or Instruction.Dot or Instruction.DotRows || IsProduct(instruction));
        int others = Count(tile.Body, static instruction => instruction is Instruction.LoadAcross or Instruction.LoadRows or Instruction.Binary or Instruction.Shift or Instruction.Unary or Instruction.Clamp or Instruction.FloorDivide && !IsProduct(instruction));
        string[] parts = [.. new[] { Part(loads, outputs, "load"), Part(multiplies, outputs, "multiplication"), Part(others, outputs, "other operation") }.Where(static part => part.Length > 0)];
        return parts.Length == 0 ? "1 store" : parts.Length == 1 ? parts[0] : string.Join(", ", parts.Take(parts.Length - 1)) + " and " + parts[parts.Length - 1];
    }

    private static bool IsProduct(Instruction instruction) => instruction is Instruction.Binary
    {
        Operation: BinaryOperation.Multiply or BinaryOperation.MultiplyHigh or BinaryOperation.MultiplyHighRounded or BinaryOperation.Dot or BinaryOperation.DotHalves or BinaryOperation.DotRows,
    };

    /// <summary>How often instructions of a kind are executed: those of a loop over rows once a row.</summary>
    private static int Count(ImmutableArray<Instruction> body, Func<Instruction, bool> isCounted) =>
        body.Sum(instruction => instruction is Instruction.RowLoop loop ? (loop.End - loop.First) * Count(loop.Body, isCounted) : isCounted(instruction) ? 1 : 0);

    /// <summary>A count for each vector of outputs, to a tenth.</summary>
    private static string Part(int count, int outputs, string what) =>
        count == 0 ? string.Empty : $"{Numbers.Show(new Rational(new Rational(10 * count, outputs).RoundHalfEven(), 10))} {what}{(count == outputs ? string.Empty : "s")}";
}
