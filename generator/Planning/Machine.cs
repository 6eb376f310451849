using System;

namespace ConvGen.Generator.Planning;

/// <summary>
/// A processor that plans are made for: its registers, and the cycles an operation takes where nothing else holds it up. Others of
/// as many registers differ by little that changes a choice.
/// </summary>
internal sealed record Machine
{
    /// <summary>Vectors of 512 bits in thirty-two registers; measured on Zen 5.</summary>
    public static readonly Machine Avx512 = new()
    {
        VectorBits = 512,
        Registers = 32,
        RollingSums = 24,
        GroupSums = 24,
        AlignedLoad = 0.75,
        FullLoad = 1.35,
        HalfLoad = 0.85,
        NarrowLoad = 0.65,
        Broadcast = 0.5,
        Add = 0.2,
        InstructionsPerCycle = 6.0,
        Schedulers = 114.0,
        Step = 8.0,
        Line = 2.9,
    };

    /// <summary>Vectors of 256 bits in sixteen registers; measured on Zen 3.</summary>
    public static readonly Machine Avx2 = new()
    {
        VectorBits = 256,
        Registers = 16,
        RollingSums = 11,
        GroupSums = 12,
        AlignedLoad = 0.57,
        FullLoad = 0.85,
        HalfLoad = 0.6,
        NarrowLoad = 0.55,
        Broadcast = 0.75,
        Add = 0.28,
        InstructionsPerCycle = 5.0,
        Schedulers = 64.0,
        Step = 14.0,
        Line = 2.0,
    };

    /// <summary>The bits of the widest vectors, and of a line of the cache.</summary>
    public const int MostBits = 512;

    /// <summary>From a multiply-add of floats to the next that adds to it.</summary>
    public const double FloatLatency = 4.0;

    /// <summary>From an addition of integers to the next.</summary>
    public const double IntegerLatency = 1.0;

    /// <summary>The addresses and the branch of one more round of a loop.</summary>
    public const double Turn = 3.0;

    /// <summary>What joining two vectors takes of the time of a multiplication: it mostly has a port of its own.</summary>
    public const double Join = 0.25;

    /// <summary>A sum that has no register is read, added to and written.</summary>
    public const double Move = 1.5;

    /// <summary>A multiplication, of two pipes.</summary>
    public const double Multiply = 0.5;

    private const double Store = 1.0;

    /// <summary>How much of the work that is not the bottleneck shows nevertheless.</summary>
    private const double Friction = 0.15;

    /// <summary>The bits of a vector.</summary>
    public required int VectorBits { get; init; }

    /// <summary>The vector registers.</summary>
    public required int Registers { get; init; }

    /// <summary>Sums of a rolling body that leave registers for elements and weights.</summary>
    public required int RollingSums { get; init; }

    /// <summary>Sums of a body of several kernels that do.</summary>
    public required int GroupSums { get; init; }

    /// <summary>A read of a vector that lies within a line of the cache.</summary>
    public required double AlignedLoad { get; init; }

    /// <summary>A vector of sums that goes through memory, and may move there once: what that takes beside writing and reading it.</summary>
    public required double Line { get; init; }

    /// <summary>One row further down a strip: other lines, mostly another page.</summary>
    public required double Step { get; init; }

    /// <summary>True for registers that keep literals beside the sums of a tile.</summary>
    public bool HasManyRegisters => Registers > 16;

    /// <summary>True if one instruction joins two vectors at any element.</summary>
    public bool JoinsVectors => HasManyRegisters;

    /// <summary>A read of a whole vector at any place.</summary>
    public required double FullLoad { get; init; }

    private double HalfLoad { get; init; }

    private double NarrowLoad { get; init; }

    private double Add { get; init; }

    /// <summary>A read of a weight: an operand of what uses it, or an instruction and a register of its own.</summary>
    private double Broadcast { get; init; }

    private double InstructionsPerCycle { get; init; }

    /// <summary>Operations on vectors that wait in the schedulers at once: so far ahead independent work begins.</summary>
    private double Schedulers { get; init; }

    /// <summary>A read that fills a vector by itself often crosses a line of the cache, a narrower one less often.</summary>
    /// <param name="share">How many times as wide as the element a lane is.</param>
    public double Load(int share) => share switch
    {
        <= 1 => FullLoad,
        2 => HalfLoad,
        _ => NarrowLoad,
    };

    /// <summary>The cycles of a piece of work: those of its bottleneck, and a part of the rest.</summary>
    /// <param name="work">The work.</param>
    /// <param name="load">The cycles of a read.</param>
    /// <param name="moves">Instructions that only move registers.</param>
    /// <param name="chain">The cycles that dependent operations take from the beginning to the end; the next piece of work begins meanwhile as far as the schedulers have room.</param>
    /// <param name="isSerial">True if the next piece of work waits for this chain.</param>
    public double Cycles(Work work, double load, double moves, double chain, bool isSerial)
    {
        double instructions = work.Instructions + moves;
        double overlap = isSerial ? 1.0 : Math.Max(1.0, Schedulers / (work.Multiplies + work.Adds + 1.0));
        double reads = (load * work.Loads) + (Broadcast * work.Broadcasts);
        double operations = (Multiply * work.Multiplies) + (Add * work.Adds);
        double writes = Store * work.Stores;
        double most = Math.Max(Math.Max(Math.Max(reads, operations), Math.Max(writes, instructions / InstructionsPerCycle)), chain / overlap);
        double all = reads + operations + writes;
        return most + (Friction * (all - Math.Min(most, all)) / 2.0);
    }
}
