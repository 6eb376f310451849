using System;
using System.Linq;
using System.Numerics;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>Kernels as integers over one denominator: exact, and in the narrowest accumulators that hold them.</summary>
public sealed class IntegerFormTests
{
    private static readonly Gen<Rational> SmallFractions = Gen.Select(Gen.Int[-40, 40], Gen.Int[1, 12]).Select((numerator, denominator) => new Rational(numerator, denominator));

    private static readonly Gen<ElementType> IntegerTypes = Gen.Int[0, 4].Select(type => (ElementType)type);

    [Fact]
    public void TheDenominatorIsTheLeastCommonMultiple()
    {
        IntegerForm form = Create(Row("1/4", "1/6", "-1"), new Rational(1, 10), ElementType.Byte);
        Assert.True(form.IsExact);
        Assert.Equal(60, form.Denominator);
        Assert.Equal(6, form.Offset);
        Assert.Equal(new long[,] { { 15, 10, -60 } }, form.Weights);
        Assert.Equal((6 - (60 * 255), 6 + (25 * 255)), ((int)form.SumMinimum, (int)form.SumMaximum));
        Assert.Equal((new Rational(1, 10) - 255, new Rational(6 + (25 * 255), 60)), (form.Minimum, form.Maximum));
        Assert.Equal(0, form.ShiftLeft);
    }

    [Fact]
    public void TheShapeIsKept()
    {
        IntegerForm form = Create(Parse("1 2 3\n4 5 6"), 0, ElementType.Byte);
        Assert.Equal(new long[,] { { 1, 2, 3 }, { 4, 5, 6 } }, form.Weights);
    }

    // The range of the sums plus or minus the denominator: -32768 … 32767 is the last that 16 bits hold.
    [Theory]
    [InlineData("1", "0", "Byte", 16)]
    [InlineData("128", "0", "Byte", 16)]
    [InlineData("128", "126", "Byte", 16)]
    [InlineData("128", "127", "Byte", 32)]
    [InlineData("129", "0", "Byte", 32)]
    [InlineData("-128", "-127", "Byte", 16)]
    [InlineData("-128", "-128", "Byte", 32)]
    [InlineData("255", "-32767", "Byte", 16)]
    [InlineData("255", "-32768", "Byte", 32)]
    [InlineData("1/127", "0", "Byte", 16)]
    [InlineData("127/128", "0", "Byte", 16)]
    [InlineData("1/32512", "0", "Byte", 16)]
    [InlineData("1/32513", "0", "Byte", 32)]
    [InlineData("1", "0", "SByte", 16)]
    [InlineData("255", "0", "SByte", 16)]
    [InlineData("256", "0", "SByte", 32)]
    [InlineData("1", "0", "UInt16", 32)]
    [InlineData("1/2", "0", "Int16", 32)]
    [InlineData("65535", "0", "Int16", 32)]
    [InlineData("65536", "0", "Int16", 64)]
    [InlineData("32768", "0", "UInt16", 32)]
    [InlineData("32769", "0", "UInt16", 64)]
    [InlineData("0", "0", "Int32", 16)]
    [InlineData("1", "0", "Int32", 64)]
    [InlineData("4294967295", "0", "Int32", 64)]
    [InlineData("0", "32766", "Int32", 16)]
    [InlineData("0", "32767", "Int32", 32)]
    public void TheNarrowestAccumulator(string weight, string offset, string source, int bits)
    {
        IntegerForm form = Create(Row(weight), Parse(offset)[0, 0], Enum.Parse<ElementType>(source));
        Assert.True(form.IsExact);
        Assert.Equal(0, form.ShiftLeft);
        Assert.Equal(bits, form.AccumulatorBits);
    }

    [Theory]
    [InlineData("36170086419038336", "0", true)] // 255 · w + 1 = 2^63 - 127
    [InlineData("36170086419038337", "0", false)]
    [InlineData("36028797018963967/36028797018963968", "0", true)] // 255 · (d - 1) + d = 2^63 - 255
    [InlineData("36028797018963968/36028797018963969", "0", false)] // 255 · (d - 1) + d = 2^63 + 1
    [InlineData("1/4611686018427387903", "0", true)] // d = 2^62 - 1
    [InlineData("0", "1/4611686018427387903", true)] // d = 2^62 - 1
    [InlineData("0", "1/4611686018427387904", false)] // d = 2^62
    [InlineData("1/4611686018427387904", "0", false)]
    public void TheFormIsExactAsFarAsSixtyFourBitsReach(string weight, string offset, bool isExact)
    {
        IntegerForm form = Create(Row(weight), Parse(offset)[0, 0], ElementType.Byte);
        BigInteger denominator = BigInteger.Max(Parse(weight)[0, 0].Denominator, Parse(offset)[0, 0].Denominator);
        Assert.Equal(isExact, form.Denominator == denominator && form.ShiftLeft == 0);
        Assert.True(form.AccumulatorBits == 64 || !isExact);
    }

    [Fact]
    public void AnExactFormGivesTheExactResult() =>
        Gen.Select(SmallFractions.Array[1, 6], SmallFractions, IntegerTypes, Gen.Int).Sample((weights, offset, source, seed) =>
        {
            IntegerForm form = Create(AsRow(weights), offset, source);
            Assert.True(form.IsExact);
            Random random = new(seed);
            ElementTypeInfo info = ElementTypeInfo.Of(source);
            for (int trial = 0; trial < 20; trial++)
            {
                long[] elements = weights.Select(_ => random.Next(4) switch
                {
                    0 => (long)info.Minimum,
                    1 => (long)info.Maximum,
                    _ => random.NextInt64((long)info.Minimum, (long)info.Maximum + 1),
                }).ToArray();
                Rational exact = offset;
                BigInteger sum = form.Offset;
                for (int index = 0; index < elements.Length; index++)
                {
                    exact += weights[index] * (BigInteger)elements[index];
                    sum += form.Weights[0, index] * (BigInteger)elements[index];
                    Assert.InRange(sum, form.SumMinimum, form.SumMaximum);
                }

                Assert.Equal(exact, new Rational(sum, form.Denominator));
                Assert.True(form.Minimum <= exact && exact <= form.Maximum);
                foreach (Rounding mode in Enum.GetValues<Rounding>())
                {
                    BigInteger rounded = RoundingDivisionTests.Define(exact, mode);
                    Assert.Equal(BigInteger.Clamp(rounded, -128, 127), form.ToResult((long)sum, mode, -128, 127));
                    Assert.Equal(BigInteger.Clamp(rounded, int.MinValue, int.MaxValue), form.ToResult((long)sum, mode, int.MinValue, int.MaxValue));
                }
            }
        });

    [Fact]
    public void TheRangeIsReachedAtBothEnds() =>
        Gen.Select(SmallFractions.Array[1, 5], SmallFractions, IntegerTypes).Sample((weights, offset, source) =>
        {
            ElementTypeInfo info = ElementTypeInfo.Of(source);
            IntegerForm form = Create(AsRow(weights), offset, source);
            Rational[] extremes = Enumerable.Range(0, 1 << weights.Length).Select(choice =>
            {
                Rational value = offset;
                for (int index = 0; index < weights.Length; index++)
                {
                    value += weights[index] * ((choice >> index) % 2 == 0 ? info.Minimum : info.Maximum);
                }

                return value;
            }).ToArray();
            Assert.Equal(extremes.Min(), form.Minimum);
            Assert.Equal(extremes.Max(), form.Maximum);
            Assert.Equal(form.Minimum, new Rational(form.SumMinimum, form.Denominator));
            Assert.Equal(form.Maximum, new Rational(form.SumMaximum, form.Denominator));
        });

    [Fact]
    public void FloatingTypesHaveNone()
    {
        Assert.Throws<ArgumentException>(() => IntegerForm.Create(Row("1"), 0, ElementType.Single, ElementType.Byte));
        Assert.Throws<ArgumentException>(() => IntegerForm.Create(Row("1"), 0, ElementType.Byte, ElementType.Half));
    }

    internal static IntegerForm Create(Rational[,] weights, Rational offset, ElementType source) =>
        IntegerForm.Create(weights, offset, source, ElementType.Int32);

    internal static Rational[,] Row(params string[] weights) => Parse(string.Join(' ', weights));

    internal static Rational[,] AsRow(Rational[] weights)
    {
        Rational[,] row = new Rational[1, weights.Length];
        for (int index = 0; index < weights.Length; index++)
        {
            row[0, index] = weights[index];
        }

        return row;
    }

    internal static Rational[,] Parse(string text)
    {
        Assert.True(KernelText.TryParse([text], out Rational[,]? weights, out KernelTextError? error), error?.Message);
        return weights;
    }
}
