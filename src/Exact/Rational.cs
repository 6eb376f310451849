using System;
using System.Globalization;
using System.Numerics;

namespace ConvGen;

/// <summary>
/// An exact fraction of two integers of any size, always reduced and with a positive denominator, so that equal numbers are
/// equal values. The default value is 0.
/// </summary>
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Zero in the default value of the struct, where it stands for 1.
    private readonly BigInteger _denominator;

    /// <summary>The quotient of two integers, reduced.</summary>
    /// <param name="numerator">The numerator, of any sign.</param>
    /// <param name="denominator">The denominator, of any sign but not 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("The denominator of a rational number is 0.");
        }

        if (denominator.IsOne)
        {
            Numerator = numerator;
            _denominator = denominator;
            return;
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    private Rational(BigInteger integer)
    {
        Numerator = integer;
        _denominator = BigInteger.One;
    }

    /// <summary>The number 0.</summary>
    public static Rational Zero => default;

    /// <summary>The number 1.</summary>
    public static Rational One => new(BigInteger.One);

    /// <summary>The numerator of the reduced fraction; it carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator of the reduced fraction, at least 1.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>True for the number 0.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>True where the denominator is 1.</summary>
    public bool IsInteger => Denominator.IsOne;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>An integer as a rational number.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator Rational(int value) => new((BigInteger)value);

    /// <summary>An integer as a rational number.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator Rational(long value) => new((BigInteger)value);

    /// <summary>An integer as a rational number.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator Rational(BigInteger value) => new(value);

    /// <summary>The exact sum.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The exact difference.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The number that is subtracted.</param>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The number with the opposite sign.</summary>
    /// <param name="value">The number.</param>
    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    /// <summary>The exact product.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <param name="left">The number that is divided.</param>
    /// <param name="right">The divisor.</param>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>True where both are the same number.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>True where the numbers differ.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>True where the first number is smaller.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>True where the first number is larger.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>True where the first number is not larger.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>True where the first number is not smaller.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The number without its sign.</summary>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The largest integer that is not larger.</summary>
    public BigInteger Floor()
    {
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - BigInteger.One : quotient;
    }

    /// <summary>The nearest integer; of two equally near the even one.</summary>
    public BigInteger RoundHalfEven()
    {
        BigInteger floor = Floor();
        BigInteger twiceTheRest = (Numerator - (floor * Denominator)) * 2;
        int comparison = twiceTheRest.CompareTo(Denominator);
        return comparison > 0 || (comparison == 0 && !floor.IsEven) ? floor + BigInteger.One : floor;
    }

    /// <summary>Orders by value.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>Negative, zero or positive where this number is smaller, equal or larger.</returns>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>True where both are the same number.</summary>
    /// <param name="other">The number to compare with.</param>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ Denominator.GetHashCode());

    /// <summary>The number in every culture alike: <c>3</c> or <c>-1/16</c>.</summary>
    public override string ToString()
    {
        string numerator = Numerator.ToString(CultureInfo.InvariantCulture);
        return IsInteger ? numerator : numerator + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
    }
}
