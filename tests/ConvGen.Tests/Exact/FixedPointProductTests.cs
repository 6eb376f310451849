using System.Linq;
using System.Numerics;
using Xunit;

namespace ConvGen.Tests.Exact;

/// <summary>Products of a column and a row without an exact form: still products, of the same sums, symmetric, and nearly exact.</summary>
public sealed class FixedPointProductTests
{
    [Theory]
    [InlineData(1.7, "1")]
    [InlineData(2.3, "1/3")]
    [InlineData(4.0, "-2")]
    public void AGaussianStaysAProductOfTheSameSum(double sigma, string scale)
    {
        IntegerForm form = Create(new GaussianAttribute(sigma) { Scale = scale });
        int rows = form.Weights.GetLength(0);
        int middle = rows / 2;
        BigInteger sum = form.Weights.Cast<long>().Aggregate(BigInteger.Zero, static (total, weight) => total + weight);
        Assert.Equal(Kernel.Parse(scale)[0, 0], new Rational(sum, form.Denominator));
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < rows; column++)
            {
                Assert.Equal((BigInteger)form.Weights[row, column] * form.Weights[middle, middle], (BigInteger)form.Weights[row, middle] * form.Weights[middle, column]);
                Assert.Equal(form.Weights[row, column], form.Weights[rows - 1 - row, column]);
                Assert.Equal(form.Weights[row, column], form.Weights[row, rows - 1 - column]);
            }
        }

        Assert.True(form.ErrorBound > 0 && form.ErrorBound <= new Rational(1, 256));
        Assert.True(BigInteger.Max(form.SumMaximum, -form.SumMinimum) + form.Denominator <= BigInteger.One << 53);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void TheSumOfADerivativeStaysZero(int orderX, int orderY)
    {
        IntegerForm form = Create(new GaussianDerivativeAttribute(1.6, orderX, orderY));
        Assert.Equal(0, form.Weights.Cast<long>().Sum());
        Assert.True(form.ErrorBound <= new Rational(1, 256));
    }

    [Fact]
    public void ASmallKernelAndOneThatIsNoProductTakeThirtyTwoBits()
    {
        Assert.Equal(32, Create(new GaussianAttribute(1) { Radius = 2 }).AccumulatorBits);
        Assert.Equal(32, Create(new DifferenceOfGaussiansAttribute(1, 1.6)).AccumulatorBits);
    }

    private static IntegerForm Create(KernelFamilyAttribute family) =>
        IntegerForm.Create(Assert.Single(family.ToKernels()).GetAppliedWeights(flip: false), 0, ElementType.Byte, ElementType.Int16);
}
