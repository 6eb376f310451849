extern alias library;
using System;
using System.Numerics;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// The law for floating destinations and for floating sources of integer ones: how far the sum of a generated method and that of
/// <see cref="SlidingWindow"/> may lie from the exact sum, and which results follow.
/// </summary>
internal sealed class FloatLaw
{
    private const double HalfUlpOfSingle = 1.0 / (1 << 24);
    private const double HalfUlpOfDouble = 1.0 / (1L << 53);

    private readonly bool _isDouble;
    private readonly Rounding _rounding;
    private readonly bool _hasInfiniteWeight;
    private readonly double _own;
    private readonly double _relative;
    private readonly double _underflow;

    public FloatLaw(Declaration declaration)
    {
        Kernel kernel = declaration.ToKernel();
        _isDouble = declaration.Destination == typeof(double) || (declaration.Source == typeof(double) && Elements.IsInteger(declaration.Destination));
        _rounding = declaration.Rounding;
        int taps = 0;
        for (int i = 0; i < kernel.Rows * kernel.Columns; i++)
        {
            Rational weight = kernel[i / kernel.Columns, i % kernel.Columns];
            taps += weight.IsZero ? 0 : 1;
            _hasInfiniteWeight |= double.IsInfinity(_isDouble ? weight.ToDouble() : weight.ToSingle());
        }

        // A term passes the rounding of its weight, the conversion of its element where that rounds, and every multiply-add from
        // its own on; the offset passes its own rounding and every multiply-add. SlidingWindow rounds product and sum each.
        bool converts = !_isDouble && (declaration.Source == typeof(int) || declaration.Source == typeof(double));
        _own = Gamma(taps + 1 + (converts ? 1 : 0), _isDouble ? HalfUlpOfDouble : HalfUlpOfSingle);
        _relative = (_own + Gamma(taps + 2, HalfUlpOfDouble)) * (1 + 1e-9);

        // Outside the law, but harmless: a result or a weight among the subnormals is off by half the smallest of them.
        _underflow = (taps + 2) * (_isDouble ? double.Epsilon : float.Epsilon) * (Elements.IsInteger(declaration.Source) ? int.MaxValue : 1e6);
    }

    /// <summary>True if the law says something about an output whose terms add up to a magnitude: no step of it can overflow.</summary>
    public bool Applies(double magnitude) => !_hasInfiniteWeight && magnitude < (_isDouble ? double.MaxValue : float.MaxValue) / 2;

    /// <summary>True if a generated result is one that the law allows.</summary>
    /// <param name="result">The generated method's.</param>
    /// <param name="sum">The sum that SlidingWindow found in double.</param>
    /// <param name="magnitude"><c>|offset| + Σ|w||x|</c>.</param>
    public bool Allows<T>(T result, double sum, double magnitude)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        double bound = (magnitude * _relative) + _underflow;
        double lowest = Math.BitDecrement(sum - bound);
        double highest = Math.BitIncrement(sum + bound);

        // A result that is rounded once more is the rounding of some sum within the bound.
        return Elements.IsInteger(typeof(T)) || typeof(T) == typeof(Half)
            ? ToElement<T>(lowest) <= result && result <= ToElement<T>(highest)
            : lowest <= double.CreateChecked(result) && double.CreateChecked(result) <= highest;
    }

    /// <summary>True if a floating sum is one that the law allows for an exact sum.</summary>
    public bool Allows(double result, Rational sum, Rational magnitude) =>
        (Rational.FromDouble(result) - sum).Abs() <= (Rational.FromDouble(_own) * magnitude) + Rational.FromDouble(_underflow);

    /// <summary>The element that a sum in double becomes; larger sums never become smaller elements.</summary>
    public T ToElement<T>(double sum)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (!Elements.IsInteger(typeof(T)))
        {
            return T.CreateSaturating(sum);
        }

        double floor = Math.Floor(sum);
        return T.CreateSaturating(_rounding switch
        {
            Rounding.HalfUp => floor + (sum - floor >= 0.5 ? 1 : 0),
            Rounding.HalfEven => Math.Round(sum, MidpointRounding.ToEven),
            Rounding.HalfAwayFromZero => Math.Round(sum, MidpointRounding.AwayFromZero),
            Rounding.TowardZero => Math.Truncate(sum),
            _ => floor,
        });
    }

    private static double Gamma(int operations, double halfUlp) => operations * halfUlp / (1 - (operations * halfUlp));
}
