extern alias generator;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Numerics;
using ConvGen.Generator.Tests.Conformance;
using CsCheck;
using generator::ConvGen;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>Every pass keeps the meaning of a tile: before and after it the interpreter finds the same outputs.</summary>
public class PassTests
{
    private const int Iterations = 400;

    [Fact]
    public void EveryPassKeepsTheOutputsOfIntegers() => RandomDeclarations.Integers.Sample(Check, iter: Iterations);

    [Fact]
    public void EveryPassKeepsTheOutputsOfFloats() => RandomDeclarations.Floats.Sample(Check, iter: Iterations);

    private static void Check(Declaration declaration) => Elements.Dispatch(declaration.Source, declaration.Destination, new Passes(declaration));

    private sealed class Passes(Declaration declaration) : IPairAction
    {
        private const int Lanes = 2;

        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            LoweredKernel kernel = new(declaration);
            Reference reference = new(declaration);
            foreach (BodyPlan body in kernel.Plan.Bodies)
            {
                (int height, int width) = (body.Shape.Rows, body.Shape.Vectors * body.Phases * Lanes);
                (int sourceHeight, int sourceWidth) = reference.SourceOf(height, width);
                TIn[,] source = reference.CreateSource<TIn>(sourceHeight, sourceWidth, Pattern.Random, seed: 11);
                TOut[,]? before = null;
                foreach ((string pass, Tile tile, ImmutableArray<Rational> constants) in Lower(kernel, body))
                {
                    TOut[,] after = kernel.Execute<TIn, TOut>(tile, Lanes, source, height, width, kernel.Program with { Constants = constants });
                    AssertEqual(before ?? after, after, pass);
                    before = after;
                }
            }
        }

        /// <summary>The passes in the order of <see cref="Lowerer"/>, with the tile after each.</summary>
        private static IEnumerable<(string Pass, Tile Tile, ImmutableArray<Rational> Constants)> Lower(LoweredKernel kernel, BodyPlan body)
        {
            ValueFactory values = new();
            ImmutableArray<Rational>.Builder constants = ImmutableArray.CreateBuilder<Rational>();
            constants.AddRange(ExpandTaps.Table(kernel.Plan));
            (string Name, Func<Tile, Tile> Run)[] passes =
            [
                (nameof(DropZeroTaps), DropZeroTaps.Run),
                (nameof(ReduceStrength), tile => ReduceStrength.Run(tile, values)),
                (nameof(LowerFinish), tile => LowerFinish.Run(tile, kernel.Plan.Finish, values)),
                (nameof(ShareValues), ShareValues.Run),
                (nameof(ShareProducts), tile => ShareProducts.Run(tile, values)),
                (nameof(ShareValues), ShareValues.Run),
                (nameof(DropDeadValues), DropDeadValues.Run),
                (nameof(MoveWeightsToTable), tile => MoveWeightsToTable.Run(tile, body.Literals, constants)),
            ];
            Tile current = ExpandTaps.Expand(kernel.Plan, body, values);
            yield return (nameof(ExpandTaps), current, constants.ToImmutable());
            foreach ((string name, Func<Tile, Tile> run) in passes)
            {
                current = run(current);
                yield return (name, current, constants.ToImmutable());
            }
        }

        // A sum that starts at 0 loses the sign of a zero that the first product alone keeps; everything else is the same bits.
        private static void AssertEqual<T>(T[,] before, T[,] after, string pass)
            where T : unmanaged, INumber<T>
        {
            for (int i = 0; i < before.Length; i++)
            {
                (int y, int x) = Math.DivRem(i, before.GetLength(1));
                if (!before[y, x].Equals(after[y, x]))
                {
                    ElementAssert.Fail(pass, y, x, after[y, x], before[y, x]);
                }
            }
        }
    }
}
