using System;

namespace ConvGen;

/// <summary>An offset and a sum of weighted source elements: what a kernel computes for one output, before any rounding.</summary>
/// <param name="Weights">The weights in row-major order, the scale multiplied in.</param>
/// <param name="Offset">What is added to the sum.</param>
/// <param name="Source">The type of the elements, an integer type.</param>
internal sealed record WeightedSum(Rational[] Weights, Rational Offset, ElementTypeInfo Source)
{
    /// <summary>
    /// The exact smallest and largest value over all sources of the type: every element is chosen freely, so each extreme takes
    /// the largest element where the weight pushes its way and the smallest where it pushes the other.
    /// </summary>
    public (Rational Minimum, Rational Maximum) GetRange()
    {
        Rational positive = Rational.Zero;
        Rational negative = Rational.Zero;
        foreach (Rational weight in Weights)
        {
            positive += weight.Sign > 0 ? weight : Rational.Zero;
            negative += weight.Sign < 0 ? weight : Rational.Zero;
        }

        return (
            Offset + (positive * Source.Minimum) + (negative * Source.Maximum),
            Offset + (positive * Source.Maximum) + (negative * Source.Minimum));
    }

    /// <summary>The largest magnitude over all sources of the type.</summary>
    public Rational GetMagnitude()
    {
        (Rational minimum, Rational maximum) = GetRange();
        return minimum.Abs() > maximum.Abs() ? minimum.Abs() : maximum.Abs();
    }

    /// <summary>The sum of the weights: what a source of ones gives without the offset.</summary>
    public Rational GetGain()
    {
        Rational gain = Rational.Zero;
        foreach (Rational weight in Weights)
        {
            gain += weight;
        }

        return gain;
    }

    /// <summary>The sum with every weight and the offset multiplied by a factor.</summary>
    public WeightedSum Multiply(Rational factor) =>
        this with { Weights = Array.ConvertAll(Weights, weight => weight * factor), Offset = Offset * factor };

    /// <summary>The difference of two sums over the same elements.</summary>
    public WeightedSum Subtract(WeightedSum other)
    {
        Rational[] differences = new Rational[Weights.Length];
        for (int index = 0; index < differences.Length; index++)
        {
            differences[index] = Weights[index] - other.Weights[index];
        }

        return this with { Weights = differences, Offset = Offset - other.Offset };
    }
}
