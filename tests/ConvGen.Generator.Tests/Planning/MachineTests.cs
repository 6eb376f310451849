extern alias generator;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>The model of the processor knows what holds work up.</summary>
public sealed class MachineTests
{
    /// <summary>Sixteen taps for two vectors leave the schedulers room for two pieces of work, for eight vectors they do not.</summary>
    [Theory]
    [InlineData(2, 18.0)]
    [InlineData(6, 54.0)]
    [InlineData(8, 64.0)]
    public void AChainIsHiddenAsFarAsTheSchedulersHaveRoom(int vectors, double least)
    {
        Work work = new(Loads: vectors, Broadcasts: 0, Multiplies: 16 * vectors, Adds: 0, Stores: vectors);
        double chained = Machine.Avx512.Cycles(work, Machine.Avx512.AlignedLoad, moves: 0, chain: 16 * Machine.FloatLatency, isSerial: false);
        Assert.InRange(chained, least, least * 1.15);
    }

    /// <summary>What is serial waits for all of it.</summary>
    [Fact]
    public void WorkThatWaitsForItselfTakesItsChain()
    {
        Work work = new(Loads: 1, Broadcasts: 0, Multiplies: 4, Adds: 0, Stores: 1);
        Assert.True(Machine.Avx512.Cycles(work, Machine.Avx512.AlignedLoad, moves: 0, chain: 50.0, isSerial: true) >= 50.0);
        Assert.True(Machine.Avx512.Cycles(work, Machine.Avx512.AlignedLoad, moves: 0, chain: 50.0, isSerial: false) < 10.0);
    }
}
