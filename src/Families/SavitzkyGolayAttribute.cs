using System;
using System.Collections.Generic;
using System.Linq;

namespace ConvGen;

/// <summary>
/// Smoothing or differentiation by fitted polynomials, in one row: the weights that give, in the middle of the window, the
/// <see cref="Derivative"/> of the polynomial of an order that fits the elements of the window best (least squares). They are
/// exact fractions. Smoothing weights add up to exactly 1, those of derivatives to 0; a first derivative is positive where the
/// signal rises.
/// </summary>
/// <remarks>
/// <c>scipy.signal.savgol_coeffs(window, order, deriv=Derivative, delta=Spacing, use='dot')</c>. A. Savitzky, M. J. E. Golay,
/// Smoothing and differentiation of data by simplified least squares procedures, 1964.
/// </remarks>
public sealed class SavitzkyGolayAttribute : KernelFamilyAttribute
{
    private const int LargestOrder = 16;

    private const int LargestWindow = 1024;

    /// <summary>A fitted polynomial.</summary>
    /// <param name="window">The number of weights, more than the order and at most 1024; the middle of an even number lies between two elements.</param>
    /// <param name="order">The order of the polynomial, from 0 to 16.</param>
    public SavitzkyGolayAttribute(int window, int order)
    {
        Window = window;
        Order = order;
    }

    /// <summary>The number of weights.</summary>
    public int Window { get; }

    /// <summary>The order of the polynomial.</summary>
    public int Order { get; }

    /// <summary>Which derivative of the polynomial is taken, up to its order. Default 0: its value.</summary>
    public int Derivative { get; set; }

    /// <summary>The distance of two elements, in the unit a derivative is taken by: positive. Default 1.</summary>
    public double Spacing { get; set; } = 1;

    internal override ParameterError? Check(bool isSignal) =>
        Require.Within(nameof(Window), Window, 1, LargestWindow)
        ?? Require.Within(nameof(Order), Order, 0, Math.Min(LargestOrder, Window - 1))
        ?? Require.Within(nameof(Derivative), Derivative, 0, Order)
        ?? Require.Positive(nameof(Spacing), Spacing);

    /// <summary>
    /// With a row of A for each power p, <c>A(p, i) = x(i)^p</c>, the weights are <c>A' (A A')^-1 e · d! / Spacing^d</c>, where e
    /// picks the power d: the pseudo-inverse of the fit, times the derivative of that power in the middle.
    /// </summary>
    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational[] places = [.. Enumerable.Range(0, Window).Select(i => new Rational((2 * i) - (Window - 1), 2))];
        Rational[][] powers = new Rational[(2 * Order) + 1][];
        powers[0] = [.. places.Select(static _ => Rational.One)];
        for (int power = 1; power < powers.Length; power++)
        {
            powers[power] = [.. powers[power - 1].Zip(places, static (lower, place) => lower * place)];
        }

        // The sums of powers are the products of A with its transpose.
        Rational[] sums = [.. powers.Select(static row => row.Aggregate(Rational.Zero, static (sum, value) => sum + value))];
        Rational[] right = new Rational[Order + 1];
        right[Derivative] = UnitOf(Derivative, FamilyWeights.Exact(Spacing));
        Rational[] fit = LinearEquations.Solve(FamilyWeights.Create(Order + 1, Order + 1, (row, column) => sums[row + column]), right);
        return [FamilyWeights.Create(1, Window, (_, column) => fit.Select((factor, power) => factor * powers[power][column]).Aggregate(Rational.Zero, static (sum, value) => sum + value))];
    }

    private static Rational UnitOf(int derivative, Rational spacing) =>
        Enumerable.Range(1, derivative).Aggregate(Rational.One, (product, factor) => product * factor / spacing);
}
