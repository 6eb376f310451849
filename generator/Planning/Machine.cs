using System;

namespace ConvGen.Generator.Planning;

/// <summary>
/// The processor that plans are made for: cycles an operation takes where nothing else holds it up, measured on Zen 5 with vectors
/// of 512 bits. Other processors with two multipliers and two load ports differ by little that changes a choice.
/// </summary>
internal static class Machine
{
    /// <summary>The vectors that plans are made for.</summary>
    public const int VectorBits = 512;

    /// <summary>From a multiply-add of floats to the next that adds to it.</summary>
    public const double FloatLatency = 4.0;

    /// <summary>From an addition of integers to the next.</summary>
    public const double IntegerLatency = 1.0;

    /// <summary>The addresses and the branch of one more round of a loop.</summary>
    public const double Turn = 3.0;

    /// <summary>One row further down a strip: other lines, mostly another page.</summary>
    public const double Step = 8.0;

    /// <summary>A read of a vector that lies within a line of the cache.</summary>
    public const double AlignedLoad = 0.75;

    /// <summary>A vector of sums that goes through memory, and may move there once: what that takes beside writing and reading it.</summary>
    public const double Line = 2.9;

    /// <summary>What joining two vectors takes of the time of a multiplication: it mostly has a port of its own.</summary>
    public const double Join = 0.25;

    /// <summary>A multiplication, of two pipes.</summary>
    public const double Multiply = 0.5;

    private const double Broadcast = 0.5;
    private const double Add = 0.2;
    private const double Store = 1.0;
    private const double InstructionsPerCycle = 6.0;

    /// <summary>Operations on vectors that wait in the schedulers at once: so far ahead independent work begins.</summary>
    private const double Schedulers = 114.0;

    /// <summary>How much of the work that is not the bottleneck shows nevertheless.</summary>
    private const double Friction = 0.15;

    /// <summary>A read that fills a vector by itself mostly crosses a line of the cache, a narrower one less often.</summary>
    /// <param name="share">How many times as wide as the element a lane is.</param>
    public static double Load(int share) => share switch
    {
        <= 1 => 1.35,
        2 => 0.85,
        _ => 0.65,
    };

    /// <summary>The cycles of a piece of work: those of its bottleneck, and a part of the rest.</summary>
    /// <param name="work">The work.</param>
    /// <param name="load">The cycles of a read.</param>
    /// <param name="moves">Instructions that only move registers.</param>
    /// <param name="chain">The cycles that dependent operations take from the beginning to the end; the next piece of work begins meanwhile as far as the schedulers have room.</param>
    /// <param name="isSerial">True if the next piece of work waits for this chain.</param>
    public static double Cycles(Work work, double load, double moves, double chain, bool isSerial)
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
