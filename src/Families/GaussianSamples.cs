using System;
using System.Linq;

namespace ConvGen;

/// <summary>The bell curve and its derivatives, sampled at integers: what all Gaussian families are products of.</summary>
internal static class GaussianSamples
{
    /// <summary>Samples at -radius … radius of <c>e^(-i²/2σ²)</c>, divided by their sum: it is exactly 1.</summary>
    public static Rational[] Smooth(Rational sigma, int radius)
    {
        Rational[] right = [.. Enumerable.Range(0, radius + 1).Select(i => Elementary.ExpOfMinus(new Rational(i, 1) * i / (2 * sigma * sigma)))];
        Rational sum = (2 * right.Aggregate(Rational.Zero, static (total, sample) => total + sample)) - right[0];
        return FamilyWeights.SettleSum([.. Enumerable.Range(-radius, (2 * radius) + 1).Select(i => FamilyWeights.Round(right[Math.Abs(i)] / sum))], Rational.One);
    }

    /// <summary>
    /// The samples of <see cref="Smooth"/> as the weights that answer with the derivative of an order under correlation: times
    /// the polynomial <c>q</c> of <c>d^n/di^n e^(-i²/2σ²) = q(i) · e^(-i²/2σ²)</c>, mirrored.
    /// </summary>
    public static Rational[] Derivative(Rational sigma, int radius, int order)
    {
        Rational[] smooth = Smooth(sigma, radius);
        Rational[] polynomial = Polynomial(sigma, order);
        return order == 0 ? smooth : [.. smooth.Select((sample, index) => FamilyWeights.Round(sample * Evaluate(polynomial, radius - index)))];
    }

    /// <summary>The coefficients of q, the lowest first: <c>q₀ = 1</c>, <c>q(n+1) = q(n)' - i/σ² · q(n)</c>.</summary>
    private static Rational[] Polynomial(Rational sigma, int order)
    {
        Rational slope = -1 / (sigma * sigma);
        Rational[] q = [Rational.One];
        for (int step = 0; step < order; step++)
        {
            Rational[] next = new Rational[q.Length + 1];
            for (int power = 0; power < q.Length; power++)
            {
                next[power + 1] += slope * q[power];
                if (power > 0)
                {
                    next[power - 1] += power * q[power];
                }
            }

            q = next;
        }

        return q;
    }

    private static Rational Evaluate(Rational[] polynomial, int argument)
    {
        Rational value = Rational.Zero;
        for (int power = polynomial.Length - 1; power >= 0; power--)
        {
            value = (value * argument) + polynomial[power];
        }

        return value;
    }
}
