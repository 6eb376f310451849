extern alias generator;
using System.Collections.Immutable;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Model;
using generator::ConvGen.Generator.Planning;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>One kernel on its way through the passes, so that a test can look at a body before and after each.</summary>
internal sealed class Passes
{
    private readonly ValueFactory _values = new();

    /// <summary>Plans a declaration and expands a tile of the given shape: tap by tap, or in the order given.</summary>
    public Passes(KernelSpec spec, int rows = 1, int vectors = 1, TapOrder order = TapOrder.Unrolled)
    {
        Facts = spec.Analyze();
        Plan = Planner.Plan(Facts);
        Tile = ExpandTaps.Expand(Plan, new BodyPlan(order, Strategy.Direct, new TileShape(rows, vectors), Literals: 0, Registers: 0), _values);
    }

    /// <summary>Vertical edges.</summary>
    public static KernelSpec Sobel { get; } = Specs.Create(ElementType.Byte, ElementType.Int16, "-1 0 1", "-2 0 2", "-1 0 1");

    /// <summary>Second differences.</summary>
    public static KernelSpec Laplacian { get; } = Specs.Create(ElementType.Byte, ElementType.Int16, "0 1 0", "1 -4 1", "0 1 0");

    /// <summary>A 5 × 5 blur, whose weights repeat.</summary>
    public static KernelSpec Gaussian { get; } = Specs.Create(ElementType.Byte, ElementType.Byte, "1 4 6 4 1", "4 16 24 16 4", "6 24 36 24 6", "4 16 24 16 4", "1 4 6 4 1").Scaled(new Rational(1, 256));

    /// <summary>The facts of the kernel.</summary>
    public KernelFacts Facts { get; }

    /// <summary>The plan of the kernel.</summary>
    public ConvolutionPlan Plan { get; }

    /// <summary>The body as the last pass left it.</summary>
    public Tile Tile { get; private set; }

    /// <summary>The multipliers that were moved to memory.</summary>
    public ImmutableArray<Rational>.Builder Table { get; } = ImmutableArray.CreateBuilder<Rational>();

    /// <summary>What the body does now.</summary>
    public Operations Operations => Operations.Of(Tile);

    /// <summary>Runs <see cref="generator::ConvGen.Generator.Lowering.DropZeroTaps"/>.</summary>
    public Passes DropZeroTaps() => Run(generator::ConvGen.Generator.Lowering.DropZeroTaps.Run(Tile));

    /// <summary>Runs <see cref="generator::ConvGen.Generator.Lowering.ReduceStrength"/>.</summary>
    public Passes ReduceStrength() => Run(generator::ConvGen.Generator.Lowering.ReduceStrength.Run(Tile, _values));

    /// <summary>Runs <see cref="generator::ConvGen.Generator.Lowering.LowerFinish"/>.</summary>
    public Passes LowerFinish() => Run(generator::ConvGen.Generator.Lowering.LowerFinish.Run(Tile, Plan.Finish, _values));

    /// <summary>Runs <see cref="generator::ConvGen.Generator.Lowering.JoinVectors"/>.</summary>
    public Passes JoinVectors() => Run(generator::ConvGen.Generator.Lowering.JoinVectors.Run(Tile, _values));

    /// <summary>Runs <see cref="generator::ConvGen.Generator.Lowering.ShareValues"/>.</summary>
    public Passes ShareValues() => Run(generator::ConvGen.Generator.Lowering.ShareValues.Run(Tile));

    /// <summary>Runs <see cref="generator::ConvGen.Generator.Lowering.ShareProducts"/>.</summary>
    public Passes ShareProducts() => Run(generator::ConvGen.Generator.Lowering.ShareProducts.Run(Tile, _values));

    /// <summary>Runs <see cref="generator::ConvGen.Generator.Lowering.DropDeadValues"/>.</summary>
    public Passes DropDeadValues() => Run(generator::ConvGen.Generator.Lowering.DropDeadValues.Run(Tile));

    /// <summary>Runs <see cref="generator::ConvGen.Generator.Lowering.MoveWeightsToTable"/>.</summary>
    public Passes MoveWeightsToTable(int literals = 0) => Run(generator::ConvGen.Generator.Lowering.MoveWeightsToTable.Run(Tile, literals, Table));

    private Passes Run(Tile tile)
    {
        Tile = tile;
        return this;
    }
}
