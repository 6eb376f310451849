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
    public void SobelIsSixLoadsAndEightCheapOperations() =>
        Assert.Equal(new Operations(Loads: 6, Adds: 5, Shifts: 2, Others: 1, Stores: 1), Lower(new Passes(Passes.Sobel)));

    [Fact]
    public void TheLaplacianIsFiveLoadsAndFiveCheapOperations() =>
        Assert.Equal(new Operations(Loads: 5, Adds: 4, Shifts: 1, Stores: 1), Lower(new Passes(Passes.Laplacian)));

    [Fact]
    public void TheGaussianSharesItsRows()
    {
        // Along a row by three dot products a phase, one of which is of a single byte; then by additions alone, and a shift a result.
        ConvolutionProgram gaussian = Lower(Passes.Gaussian);
        int outputs = gaussian.Wide.Rows * gaussian.Wide.Vectors * gaussian.Wide.Phases;
        Operations wide = Operations.Of(gaussian.Wide);
        int rows = outputs + (gaussian.Wide.IsRolling ? 0 : 4 * gaussian.Wide.Vectors * gaussian.Wide.Phases);
        Assert.Equal((0, (3 * rows) + (outputs / gaussian.Wide.Phases), outputs), (wide.Multiplies, wide.Others, wide.Shifts));
    }

    [Fact]
    public void EmissionGetsEveryValueDefinedOnceAndBeforeItsUse() => Specs.Random.Sample(
        static spec =>
        {
            ConvolutionProgram program = Lower(spec);
            foreach (Tile tile in program.Tiles)
            {
                HashSet<Value> defined = [.. tile.Carried.Select(static carried => carried.Entry)];
                foreach (Instruction instruction in tile.Body)
                {
                    HashSet<Value> inside = Inside(instruction);
                    Assert.All(instruction.Operands(), operand => Assert.True(defined.Contains(operand) || inside.Contains(operand), $"{operand} is used before it is defined"));
                    Assert.All(instruction.Results(), result => Assert.True(defined.Add(result), $"{result} is defined twice"));
                    Assert.IsNotType<Instruction.Finish>(instruction);
                }

                Assert.All(tile.Carried, carried => Assert.True(defined.Contains(carried.Initial) && defined.Contains(carried.Next)));
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
            if (plan.Narrow.IsSeparable || plan.Narrow.Order is TapOrder.RowLoop or TapOrder.Rolling)
            {
                return;
            }

            // Integer weights can be zero where exact ones are not, never the other way round.
            int taps = program.LoopTaps.Length > 0 ? program.LoopTaps.Length : Operations.Of(program.Narrow).Loads / program.Narrow.Vectors;
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

    /// <summary>A direct body of one vector behind all passes.</summary>
    private static Operations Lower(Passes passes) =>
        passes.DropZeroTaps().ReduceStrength().LowerFinish().ShareValues().ShareProducts().ShareValues().DropDeadValues().Operations with { Constants = 0 };

    private static ConvolutionProgram Lower(generator::ConvGen.Generator.Model.KernelSpec spec)
    {
        KernelFacts facts = spec.Analyze();
        return Lowerer.Lower(facts, Planner.Plan(facts));
    }
}
