using System;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using ConvGen;

namespace Samples.FeatureMaps;

/// <summary>A generated method: what every declaration in <see cref="Filters"/> becomes.</summary>
internal delegate void Filter<T>(ReadOnlySpan2D<byte> source, Span2D<T> destination);

/// <summary>What one kernel makes of a picture, and the time it takes.</summary>
internal sealed class FeatureMap
{
    private FeatureMap(string name, Declaration declaration, string elementType, bool isSigned, int[,] values)
    {
        Name = name;
        Declaration = declaration;
        ElementType = elementType;
        IsSigned = isSigned;
        Values = values;
        foreach (int value in values)
        {
            Minimum = Math.Min(Minimum ?? value, value);
            Maximum = Math.Max(Maximum ?? value, value);
        }
    }

    public string Name { get; }

    public Declaration Declaration { get; }

    /// <summary>The destination's element type, as C# writes it.</summary>
    public string ElementType { get; }

    /// <summary>True for a map of positive and negative answers, false for a picture.</summary>
    public bool IsSigned { get; }

    public int[,] Values { get; }

    /// <summary>The smallest value; null if the map is empty.</summary>
    public int? Minimum { get; }

    /// <summary>The largest value; null if the map is empty.</summary>
    public int? Maximum { get; }

    /// <summary>Median time of one call of the generated method.</summary>
    public double GeneratedMicroseconds { get; private init; }

    /// <summary>Median time of one call of <see cref="SlidingWindow"/>.</summary>
    public double ReferenceMicroseconds { get; private init; }

    /// <summary>Applies a filter and <see cref="SlidingWindow"/> to the source, times both and insists that they agree.</summary>
    public static FeatureMap Compute<T>(string name, Filter<T> filter, byte[,] source)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Declaration declaration = new(filter.Method);
        (int rows, int columns) = OutputSize(source, declaration);
        T[,] destination = new T[rows, columns];
        T[,] expected = new T[rows, columns];

        double reference = Timing.MedianMicroseconds(() => SlidingWindow.Apply<byte, T>(source, expected, declaration.Kernel, declaration.Options));
        double generated = Timing.MedianMicroseconds(() => filter(source, destination));

        int[,] values = new int[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (destination[row, column] != expected[row, column])
                {
                    throw new InvalidOperationException($"{name}: the generated method and SlidingWindow differ at row {row}, column {column}.");
                }

                values[row, column] = int.CreateChecked(destination[row, column]);
            }
        }

        string elementType = typeof(T) == typeof(byte) ? "byte" : "short";
        return new FeatureMap(name, declaration, elementType, T.IsNegative(T.MinValue), values)
        {
            GeneratedMicroseconds = generated,
            ReferenceMicroseconds = reference,
        };
    }

    /// <summary>Only whole windows under <see cref="Border.Valid"/>, otherwise the size of the source.</summary>
    private static (int Rows, int Columns) OutputSize(byte[,] source, Declaration declaration)
    {
        (int rows, int columns) = (source.GetLength(0), source.GetLength(1));
        Kernel kernel = declaration.Kernel;
        return declaration.Options.Border == Border.Valid
            ? (Math.Max(0, rows - kernel.Rows + 1), Math.Max(0, columns - kernel.Columns + 1))
            : (rows, columns);
    }
}
