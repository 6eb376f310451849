extern alias generator;
using System.Numerics;
using ConvGen.Generator.Tests.Conformance;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>A declaration through analysis, planning and lowering, ready to be executed.</summary>
internal sealed class LoweredKernel
{
    public LoweredKernel(Declaration declaration)
    {
        Facts = KernelAnalyzer.Analyze(SpecFactory.Create(declaration));
        Plan = Planner.Plan(Facts);
        Program = Lowerer.Lower(Facts, Plan);
    }

    /// <summary>A kernel of several, and the program that computes all of them.</summary>
    public LoweredKernel(KernelFacts facts, ConvolutionPlan plan, ConvolutionProgram program) => (Facts, Plan, Program) = (facts, plan, program);

    public KernelFacts Facts { get; }

    public ConvolutionPlan Plan { get; }

    public ConvolutionProgram Program { get; }

    /// <summary>Executes a body, which may use tables other than the program's, and stores: saturated to integers, rounded to floats.</summary>
    public TOut[,] Execute<TIn, TOut>(Tile tile, int lanes, TIn[,] source, int height, int width, ConvolutionProgram? tables = null)
        where TIn : unmanaged, INumber<TIn>
        where TOut : unmanaged, INumber<TOut>
    {
        double[,] elements = new double[source.GetLength(0), source.GetLength(1)];
        for (int y = 0; y < source.GetLength(0); y++)
        {
            for (int x = 0; x < source.GetLength(1); x++)
            {
                elements[y, x] = double.CreateChecked(source[y, x]);
            }
        }

        PassPrograms? passes = tile == Program.Wide ? Program.Passes : tile == Program.Compact ? Program.CompactPasses : null;
        if (passes is not null)
        {
            elements = Lines(new TileInterpreter(passes.Rows, lanes, Finish).Run(passes.Rows.Wide, elements, source.GetLength(0), width));
        }

        LaneValue[,] stored = new TileInterpreter(passes?.Columns ?? tables ?? Program, lanes, Finish).Run(tile, elements, height, width);
        TOut[,] result = new TOut[height, width];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                LaneValue value = stored[y, x];
                result[y, x] = value.IsFloat ? TOut.CreateSaturating(value.Float) : TOut.CreateSaturating(value.Integer);
            }
        }

        return result;
    }

    /// <summary>What the first of two passes leaves to the second: sums as they are.</summary>
    private static double[,] Lines(LaneValue[,] sums)
    {
        double[,] lines = new double[sums.GetLength(0), sums.GetLength(1)];
        for (int y = 0; y < lines.GetLength(0); y++)
        {
            for (int x = 0; x < lines.GetLength(1); x++)
            {
                lines[y, x] = sums[y, x].IsFloat ? sums[y, x].Float : (double)sums[y, x].Integer;
            }
        }

        return lines;
    }

    /// <summary>From a sum to a result by definition, as long as it is not lowered: the bias off, divided, rounded once.</summary>
    private LaneValue Finish(LaneValue sum)
    {
        if (Facts.Rounding is not { } rounding)
        {
            return sum;
        }

        if (Facts.Integers is { } form && !sum.IsFloat)
        {
            Rational exact = new(sum.Integer - (Plan.Start.Numerator - form.Offset), form.Denominator);
            return Saturated(sum.Type, ExactRounding.Round(exact, rounding) << form.ShiftLeft);
        }

        if (Plan.Finish is FinishPlan.RoundExact { Mode: Rounding.HalfUp })
        {
            return LaneValue.Of(sum.Type, (double)ExactRounding.Round(Rational.FromDouble(sum.Float) - new Rational(1, 2), rounding));
        }

        LaneType type = sum.Type == LaneType.Single ? LaneType.Int32 : LaneType.Int64;
        return double.IsNaN(sum.Float) ? LaneValue.Of(type, BigInteger.Zero)
            : double.IsInfinity(sum.Float) ? Saturated(type, sum.Float > 0 ? int.MaxValue : int.MinValue)
            : Saturated(type, ExactRounding.Round(Rational.FromDouble(sum.Float), rounding));
    }

    private static LaneValue Saturated(LaneType type, BigInteger value) => LaneValue.Of(type, BigInteger.Clamp(value, int.MinValue, int.MaxValue));
}
