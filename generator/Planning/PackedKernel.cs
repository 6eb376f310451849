using System;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>A kernel for dot products of bytes: the weights of a row in groups that fill a lane, the first in the lowest byte.</summary>
/// <param name="Size">The weights of a group: 2 for lanes of 16 bits, 4 for 32.</param>
/// <param name="Columns">The first column of each group; the last group is moved back to end with the kernel.</param>
/// <param name="Weights">The packed groups, row by row, as signed numbers of the lane.</param>
internal sealed record PackedKernel(int Size, ImmutableArray<int> Columns, ImmutableArray<Rational> Weights)
{
    /// <summary>The largest sum of two weights of one sign: 255 times it, the sum of two products, stays within 16 bits.</summary>
    private const int PairBound = 128;

    /// <summary>Packs the weights of a kernel from bytes to bytes or Int16; null where they or the sums of their products do not fit.</summary>
    public static PackedKernel? TryCreate(KernelFacts facts, Accumulation accumulation)
    {
        int size = accumulation.Lanes switch
        {
            LaneType.Int16 => 2,
            LaneType.Int32 => 4,
            _ => int.MaxValue,
        };
        bool fitsTypes = facts.Source == ElementType.Byte && facts.Destination is ElementType.Byte or ElementType.Int16;
        if (!fitsTypes || facts.Columns < size || accumulation.Taps.Any(static tap => tap.Weight < sbyte.MinValue || tap.Weight > sbyte.MaxValue))
        {
            return null;
        }

        ImmutableArray<int> columns = [.. Enumerable.Range(0, (facts.Columns + size - 1) / size).Select(group => Math.Min(group * size, facts.Columns - size))];
        ImmutableArray<Rational>.Builder weights = ImmutableArray.CreateBuilder<Rational>();
        for (int row = 0; row < facts.Rows; row++)
        {
            for (int group = 0; group < columns.Length; group++)
            {
                // What the group before has taken counts as zero here.
                int taken = (group * size) - columns[group];
                int[] bytes = [.. Enumerable.Range(0, size).Select(i => i < taken ? 0 : (int)accumulation.Taps[(row * facts.Columns) + columns[group] + i].Weight.Numerator)];
                if (!FitPairs(bytes))
                {
                    return null;
                }

                weights.Add(Pack(bytes));
            }
        }

        return new PackedKernel(size, columns, weights.ToImmutable());
    }

    private static bool FitPairs(int[] bytes)
    {
        for (int i = 0; i < bytes.Length; i += 2)
        {
            int positive = Math.Max(bytes[i], 0) + Math.Max(bytes[i + 1], 0);
            int negative = Math.Min(bytes[i], 0) + Math.Min(bytes[i + 1], 0);
            if (positive > PairBound || negative < -PairBound)
            {
                return false;
            }
        }

        return true;
    }

    private static BigInteger Pack(int[] bytes)
    {
        BigInteger packed = bytes[bytes.Length - 1];
        for (int i = bytes.Length - 2; i >= 0; i--)
        {
            packed = (packed << 8) | (bytes[i] & 0xFF);
        }

        return packed;
    }
}
