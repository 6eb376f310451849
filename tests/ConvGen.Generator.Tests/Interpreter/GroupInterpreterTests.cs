extern alias generator;
using System;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Tests.Conformance;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>Programs of several outputs against the reference, output by output: kernels that share a body, in every order that a body has.</summary>
public sealed class GroupInterpreterTests
{
    public static TheoryData<Type, Type, int, int, int, int> Banks => new()
    {
        { typeof(byte), typeof(short), 3, 3, 2, 9 },
        { typeof(byte), typeof(short), 3, 3, 8, 3 },
        { typeof(byte), typeof(short), 5, 5, 4, 9 },
        { typeof(byte), typeof(byte), 3, 5, 3, 4 },
        { typeof(float), typeof(float), 3, 3, 3, 9 },
        { typeof(float), typeof(float), 5, 5, 8, 9 },
        { typeof(float), typeof(float), 11, 11, 8, 9 },
        { typeof(float), typeof(float), 1, 7, 5, 9 },
        { typeof(short), typeof(int), 4, 2, 3, 200 },
    };

    [Theory]
    [MemberData(nameof(Banks))]
    public void EveryOutputIsThatOfItsKernel(Type source, Type destination, int rows, int columns, int count, int range)
    {
        Declaration[] declarations =
        [
            .. Enumerable.Range(0, count).Select(kernel => new Declaration
            {
                // No zeros, which would part floats from each other.
                Rows = KernelShapes.Generate(rows, columns, (y, x) => (((((y * 7) + (x * 5) + (kernel * 3)) % range) + 1) * (((y * x) + kernel) % 2 == 0 ? 1 : -1))),
                Source = source,
                Destination = destination,
            }),
        ];
        ImmutableArray<KernelFacts> facts = [.. declarations.Select(static declaration => KernelAnalyzer.Analyze(SpecFactory.Create(declaration)))];
        ImmutableArray<GroupPlan> groups = GroupPlanner.Plan(facts);
        Assert.Contains(groups, static group => group.IsShared);
        foreach (GroupPlan group in groups)
        {
            ConvolutionProgram program = GroupLowerer.Lower([.. facts.Skip(group.First).Take(group.Plans.Length)], group.Plans);
            Assert.Equal(group.Plans.Length, program.Outputs.Length);
            for (int output = 0; output < group.Plans.Length; output++)
            {
                int kernel = group.First + output;
                Elements.Dispatch(source, destination, new Output(declarations[kernel], new LoweredKernel(facts[kernel], group.Plans[output], program), output));
            }
        }
    }

    private sealed class Output(Declaration declaration, LoweredKernel kernel, int output) : IPairAction
    {
        private const int Lanes = 3;

        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Reference reference = new(declaration);
            Tile wide = kernel.Program.Wide;
            (int height, int width) = (kernel.Program.Tiles.Max(static tile => tile.Rows) + 1, (kernel.Program.Tiles.Max(static tile => tile.Vectors * tile.Phases) * Lanes) + 1);
            (int sourceHeight, int sourceWidth) = reference.SourceOf(height, width);
            foreach (Pattern pattern in (Pattern[])[Pattern.Random, Pattern.Highest, Pattern.Lowest])
            {
                TIn[,] source = reference.CreateSource<TIn>(sourceHeight, sourceWidth, pattern, seed: 5);
                TOut[,] fromWide = kernel.Execute<TIn, TOut>(Only(wide), Lanes, source, height, width);
                foreach (Tile other in kernel.Program.Tiles.Skip(1))
                {
                    ElementAssert.Same<TOut>(fromWide, kernel.Execute<TIn, TOut>(Only(other), Lanes, source, height, width), $"output {output}, wide against another body, {pattern}");
                }

                reference.AssertAgrees<TIn, TOut>(source, fromWide, $"output {output}, {pattern}");
            }
        }

        /// <summary>The body as far as it writes this output.</summary>
        private Tile Only(Tile tile) => tile with
        {
            Body = [.. tile.Body.Where(instruction => (instruction as Instruction.Store)?.Output is not { } store || store == output)
                .Where(instruction => (instruction as Instruction.StorePhases)?.Output is not { } phases || phases == output)],
        };
    }
}
