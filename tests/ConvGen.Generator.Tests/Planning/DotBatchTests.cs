extern alias generator;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsCheck;
using generator::ConvGen;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Packed weights are the weights, and no source of bytes makes a half of a lane leave 16 bits.</summary>
public sealed class DotBatchTests
{
    private static readonly Gen<(int Columns, int[] Weights)> Kernels =
        from rows in Gen.Int[1, 9]
        from columns in Gen.Int[2, 12]
        from largest in Gen.OneOf(1, 9, 64)
        from least in Gen.OneOf(-1, 0, 1)
        from weights in Gen.Int[least * largest, largest].Array[rows * columns]
        select (columns, weights);

    [Fact]
    public void EveryPhaseHasEveryWeightOnceAndReadsNoFurtherThanAllPhasesSee() => Kernels.Sample(static kernel =>
    {
        foreach (int size in (int[])[2, 4])
        {
            PackedKernel packed = Pack(kernel, size);
            Assert.InRange(packed.Loads, 1, packed.Offsets.Length * packed.DotsPerWeight);
            for (int place = 0; place < kernel.Weights.Length; place += kernel.Columns)
            {
                foreach (int phase in Enumerable.Range(0, size))
                {
                    int[] taps = new int[kernel.Columns + size - 1];
                    for (int load = 0; load < packed.Offsets.Length; load++)
                    {
                        sbyte[] bytes = BytesOf(packed, place / kernel.Columns, phase, load);
                        for (int i = 0; i < size; i++)
                        {
                            taps[packed.Column(phase, load) + i] += bytes[i];
                        }
                    }

                    Assert.Equal(kernel.Weights.Skip(place).Take(kernel.Columns), taps.Skip(phase).Take(kernel.Columns));
                    Assert.Equal(kernel.Weights.Skip(place).Take(kernel.Columns).Sum(), taps.Sum());
                }
            }
        }
    });

    [Fact]
    public void NoHalfLeaves16Bits() => Kernels.Sample(static kernel =>
    {
        PackedKernel packed = Pack(kernel, size: 4);
        ImmutableArray<DotBatch> batches = DotBatch.Split(packed);
        Assert.Equal(kernel.Weights.Length / kernel.Columns * packed.Offsets.Length, batches[^1].End);
        int first = 0;
        foreach (DotBatch batch in batches)
        {
            Assert.InRange(batch.End, first + 1, int.MaxValue);
            foreach ((int phase, int half) in Halves())
            {
                Assert.Equal(0, Overflow(packed, batch, first, batch.End, phase, half));
            }

            first = batch.End;
        }
    });

    /// <summary>With the next dot product, the range of some half would be wider than 16 bits, wherever it began.</summary>
    [Fact]
    public void ABatchEndsWhereTheNextProductHasNoRoom() => Kernels.Sample(static kernel =>
    {
        PackedKernel packed = Pack(kernel, size: 4);
        int first = 0;
        foreach (DotBatch batch in DotBatch.Split(packed).SkipLast(1))
        {
            Assert.Contains(Halves(), place => Enumerable.Range(first, batch.End + 1 - first).Sum(dot => Pair(packed, dot, place.Phase, place.Half).Sum(Math.Abs)) > 257);
            first = batch.End;
        }
    });

    [Fact]
    public void TheBatchOfAnyRowHoldsEachOfThem() => Kernels.Sample(static kernel =>
    {
        PackedKernel packed = Pack(kernel, size: 4);
        int loads = packed.Offsets.Length;
        if (DotBatch.OfAnyRow(packed) is { } batch)
        {
            Assert.Equal(loads, batch.End);
            for (int first = 0; first < packed.Weights.Length / packed.Sharing; first += loads)
            {
                foreach ((int phase, int half) in Halves())
                {
                    Assert.Equal(0, Overflow(packed, batch, first, first + loads, phase, half));
                }
            }
        }
    });

    /// <summary>257 times the largest byte is the largest number of 16 bits.</summary>
    [Theory]
    [InlineData(1, "127 1 0 0", "127 1 0 0", "1 0 0 0")]
    [InlineData(2, "127 1 0 0", "127 1 0 0", "2 0 0 0")]
    [InlineData(1, "-127 -1 0 0", "127 1 0 0", "0 1 0 0")]
    [InlineData(2, "-127 -1 0 0", "-127 -1 0 0", "1 -1 0 0")]
    [InlineData(5, "127 -127 127 -127", "127 -127 127 -127", "127 -127 127 -127", "127 -127 127 -127", "127 -127 127 -127")]
    public void OnlyWhatFitsIsOneBatch(int batches, params string[] rows) =>
        Assert.Equal(batches, DotBatch.Split(Pack((4, [.. rows.SelectMany(static row => row.Split(' ')).Select(int.Parse)]), size: 4)).Length);

    private static IEnumerable<(int Phase, int Half)> Halves() => from phase in Enumerable.Range(0, 2) from half in Enumerable.Range(0, 2) select (phase, half);

    /// <summary>How far a half leaves 16 bits, at any time: the least and the greatest sum of every beginning of a batch.</summary>
    private static int Overflow(PackedKernel packed, DotBatch batch, int first, int end, int phase, int half)
    {
        int start = (short)(batch.Starts[phase % packed.Sharing] >> (16 * half));
        (int least, int greatest) = (start, start);
        int overflow = 0;
        for (int dot = first; dot < end; dot++)
        {
            least += 255 * Pair(packed, dot, phase, half).Sum(static weight => Math.Min(weight, 0));
            greatest += 255 * Pair(packed, dot, phase, half).Sum(static weight => Math.Max(weight, 0));
            overflow = Math.Max(overflow, Math.Max(short.MinValue - least, greatest - short.MaxValue));
        }

        return overflow;
    }

    private static int[] Pair(PackedKernel packed, int dot, int phase, int half) =>
        [.. BytesOf(packed, dot / packed.Offsets.Length, phase, dot % packed.Offsets.Length).Skip(2 * half).Take(2).Select(static weight => (int)weight)];

    private static sbyte[] BytesOf(PackedKernel packed, int row, int phase, int load)
    {
        int lane = (int)packed.Weights[(row * packed.WeightsPerRow) + packed.Index(phase, load)].Numerator;
        return [.. Enumerable.Range(0, packed.Size).Select(index => (sbyte)(lane >> (8 * index)))];
    }

    private static PackedKernel Pack((int Columns, int[] Weights) kernel, int size) =>
        PackedKernel.TryCreate([.. kernel.Weights.Select(static weight => (Rational)weight)], kernel.Columns, size)!;
}
