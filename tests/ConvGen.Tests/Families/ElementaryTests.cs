using System.Numerics;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Families;

/// <summary>Exponential, sine and cosine: known digits, and the identities that define them, within the error that is stated.</summary>
public sealed class ElementaryTests
{
    private static readonly Rational Error = new(1, BigInteger.One << 140);

    private static readonly Gen<Rational> Numbers = Gen.Select(Gen.Long[0, 1L << 50], Gen.Long[1, 1L << 46]).Select(static (numerator, denominator) => new Rational(numerator, denominator));

    [Fact]
    public void KnownDigits()
    {
        AssertDigits("3.14159265358979323846264338327950288419716", Elementary.Pi);
        AssertDigits("0.36787944117144232159552377016146086744581", Elementary.ExpOfMinus(1));
        AssertDigits("0.60653065971263342360379953499118045344191", Elementary.ExpOfMinus(new Rational(1, 2)));
        AssertDigits("0.00004539992976248485153559151556055061023", Elementary.ExpOfMinus(10));
        AssertDigits("0.58778525229247312916870595463907276859765", Elementary.SineOfTurns(new Rational(1, 10)));
        AssertDigits("0.80901699437494742410229341718281905886015", Elementary.CosineOfTurns(new Rational(1, 10)));
        AssertDigits("-0.70710678118654752440084436210484903928483", Elementary.CosineOfTurns(new Rational(-5, 8)));
    }

    [Fact]
    public void QuartersOfATurnAreExact()
    {
        for (int quarter = -8; quarter <= 8; quarter++)
        {
            int phase = ((quarter % 4) + 4) % 4;
            Assert.Equal(phase == 0 ? 1 : phase == 2 ? -1 : 0, Elementary.CosineOfTurns(new Rational(quarter, 4)));
            Assert.Equal(phase == 1 ? 1 : phase == 3 ? -1 : 0, Elementary.SineOfTurns(new Rational(quarter, 4)));
        }
    }

    [Fact]
    public void ExponentsAddUp() => Gen.Select(Numbers, Numbers).Sample(static (a, b) =>
        AssertNear(Elementary.ExpOfMinus(a) * Elementary.ExpOfMinus(b), Elementary.ExpOfMinus(a + b), 3 * Error));

    [Fact]
    public void AnglesAddUp() => Gen.Select(Numbers, Numbers).Sample(static (a, b) =>
    {
        AssertNear((Elementary.SineOfTurns(a) * Elementary.CosineOfTurns(b)) + (Elementary.CosineOfTurns(a) * Elementary.SineOfTurns(b)), Elementary.SineOfTurns(a + b), 6 * Error);
        AssertNear(1, (Elementary.SineOfTurns(a) * Elementary.SineOfTurns(a)) + (Elementary.CosineOfTurns(a) * Elementary.CosineOfTurns(a)), 6 * Error);
    });

    [Fact]
    public void TheSineIsOdd() => Numbers.Sample(static turns =>
        AssertNear(-Elementary.SineOfTurns(turns), Elementary.SineOfTurns(-turns), Error));

    [Fact]
    public void NothingIsLeftOfLargeExponents()
    {
        Assert.Equal(0, Elementary.ExpOfMinus(113));
        Assert.Equal(0, Elementary.ExpOfMinus(BigInteger.Pow(10, 300)));
        Assert.Equal(1, Elementary.ExpOfMinus(0));
    }

    // One more digit than the text has, cut off, is less than one unit of its last.
    private static void AssertDigits(string digits, Rational value) =>
        AssertNear(Kernel.Parse(digits)[0, 0], value, new Rational(1, BigInteger.Pow(10, 41)));

    private static void AssertNear(Rational expected, Rational actual, Rational tolerance) =>
        Assert.True((expected - actual).Abs() <= tolerance, $"{actual.ToDouble():R} is not {expected.ToDouble():R}.");
}
