using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen.Generator.Tests.Conformance;
using CsCheck;
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
            int height = kernel.Program.Wide.Rows + 1;
            int width = (kernel.Program.Wide.Vectors * kernel.Program.Wide.Phases * Lanes) + 1;
            (int sourceHeight, int sourceWidth) = reference.SourceOf(height, width);
            foreach (Pattern pattern in (Pattern[])[Pattern.Random, Pattern.Highest, Pattern.Lowest, Pattern.Ties])
            {
                TIn[,] source = reference.CreateSource<TIn>(sourceHeight, sourceWidth, pattern, seed: 7);
                TOut[,] wide = kernel.Execute<TIn, TOut>(kernel.Program.Wide, Lanes, source, height, width);
                TOut[,] narrow = kernel.Execute<TIn, TOut>(kernel.Program.Narrow, Lanes, source, height, width);
                ElementAssert.Same<TOut>(wide, narrow, $"wide against narrow, {pattern}");
                reference.AssertAgrees<TIn, TOut>(source, wide, $"{pattern}");
            }
        }
    }
}
