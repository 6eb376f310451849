using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// The blur of a straight movement: the mean of length samples one element apart on a line through the middle,
/// <c>(t cos α, t sin α)</c> for t from -(length - 1)/2 to (length - 1)/2, each taken by linear interpolation from the four elements
/// around it. The weights add up to exactly 1, and the kernel is as small as the line permits: one row at 0°.
/// </summary>
public sealed class MotionBlurAttribute : KernelFamilyAttribute
{
    /// <summary>A movement.</summary>
    /// <param name="length">The number of samples, at least 1.</param>
    /// <param name="angle">The direction of the line, in degrees: 0 along a row, 90 along a column, between them to the right and down.</param>
    public MotionBlurAttribute(int length, double angle)
    {
        Length = length;
        Angle = angle;
    }

    /// <summary>The number of samples.</summary>
    public int Length { get; }

    /// <summary>The direction of the line, in degrees.</summary>
    public double Angle { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Within(nameof(Length), Length, 1, 127) ?? Require.Number(nameof(Angle), Angle);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational turns = FamilyWeights.Exact(Angle) / 360;
        Rational cosine = FamilyWeights.Round(Elementary.CosineOfTurns(turns));
        Rational sine = FamilyWeights.Round(Elementary.SineOfTurns(turns));
        Rational end = new(Length - 1, 2);
        int right = (int)-(-end * cosine.Abs()).Floor();
        int down = (int)-(-end * sine.Abs()).Floor();
        Rational[,] weights = new Rational[(2 * down) + 1, (2 * right) + 1];
        for (int sample = 0; sample < Length; sample++)
        {
            Spread(weights, right + ((sample - end) * cosine), down + ((sample - end) * sine), new Rational(1, Length));
        }

        return [weights];
    }

    /// <summary>Adds a weight at a place between elements, to each of the four around it by how near it is.</summary>
    private static void Spread(Rational[,] weights, Rational x, Rational y, Rational weight)
    {
        int left = (int)x.Floor();
        int top = (int)y.Floor();
        for (int row = top; row <= top + 1; row++)
        {
            for (int column = left; column <= left + 1; column++)
            {
                Rational share = (1 - (x - column).Abs()) * (1 - (y - row).Abs());
                if (!share.IsZero)
                {
                    weights[row, column] += share * weight;
                }
            }
        }
    }
}
