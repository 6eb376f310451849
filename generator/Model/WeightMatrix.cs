using System.Collections.Immutable;
using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model;

/// <summary>A rectangle of exact weights, row-major and never empty.</summary>
internal sealed record WeightMatrix(int Rows, int Columns, EquatableArray<Rational> Weights)
{
    /// <summary>The weight at a row and column.</summary>
    public Rational this[int row, int column] => Weights[(row * Columns) + column];

    /// <summary>Copies a two-dimensional array.</summary>
    public static WeightMatrix Of(Rational[,] weights)
    {
        ImmutableArray<Rational>.Builder items = ImmutableArray.CreateBuilder<Rational>(weights.Length);
        foreach (Rational weight in weights)
        {
            items.Add(weight);
        }

        return new WeightMatrix(weights.GetLength(0), weights.GetLength(1), new EquatableArray<Rational>(items.MoveToImmutable()));
    }
}
