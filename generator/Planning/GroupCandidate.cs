using System;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>One way to build a body for several kernels, and what it costs.</summary>
/// <param name="Parts">The part of every kernel, as if it were alone.</param>
/// <param name="Loads">The reads that serve all of them.</param>
/// <param name="Weights">The multipliers that differ, of every kernel.</param>
/// <param name="Literals">Those of them that are literals in the whole body.</param>
/// <param name="Sums">The sums that are alive at once.</param>
/// <param name="Cycles">The cycles that one vector of outputs of one kernel takes.</param>
/// <param name="Calls">The lane calls, and the reads of weights, which the JIT has to inline as well.</param>
internal sealed record GroupCandidate(ImmutableArray<Candidate> Parts, double Loads, int Weights, int Literals, int Sums, double Cycles, int Calls)
{
    /// <summary>Instructions that find where a row of one output goes.</summary>
    private const int Addressing = 10;

    /// <summary>Instructions of one more round of a loop beside its work.</summary>
    private const int Looping = 6;

    /// <summary>Outputs of a row that a tile is judged by: at its end half a tile is computed twice, on average.</summary>
    private const double TypicalWidth = 640.0;

    /// <summary>Lane calls that a sum does not need where it is the result, of those that a kernel alone is costed with.</summary>
    private const int PlainFinish = 5;

    /// <summary>The body of one of the kernels.</summary>
    public BodyPlan BodyOf(int kernel) => Parts[kernel].Body with
    {
        Literals = Literals,
        // Every output finds its place by a call as well, and the bodies of several kernels are large.
        Extends = false,
        Registers = FitsSixteenRegisters ? 0 : Sums + Temporaries,
    };

    /// <summary>True if every processor has the registers.</summary>
    public bool FitsSixteenRegisters => Sums + Temporaries <= Machine.Avx2.Registers;

    /// <summary>Vectors beside sums that are alive at once.</summary>
    private int Temporaries => TemporariesOf(Parts.Length, Parts[0].Body.Shape);

    /// <summary>True if one kernel sums rows first where the other does, which decides the bits of floats.</summary>
    public bool HasOrderOf(GroupCandidate other) => Parts.Zip(other.Parts, static (left, right) => left.Body.IsSeparable == right.Body.IsSeparable).All(static same => same);

    /// <summary>True if every kernel has the same strategy in both, and so the same table.</summary>
    public bool HasStrategiesOf(GroupCandidate other) => Parts.Zip(other.Parts, static (left, right) => left.Body.Strategy == right.Body.Strategy).All(static same => same);

    /// <summary>Adds up the parts; what they read is read once.</summary>
    public static GroupCandidate Of(ImmutableArray<SumPlan> members, TapOrder order, ImmutableArray<Strategy> strategies, TileShape shape)
    {
        ImmutableArray<Candidate> parts = [.. members.Zip(strategies, (member, strategy) => member.Costs.Of(order, strategy, shape))];
        SumPlan first = members[0];
        Machine machine = first.Costs.Machine;
        bool isRolling = order == TapOrder.Rolling;
        int outputs = parts.Sum(static part => part.Outputs);
        int sums = isRolling ? first.Facts.Rows * outputs : outputs;
        double loads = parts.Max(static part => part.Work.Loads);
        double repeated = parts.Sum(static part => part.Work.Loads) - loads;
        double conversion = members[0].Costs.PackedOf(strategies[0]) is null ? TapCost.OfConversion(first.Facts.Source, first.Accumulation.Lanes).Multiplies : 0;
        Work work = parts.Aggregate(default(Work), static (sum, part) => sum + part.Work);
        int distinct = members.Zip(strategies, (member, strategy) => member.Costs.DistinctMultipliers(order, strategy)).Sum();
        int free = Math.Min(CandidateCosts.MaximumLiterals, Math.Max(0, machine.Registers - CandidateCosts.Spare - TemporariesOf(members.Length, shape) - sums));
        int literals = order == TapOrder.RowLoop ? 0 : distinct <= free ? distinct : isRolling ? free : 0;
        work = work with
        {
            Loads = loads,
            Multiplies = work.Multiplies - (repeated * conversion),
            Broadcasts = literals == distinct ? 0 : members.Zip(strategies, (member, strategy) => member.Costs.Multiplications(order, strategy)).Sum() * (isRolling ? 1 : shape.Rows),
        };
        double chain = members.Zip(strategies, (member, strategy) => member.Costs.Chain(strategy, isRolling)).Max();
        int rounds = order == TapOrder.RowLoop ? first.Facts.Rows - shape.Rows + 1 : 0;
        int overhead = (Looping * (1 + rounds)) + (Addressing * members.Length * shape.Rows);
        double cycles = machine.Cycles(work, first.Costs.LoadCycles(strategies[0]), (isRolling ? sums : 2 * shape.Rows) + overhead, chain, isRolling) + (isRolling ? machine.Step : 0.0);
        cycles *= 1.0 + (shape.Vectors * first.Costs.PhasesOf(strategies[0]) * (double)machine.VectorBits / first.Accumulation.Lanes.Bits() / 2.0 / TypicalWidth);
        int calls = parts.Zip(members, static (part, member) => part.Calls - (member.HasPlainFinish ? part.Outputs * PlainFinish : 0)).Sum() - (int)(repeated * CallsPerLoad(order, first, shape));
        int reads = order == TapOrder.RowLoop
            ? shape.Rows * shape.Rows * members.Zip(strategies, static (member, strategy) => member.Costs.WeightsPerRow(strategy)).Sum()
            : distinct - literals;
        return new GroupCandidate(parts, loads, distinct, literals, sums, cycles / outputs, calls + reads);
    }

    /// <summary>
    /// Elements and weights that are alive at once, and what is made of one: either the elements of all vectors wait for the next
    /// kernel, or the weights of all kernels for the next vector, whichever are fewer.
    /// </summary>
    private static int TemporariesOf(int kernels, TileShape shape) => Math.Min(kernels, shape.Vectors) + 2;

    /// <summary>A loop over rows contains one of its rounds.</summary>
    private static double CallsPerLoad(TapOrder order, SumPlan member, TileShape shape) =>
        order == TapOrder.RowLoop ? ((2.0 * (shape.Rows - 1)) + 1) / (member.Facts.Rows + shape.Rows - 1) : 1.0;
}
