using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Planning;

/// <summary>
/// Dot products of four bytes that are summed up in the halves of a lane, 16 bits each, before the halves are added in 32: as many
/// as no source of bytes can make leave them.
/// </summary>
/// <param name="End">The dot product behind the last one, counted row by row and in a row load by load; the batch begins where the one before ends.</param>
/// <param name="Starts">What the halves start with, packed in a lane, for each phase that has weights of its own: zero, or what moves a range that is wide but not in the middle into 16 bits.</param>
internal sealed record DotBatch(int End, ImmutableArray<int> Starts)
{
    private const int LargestByte = 255;
    private const int HalvesOfALane = 2;

    /// <summary>What a phase's sum is too large by, of both halves.</summary>
    public int Excess(int phase) => (short)Starts[phase] + (Starts[phase] >> 16);

    /// <summary>The fewest batches. Two products fit 16 bits by themselves, so that there always are some.</summary>
    public static ImmutableArray<DotBatch> Split(PackedKernel kernel)
    {
        ImmutableArray<DotBatch>.Builder batches = ImmutableArray.CreateBuilder<DotBatch>();
        int rows = kernel.Weights.Length / kernel.WeightsPerRow;
        HalfRange[] ranges = Empty(kernel);
        for (int dot = 0; dot < rows * kernel.Offsets.Length; dot++)
        {
            HalfRange[] more = With(ranges, kernel, dot);
            if (!System.Array.TrueForAll(more, static range => range.Fits))
            {
                batches.Add(new DotBatch(dot, StartsOf(ranges)));
                more = With(Empty(kernel), kernel, dot);
            }

            ranges = more;
        }

        batches.Add(new DotBatch(rows * kernel.Offsets.Length, StartsOf(ranges)));
        return batches.ToImmutable();
    }

    /// <summary>A batch for any row of the kernel, whose halves start alike for all; null where one does not fit.</summary>
    public static DotBatch? OfAnyRow(PackedKernel kernel)
    {
        HalfRange[] all = Empty(kernel);
        for (int first = 0; first < kernel.Weights.Length / kernel.Sharing; first += kernel.Offsets.Length)
        {
            HalfRange[] row = Empty(kernel);
            for (int load = 0; load < kernel.Offsets.Length; load++)
            {
                row = With(row, kernel, first + load);
            }

            all = [.. all.Zip(row, static (left, right) => left.Or(right))];
        }

        return System.Array.TrueForAll(all, static range => range.Fits) ? new DotBatch(kernel.Offsets.Length, StartsOf(all)) : null;
    }

    private static HalfRange[] Empty(PackedKernel kernel)
    {
        HalfRange[] ranges = new HalfRange[kernel.Sharing * HalvesOfALane];
        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = new HalfRange(0, 0);
        }

        return ranges;
    }

    /// <summary>The ranges of all halves with one more dot product.</summary>
    private static HalfRange[] With(HalfRange[] ranges, PackedKernel kernel, int dot)
    {
        HalfRange[] result = new HalfRange[ranges.Length];
        int row = dot / kernel.Offsets.Length;
        int load = dot % kernel.Offsets.Length;
        for (int phase = 0; phase < kernel.Sharing; phase++)
        {
            int weights = (int)kernel.Weights[(row * kernel.WeightsPerRow) + kernel.Index(phase, load)].Numerator;
            for (int half = 0; half < HalvesOfALane; half++)
            {
                int place = (phase * HalvesOfALane) + half;
                result[place] = ranges[place].With((sbyte)(weights >> (16 * half))).With((sbyte)(weights >> ((16 * half) + 8)));
            }
        }

        return result;
    }

    private static ImmutableArray<int> StartsOf(HalfRange[] ranges)
    {
        ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>(ranges.Length / HalvesOfALane);
        for (int i = 0; i < ranges.Length; i += HalvesOfALane)
        {
            starts.Add((ushort)ranges[i].Start | (ranges[i + 1].Start << 16));
        }

        return starts.MoveToImmutable();
    }

    /// <summary>The least and the greatest sum of products.</summary>
    private sealed record HalfRange(int Minimum, int Maximum)
    {
        /// <summary>True if 16 bits hold the range, wherever it begins.</summary>
        public bool Fits => Maximum - Minimum <= ushort.MaxValue;

        /// <summary>What brings the range into Int16.</summary>
        public int Start => Minimum >= short.MinValue && Maximum <= short.MaxValue ? 0 : short.MinValue - Minimum;

        /// <summary>The range of both.</summary>
        public HalfRange Or(HalfRange other) => new(System.Math.Min(Minimum, other.Minimum), System.Math.Max(Maximum, other.Maximum));

        /// <summary>The range with the product of one more weight.</summary>
        public HalfRange With(int weight) => weight < 0
            ? new HalfRange(Minimum + (LargestByte * weight), Maximum)
            : new HalfRange(Minimum, Maximum + (LargestByte * weight));
    }
}
