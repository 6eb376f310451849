extern alias generator;
extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen.Generator.Tests.Conformance;
using CsCheck;
using generator::ConvGen.Generator.Lowering;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>
/// Analysis, planning and lowering against the reference on random declarations, without emission and the compiler between them:
/// what fails here is a wrong decision or a wrong pass. CsCheck prints the seed of a failure.
/// </summary>
public class InterpreterTests
{
    private const int Iterations = 1000;

    [Fact]
    public void IntegerProgramsGiveTheBitsOfTheReference() => RandomDeclarations.Integers.Sample(Check, iter: Iterations);

    [Fact]
    public void FloatingProgramsStayWithinTheLaw() => RandomDeclarations.Floats.Sample(Check, iter: Iterations);

    [Theory]
    [InlineData(24, 3)]
    [InlineData(50, 3)]
    [InlineData(63, 3)]
    public void FoldedSignalsStayWithinTheLaw(int taps, int stretches)
    {
        Declaration declaration = new() { Rows = KernelShapes.Generate(1, taps, static (_, x) => ((x * 5) % 13) - 6), Source = typeof(float), Destination = typeof(float) };
        Tile wide = new LoweredKernel(declaration).Program.Wide;
        Assert.Equal((16, stretches), (wide.Fold, wide.Vectors));
        Check(declaration);
    }

    /// <summary>A product that is a negative zero stays one where it is the first of its sum, whichever body sums.</summary>
    [Theory]
    [InlineData(typeof(byte), typeof(double))]
    [InlineData(typeof(float), typeof(float))]
    public void RowsOfZerosAboveTheFirstTapChangeNoBit(Type source, Type destination) =>
        Check(new Declaration { Rows = ["0 0", "-18 -8", "-45 -20", "-45 -20", "-9 -4", "0 0", "-63 -28", "-9 -4", "-18 -8"], Source = source, Destination = destination });

    [Theory]
    [InlineData(13, 11, typeof(float), typeof(float))]
    [InlineData(15, 9, typeof(double), typeof(double))]
    [InlineData(25, 25, typeof(float), typeof(byte))]
    [InlineData(13, 12, typeof(byte), typeof(float))]
    public void TwoPassesStayWithinTheLaw(int rows, int columns, Type source, Type destination)
    {
        Declaration declaration = new() { Rows = KernelShapes.Generate(rows, columns, static (y, x) => ((y % 4) + 1) * ((x % 5) - 1)), Source = source, Destination = destination };
        Assert.NotNull(new LoweredKernel(declaration).Program.Passes);
        Check(declaration);
    }

    /// <summary>The first rows of a rolling body are sums of some rows only: outside the range in which the division is proven, and stored nowhere.</summary>
    [Fact]
    public void SumsThatAreNotCompleteAreNotJudged() => Check(new Declaration
    {
        Rows = ["5 -3 5 2 0 -8 7 9 -4 -6", "-15 9 -15 -6 0 24 -21 -27 12 18", "15 -9 15 6 0 -24 21 27 -12 -18", "-5 3 -5 -2 0 8 -7 -9 4 6"],
        Scale = "1/67",
        Offset = -7968334338.187,
        Rounding = Rounding.TowardZero,
        Source = typeof(byte),
        Destination = typeof(ushort),
    });

    private static void Check(Declaration declaration) => Elements.Dispatch(declaration.Source, declaration.Destination, new Bodies(declaration));

    /// <summary>Compares the wide body, the narrow body and the reference.</summary>
    private sealed class Bodies(Declaration declaration) : IPairAction
    {
        // Any number of lanes will do; with an odd one the last tiles overlap.
        private const int Lanes = 3;

        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            LoweredKernel kernel = new(declaration);
            Reference reference = new(declaration);
            // A folded signal is one row that its stretches fill.
            int fold = kernel.Program.Wide.Fold;
            int height = fold > 0 ? 1 : kernel.Program.Tiles.Max(static tile => tile.Rows) + 1;
            IEnumerable<Tile> tiles = kernel.Program.Tiles.Concat(new[] { kernel.Program.Passes, kernel.Program.CompactPasses }.OfType<PassPrograms>().Select(static passes => passes.Rows.Wide));
            int width = fold > 0 ? 2 * fold * kernel.Program.Wide.Vectors : (tiles.Max(static tile => tile.Vectors * tile.Phases) * Lanes) + 1;
            (int sourceHeight, int sourceWidth) = reference.SourceOf(height, width);
            foreach (Pattern pattern in (Pattern[])[Pattern.Random, Pattern.Highest, Pattern.Lowest, Pattern.Ties])
            {
                TIn[,] source = reference.CreateSource<TIn>(sourceHeight, sourceWidth, pattern, seed: 7);
                TOut[,] wide = kernel.Execute<TIn, TOut>(kernel.Program.Wide, Lanes, source, height, width);
                TOut[,] narrow = kernel.Execute<TIn, TOut>(kernel.Program.Narrow, Lanes, source, height, width);
                ElementAssert.Same<TOut>(wide, narrow, $"wide against narrow, {pattern}");
                if (kernel.Program.Compact is { } compact)
                {
                    ElementAssert.Same<TOut>(wide, kernel.Execute<TIn, TOut>(compact, Lanes, source, height, width), $"wide against compact, {pattern}");
                }

                reference.AssertAgrees<TIn, TOut>(source, wide, $"{pattern}");
            }
        }
    }
}
