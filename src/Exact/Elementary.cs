using System.Numerics;

namespace ConvGen;

/// <summary>
/// Exponential, sine and cosine in integer arithmetic: every host computes the same digits. Results are multiples of
/// 2^-160 and lie within 2^-140 of the true value.
/// </summary>
/// <remarks>
/// Numbers are integers in units of 2^-160. A product or quotient is rounded down and so is off by less than one unit; each
/// function states how many such errors come together, and how much they grow.
/// </remarks>
internal static class Elementary
{
    private const int FractionBits = 160;

    // e^-112 is below 2^-160.
    private const int LargestExponent = 112;

    // Brings the largest exponent below 2^-4, where a term of the series is at most a sixteenth of the one before it.
    private const int Halvings = 11;

    private static readonly BigInteger Unit = BigInteger.One << FractionBits;

    /// <summary>π in units of 2^-160: 16 · arctan(1/5) - 4 · arctan(1/239) (Machin), with 32 digits more than are kept.</summary>
    private static readonly BigInteger PiUnits = ((16 * ArcTangentOfInverse(5)) - (4 * ArcTangentOfInverse(239))) >> 32;

    /// <summary>π.</summary>
    public static Rational Pi => new(PiUnits, Unit);

    /// <summary>e^-x.</summary>
    /// <param name="x">Not negative.</param>
    /// <remarks>
    /// The Taylor series of e^(-x / 2^11), squared eleven times. The argument and some 30 terms are off by a unit each, less than
    /// 2^5 units together; a squaring of a number up to 1 doubles the error and adds a unit, so 2^17 units are the most.
    /// </remarks>
    public static Rational ExpOfMinus(Rational x)
    {
        if (x > LargestExponent)
        {
            return Rational.Zero;
        }

        BigInteger argument = -(x * (Unit >> Halvings)).Floor();
        BigInteger sum = Unit;
        BigInteger term = Unit;
        for (int n = 1; !term.IsZero; n++)
        {
            // Divided towards zero, so that small terms of either sign end.
            term = term * argument / (Unit * n);
            sum += term;
        }

        for (int squaring = 0; squaring < Halvings; squaring++)
        {
            sum = (sum * sum) >> FractionBits;
        }

        return new Rational(sum, Unit);
    }

    /// <summary>The cosine of an angle in turns, exact at multiples of a quarter.</summary>
    /// <param name="turns">The angle as a part of a full turn, of any size.</param>
    public static Rational CosineOfTurns(Rational turns) => SineOfTurns(turns + new Rational(1, 4));

    /// <summary>The sine of an angle in turns, exact at multiples of a quarter.</summary>
    /// <param name="turns">The angle as a part of a full turn, of any size.</param>
    /// <remarks>
    /// Whole turns, halves and quarters are taken off exactly. What is left is at most an eighth, an angle below 0.79, for which
    /// one of the two Taylor series needs fewer than 40 terms, each off by less than two units.
    /// </remarks>
    public static Rational SineOfTurns(Rational turns)
    {
        Rational fraction = turns - turns.Floor();
        bool isNegative = fraction >= new Rational(1, 2);
        fraction = isNegative ? fraction - new Rational(1, 2) : fraction;
        fraction = fraction > new Rational(1, 4) ? new Rational(1, 2) - fraction : fraction;

        BigInteger sine = fraction > new Rational(1, 8)
            ? Alternate(Unit, ToRadians(new Rational(1, 4) - fraction), firstDivisor: 1)
            : Alternate(ToRadians(fraction), ToRadians(fraction), firstDivisor: 2);
        return new Rational(isNegative ? -sine : sine, Unit);
    }

    /// <summary>first · (1 - a² / (d (d+1)) · (1 - a² / ((d+2) (d+3)) · …)): the series of the cosine from 1, of the sine from a.</summary>
    private static BigInteger Alternate(BigInteger first, BigInteger angle, int firstDivisor)
    {
        BigInteger square = (angle * angle) >> FractionBits;
        BigInteger sum = first;
        BigInteger term = first;
        for (int divisor = firstDivisor; !term.IsZero; divisor += 2)
        {
            term = -(term * square / (Unit * divisor * (divisor + 1)));
            sum += term;
        }

        return sum;
    }

    private static BigInteger ToRadians(Rational turns) => (turns * (2 * PiUnits)).Floor();

    /// <summary>arctan(1/n) in units of 2^-192, off by less than 100 of them.</summary>
    private static BigInteger ArcTangentOfInverse(int n)
    {
        BigInteger power = (BigInteger.One << (FractionBits + 32)) / n;
        BigInteger sum = power;
        for (int divisor = 3; !power.IsZero; divisor += 2)
        {
            power = -(power / (n * n));
            sum += power / divisor;
        }

        return sum;
    }
}
