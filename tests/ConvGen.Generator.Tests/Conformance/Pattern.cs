extern alias library;
using System;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>What a source holds.</summary>
internal enum Pattern
{
    /// <summary>Uniform over the range of an integer type; ±1000 in steps of 1/64 for floats.</summary>
    Random,

    /// <summary>Under some window the largest element wherever the weight is positive, the smallest wherever it is negative: the top of the exact range.</summary>
    Highest,

    /// <summary>The other way round: the bottom of the exact range.</summary>
    Lowest,

    /// <summary>Small numbers, and halves in floats: many sums fall on ties.</summary>
    Ties,

    /// <summary>The smallest element everywhere.</summary>
    Minimum,

    /// <summary>The largest element everywhere.</summary>
    Maximum,
}

/// <summary>Fills sources, from integers alone: the same elements on every machine.</summary>
internal static class Patterns
{
    private const double FloatExtreme = 1000;

    /// <summary>The number of patterns.</summary>
    public static int Count { get; } = Enum.GetValues<Pattern>().Length;

    /// <summary>Fills a view for a kernel, whose mirrored form counts where the options say so.</summary>
    public static void Fill<T>(Span2D<T> view, Pattern pattern, Kernel kernel, bool flip, ulong seed)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        SplitMix random = new(seed);
        bool isInteger = Elements.IsInteger(typeof(T));
        T minimum = isInteger ? T.MinValue : T.CreateChecked(-FloatExtreme);
        T maximum = isInteger ? T.MaxValue : T.CreateChecked(FloatExtreme);
        for (int y = 0; y < view.Height; y++)
        {
            for (int x = 0; x < view.Width; x++)
            {
                view[y, x] = pattern switch
                {
                    Pattern.Random when isInteger => T.CreateTruncating(random.Next()),
                    Pattern.Random => T.CreateChecked(((long)(random.Next() % 128_001) - 64_000) / 64.0),
                    Pattern.Highest => WeightAt(kernel, flip, y, x) < 0 ? minimum : maximum,
                    Pattern.Lowest => WeightAt(kernel, flip, y, x) < 0 ? maximum : minimum,
                    Pattern.Ties when isInteger => T.CreateSaturating((int)(random.Next() % 17) - 8),
                    Pattern.Ties => T.CreateChecked(((int)(random.Next() % 33) - 16) / 2.0),
                    Pattern.Minimum => minimum,
                    _ => maximum,
                };
            }
        }
    }

    private static int WeightAt(Kernel kernel, bool flip, int y, int x)
    {
        (int row, int column) = (y % kernel.Rows, x % kernel.Columns);
        return (flip ? kernel[kernel.Rows - 1 - row, kernel.Columns - 1 - column] : kernel[row, column]).Sign;
    }
}
