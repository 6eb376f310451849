using System;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

namespace ConvGen.Generator.Planning;

/// <summary>
/// Rows of weights for dot products of bytes. A lane reads as many neighbouring bytes as it holds, and a vector reads them from
/// its first element on; an output that begins between two lanes is another phase. Two phases share their loads, in which their
/// weights stand shifted in the same bytes; of lanes of four bytes the other two phases have loads two bytes further, and the same weights.
/// </summary>
/// <param name="Size">The bytes of a lane and the number of phases: 2 for lanes of 16 bits, 4 for 32.</param>
/// <param name="Sharing">The phases that share loads, and so many have weights of their own.</param>
/// <param name="Offsets">Where each load begins, in columns from the window of the first phase that shares it; the last one ends with the window of the last.</param>
/// <param name="Weights">The packed weights row by row, in a row phase by phase, in a phase load by load, as signed numbers of the lane.</param>
internal sealed record PackedKernel(int Size, int Sharing, ImmutableArray<int> Offsets, ImmutableArray<Rational> Weights)
{
    /// <summary>The largest sum of two weights of one sign: 255 times it, the sum of two products, stays within 16 bits.</summary>
    private const int PairBound = 128;

    /// <summary>The packed weights of one row of the kernel.</summary>
    public int WeightsPerRow => Sharing * Offsets.Length;

    /// <summary>The vectors that a row of the source is read as.</summary>
    public int Loads => Enumerable.Range(0, Size / Sharing).SelectMany(group => Offsets.Select(offset => offset + (group * Sharing))).Distinct().Count();

    /// <summary>The dot products that a weight takes part in, one of each phase that has it.</summary>
    public int DotsPerWeight => Size / Sharing;

    /// <summary>Where a load of a phase begins, in columns of the first phase's window.</summary>
    public int Column(int phase, int load) => Offsets[load] + (phase / Sharing * Sharing);

    /// <summary>The place of a weight within its row.</summary>
    public int Index(int phase, int load) => (phase % Sharing * Offsets.Length) + load;

    /// <summary>Packs rows of weights; null where a weight or the sum of two products does not fit.</summary>
    /// <param name="weights">The weights, row-major.</param>
    /// <param name="columns">The weights of a row.</param>
    /// <param name="size">The bytes of a lane.</param>
    public static PackedKernel? TryCreate(ImmutableArray<Rational> weights, int columns, int size)
    {
        if (columns < 2 || weights.Any(static weight => !weight.IsInteger || weight < sbyte.MinValue || weight > sbyte.MaxValue))
        {
            return null;
        }

        // A load must not reach beyond what the phases see: two phases of two columns see less than four bytes.
        int sharing = columns == 2 ? size : 2;

        // The phases that share loads see this many bytes together; the last load moves back to end with them.
        int reach = columns + sharing - 1;
        ImmutableArray<int> loads = [.. Enumerable.Range(0, (reach + size - 1) / size).Select(load => Math.Min(load * size, reach - size))];
        ImmutableArray<Rational>.Builder packed = ImmutableArray.CreateBuilder<Rational>();
        for (int row = 0; row < weights.Length / columns; row++)
        {
            for (int phase = 0; phase < sharing; phase++)
            {
                foreach (int[] bytes in Distribute([.. weights.Skip(row * columns).Take(columns).Select(static weight => (int)weight.Numerator)], phase, loads, size))
                {
                    if (!FitPairs(bytes))
                    {
                        return null;
                    }

                    packed.Add(Pack(bytes));
                }
            }
        }

        return new PackedKernel(size, sharing, loads, packed.ToImmutable());
    }

    /// <summary>
    /// The bytes of every load for one phase. Of the bytes that the last two loads both see, the last one takes what it can if the
    /// other has nothing else to do, so that one dot product is enough.
    /// </summary>
    private static int[][] Distribute(int[] row, int phase, ImmutableArray<int> loads, int size)
    {
        int[][] bytes = [.. loads.Select(_ => new int[size])];
        bool lastAlone = phase >= loads[loads.Length - 1];
        for (int column = 0; column < row.Length; column++)
        {
            int place = phase + column;
            int load = lastAlone ? loads.Length - 1 : Math.Min(place / size, loads.Length - 1);
            bytes[load][place - loads[load]] = row[column];
        }

        return bytes;
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
