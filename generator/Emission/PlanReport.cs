using System.Collections.Generic;
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
        foreach (Decision decision in plan.Decisions)
        {
            Entry(lines, decision.Subject, $"{decision.Choice}: {decision.Reason}");
        }

        if (facts.Range is { } range)
        {
            Entry(lines, "Exact range", $"{Numbers.Show(range.Minimum)} … {Numbers.Show(range.Maximum)}");
        }

        Entry(lines, "Error", Error(facts));
        Entry(lines, "Cost", Cost(facts, program));
        return lines;
    }

    private static void Entry(List<string> lines, string label, string text) => lines.Add(label.PadRight(LabelWidth) + text);

    private static void Matrix(List<string> lines, KernelSpec spec)
    {
        WeightMatrix weights = spec.Weights;
        string scale = spec.Scale == Rational.One ? string.Empty : $"   times {Numbers.Show(spec.Scale)}";
        if (weights.Rows > ShownSize || weights.Columns > ShownSize)
        {
            Entry(lines, "Kernel", $"{Text.Of(weights.Rows)} × {Text.Of(weights.Columns)}{scale}");
            return;
        }

        int width = weights.Weights.Max(static weight => Numbers.Show(weight).Length);
        for (int row = 0; row < weights.Rows; row++)
        {
            string cells = string.Join(" ", Enumerable.Range(0, weights.Columns).Select(column => Numbers.Show(weights[row, column]).PadLeft(width)));
            Entry(lines, row == 0 ? "Kernel" : string.Empty, row == weights.Rows - 1 ? cells + scale : cells);
        }
    }

    private static string Application(OptionsSpec options, KernelFacts facts)
    {
        string kind = options.Flip ? "convolution (flipped)" : "cross-correlation (as written)";
        string border = options.Border switch
        {
            Border.Valid => "whole windows only",
            Border.Constant => $"anchor ({Text.Of(facts.AnchorRow)}, {Text.Of(facts.AnchorColumn)}), border Constant {Numbers.Show(options.BorderValue)}",
            _ => $"anchor ({Text.Of(facts.AnchorRow)}, {Text.Of(facts.AnchorColumn)}), border {options.Border}",
        };
        string offset = facts.Offset.IsZero ? string.Empty : $", plus {Numbers.Show(facts.Offset)}";
        return $"{kind}, {facts.Source} to {facts.Destination}, {border}{offset}";
    }

    private static string Error(KernelFacts facts)
    {
        if (facts.Integers is { } form)
        {
            string rounding = form.Denominator == 1 ? string.Empty : $", rounded once ({facts.Rounding})";
            return form.IsExact
                ? $"none: exact{rounding}, then saturated"
                : $"fixed-point weights: at most {Numbers.Show(form.ErrorBound)} before rounding ({facts.Rounding})";
        }

        // Each tap is a multiply-add; its weight, the source element and the offset are rounded once, and so is a narrower result.
        int operations = facts.ActiveTaps + 4;
        string bound = $"at most γ({Text.Of(operations)}) · (|offset| + Σ|w||x|), γ(n) = nu / (1 - nu)";
        return facts.Rounding is { } mode ? $"{bound}, then rounded ({mode})" : bound;
    }

    private static string Cost(KernelFacts facts, ConvolutionProgram program)
    {
        string zeros = facts.ZeroTaps == 0 ? string.Empty : $" ({Text.Of(facts.ZeroTaps)} zero taps cost nothing)";
        if (program.LoopTaps.Length > 0)
        {
            return $"{Text.Of(program.LoopTaps.Length)} loads and multiply-adds a vector of outputs{zeros}";
        }

        int outputs = program.Wide.Rows * program.Wide.Vectors;
        int loads = program.Wide.Body.Count(static instruction => instruction is Instruction.Load);
        int multiplies = program.Wide.Body.Count(static instruction => instruction is Instruction.MultiplyAdd or Instruction.Binary { Operation: BinaryOperation.Multiply });
        int others = program.Wide.Body.Count(static instruction => instruction is Instruction.Binary { Operation: not BinaryOperation.Multiply } or Instruction.Shift or Instruction.Unary or Instruction.Clamp or Instruction.FloorDivide);
        return $"{Numbers.Show(new Rational(loads, outputs))} loads, {Numbers.Show(new Rational(multiplies, outputs))} multiplies, {Numbers.Show(new Rational(others, outputs))} other operations a vector of outputs{zeros}";
    }
}
