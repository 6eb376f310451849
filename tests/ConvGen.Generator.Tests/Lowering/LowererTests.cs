extern alias generator;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using CsCheck;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>All passes in order: what is left of real kernels, and what emission may rely on for every kernel.</summary>
public sealed class LowererTests
{
    [Fact]
    public void SobelIsSixLoadsAndSevenCheapOperations() =>
        Assert.Equal(new Operations(Loads: 6, Adds: 5, Shifts: 1, Others: 1, Stores: 1), Operations.Of(Lower(Passes.Sobel).Narrow));

    [Fact]
    public void TheLaplacianIsFiveLoadsAndFiveCheapOperations() =>
        Assert.Equal(new Operations(Loads: 5, Adds: 4, Shifts: 1, Stores: 1), Operations.Of(Lower(Passes.Laplacian).Narrow));

    [Fact]
    public void TheGaussianSharesItsRows()
    {
        ConvolutionProgram gaussian = Lower(Passes.Gaussian);
        int outputs = gaussian.Wide.Rows * gaussian.Wide.Vectors;
        Operations wide = Operations.Of(gaussian.Wide);
        Operations narrow = Operations.Of(gaussian.Narrow);
        Assert.True(gaussian.Wide.Rows > 1);
        Assert.Equal((25, 6), (narrow.Loads, narrow.Multiplies));
        Assert.True(wide.Multiplies <= 3 * outputs, $"{wide.Multiplies} multiplications for {outputs} vectors of outputs");
        Assert.True(wide.Loads <= 12 * outputs, $"{wide.Loads} loads for {outputs} vectors of outputs");
    }

    [Fact]
    public void EmissionGetsEveryValueDefinedOnceAndBeforeItsUse() => Specs.Random.Sample(
        static spec =>
        {
            ConvolutionProgram program = Lower(spec);
            foreach (Tile tile in (Tile[])[program.Wide, program.Narrow])
            {
                HashSet<Value> defined = [];
                foreach (Instruction instruction in tile.Body)
                {
                    HashSet<Value> inside = Inside(instruction);
                    Assert.All(instruction.Operands(), operand => Assert.True(defined.Contains(operand) || inside.Contains(operand), $"{operand} is used before it is defined"));
                    Assert.All(instruction.Results(), result => Assert.True(defined.Add(result), $"{result} is defined twice"));
                    Assert.IsNotType<Instruction.Finish>(instruction);
                }

                Assert.Equal(tile.Rows * tile.Vectors, tile.Body.Count(static instruction => instruction is Instruction.Store or Instruction.StorePhases));
                Assert.Equal(tile.Body.Length, DropDeadValues.Run(tile).Body.Length);
            }
        },
        iter: 200);

    [Fact]
    public void EveryActiveTapIsReadOnceAnOutput() => Specs.Random.Sample(
        static spec =>
        {
            KernelFacts facts = spec.Analyze();
            ConvolutionPlan plan = Planner.Plan(facts);
            ConvolutionProgram program = Lowerer.Lower(facts, plan);
            if (plan.Strategy == Strategy.Separable || plan.Order == TapOrder.RowLoop)
            {
                return;
            }

            // Integer weights can be zero where exact ones are not, never the other way round.
            int taps = program.LoopTaps.Length > 0 ? program.LoopTaps.Length : Operations.Of(program.Narrow).Loads;
            Assert.True(facts.Integers is { IsExact: false } ? taps <= facts.ActiveTaps : taps == facts.ActiveTaps);
        },
        iter: 200);

    private static HashSet<Value> Inside(Instruction instruction)
    {
        IEnumerable<Carried> carried = instruction switch
        {
            Instruction.TapLoop loop => loop.Carried,
            Instruction.RowLoop loop => loop.Carried,
            _ => [],
        };
        return [.. carried.Select(static value => value.Entry), .. (instruction.LoopBody() ?? []).SelectMany(static inner => inner.Results())];
    }

    private static ConvolutionProgram Lower(generator::ConvGen.Generator.Model.KernelSpec spec)
    {
        KernelFacts facts = spec.Analyze();
        return Lowerer.Lower(facts, Planner.Plan(facts));
    }
}
