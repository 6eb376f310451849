using System;
using System.Linq;
using Xunit;

namespace ConvGen.Tests.Families;

/// <summary>What holds of a family exactly, whatever its parameters.</summary>
public sealed class FamilyInvariantTests
{
    [Theory]
    [InlineData("image Gaussian 0.3")]
    [InlineData("image Gaussian 2.7 SigmaY=0.9")]
    [InlineData("image Gaussian 1.234567 Radius=4 RadiusY=0")]
    [InlineData("signal Gaussian 11")]
    [InlineData("image GaussianDerivative 1.7 0 0")]
    [InlineData("image Box 7 3")]
    [InlineData("image Binomial 6")]
    [InlineData("signal Binomial 40")]
    [InlineData("image Tent 7")]
    [InlineData("image Tent 6")]
    [InlineData("image Sharpen 0.7")]
    [InlineData("image UnsharpMask 1.3 0.6")]
    [InlineData("signal UnsharpMask 1.3 -1")]
    [InlineData("image Emboss 33")]
    [InlineData("image MotionBlur 9 27")]
    [InlineData("image MotionBlur 4 -100")]
    [InlineData("signal SavitzkyGolay 11 4")]
    [InlineData("signal WindowedSinc 31 0.17")]
    [InlineData("signal WindowedSinc 30 0.17 Window=Hann")]
    public void TheGainIsExactlyOne(string family) => Assert.Equal(1, Sum(Only(family)));

    [Theory]
    [InlineData("image GaussianDerivative 1.3 1 0")]
    [InlineData("image GaussianDerivative 1.3 2 3")]
    [InlineData("image Sobel X")]
    [InlineData("image Scharr Y")]
    [InlineData("image Prewitt X")]
    [InlineData("image Roberts X")]
    [InlineData("signal CentralDifference X")]
    [InlineData("image Kirsch North")]
    [InlineData("image Robinson SouthEast")]
    [InlineData("image Laplacian 4")]
    [InlineData("image Laplacian 8")]
    [InlineData("image LaplacianOfGaussian 0.77")]
    [InlineData("image LaplacianOfGaussian 1.9 Radius=4")]
    [InlineData("signal LaplacianOfGaussian 1.9")]
    [InlineData("image DifferenceOfGaussians 0.8 1.9")]
    [InlineData("signal DifferenceOfGaussians 3.1 0.4 Radius=9")]
    [InlineData("signal SavitzkyGolay 10 4 Derivative=2 Spacing=0.3")]
    public void TheSumIsExactlyZero(string family) => Assert.Equal(0, Sum(Only(family)));

    [Theory]
    [InlineData("image Gaussian 1.3", 1)]
    [InlineData("image GaussianDerivative 1.3 1 0", -1)]
    [InlineData("image GaussianDerivative 1.3 1 1", 1)]
    [InlineData("image GaussianDerivative 1.3 0 3", -1)]
    [InlineData("image LaplacianOfGaussian 1.3", 1)]
    [InlineData("image DifferenceOfGaussians 1 1.3", 1)]
    [InlineData("image Gabor 2 33 4.5 Gamma=0.7", 1)]
    [InlineData("image Gabor 2 33 4.5 Psi=90", -1)]
    [InlineData("image Gabor 2 33 4.5 Psi=-90", -1)]
    [InlineData("image MotionBlur 8 57", 1)]
    [InlineData("signal SavitzkyGolay 9 3", 1)]
    [InlineData("signal SavitzkyGolay 9 3 Derivative=1", -1)]
    [InlineData("signal WindowedSinc 14 0.3", 1)]
    [InlineData("signal WindowedSinc 15 0.3 HighPass=True", 1)]
    public void TurnedByHalfATurnTheKernelIsTheSameOrTheOpposite(string family, int sign)
    {
        Kernel kernel = Only(family);
        for (int row = 0; row < kernel.Rows; row++)
        {
            for (int column = 0; column < kernel.Columns; column++)
            {
                Assert.Equal(sign * kernel[row, column], kernel[kernel.Rows - 1 - row, kernel.Columns - 1 - column]);
            }
        }
    }

    [Theory]
    [InlineData("CentralDifference X", "CentralDifference Y")]
    [InlineData("Sobel X", "Sobel Y")]
    [InlineData("Scharr X", "Scharr Y")]
    [InlineData("Prewitt X", "Prewitt Y")]
    [InlineData("GaussianDerivative 1.1 1 0", "GaussianDerivative 1.1 0 1")]
    [InlineData("Emboss 0", "Emboss 90")]
    [InlineData("MotionBlur 7 20", "MotionBlur 7 70")]
    public void OneAxisIsTheTransposeOfTheOther(string alongX, string alongY)
    {
        Kernel x = Only("image " + alongX);
        Kernel y = Only("image " + alongY);
        Assert.Equal((x.Rows, x.Columns), (y.Columns, y.Rows));
        Assert.All(from row in Enumerable.Range(0, x.Rows) from column in Enumerable.Range(0, x.Columns) select (row, column), place =>
            Assert.True((x[place.row, place.column] - y[place.column, place.row]).Abs() < new Rational(1, 1L << 62)));
    }

    /// <summary>Every first derivative is positive where the image rises in its direction.</summary>
    [Theory]
    [InlineData("Sobel X", 1, 0)]
    [InlineData("Sobel Y", 0, 1)]
    [InlineData("Scharr Y", 0, 1)]
    [InlineData("Prewitt X", 1, 0)]
    [InlineData("Roberts X", 1, 1)]
    [InlineData("Roberts Y", -1, 1)]
    [InlineData("CentralDifference Y", 0, 1)]
    [InlineData("GaussianDerivative 1 1 0", 1, 0)]
    [InlineData("GaussianDerivative 1 0 1", 0, 1)]
    [InlineData("SavitzkyGolay 5 2 Derivative=1", 1, 0)]
    [InlineData("Kirsch East", 1, 0)]
    [InlineData("Kirsch NorthEast", 1, -1)]
    [InlineData("Kirsch South", 0, 1)]
    [InlineData("Robinson NorthWest", -1, -1)]
    [InlineData("Robinson West", -1, 0)]
    [InlineData("Emboss 45", 1, 1)]
    public void DerivativesAnswerPositivelyWhereTheImageRises(string family, int right, int down)
    {
        Kernel kernel = Only("image " + family);
        Rational answer = Rational.Zero;
        for (int row = 0; row < kernel.Rows; row++)
        {
            for (int column = 0; column < kernel.Columns; column++)
            {
                answer += kernel[row, column] * ((right * ((2 * column) - kernel.Columns + 1)) + (down * ((2 * row) - kernel.Rows + 1)));
            }
        }

        Assert.True(answer > 0);
    }

    [Theory]
    [InlineData("Sobel X", 8)]
    [InlineData("Scharr X", 32)]
    [InlineData("Prewitt X", 6)]
    [InlineData("CentralDifference X", 2)]
    [InlineData("Kirsch East", 24)]
    [InlineData("Robinson East", 8)]
    public void TheScaleThatIsStatedGivesTheSlopePerElement(string family, int scale)
    {
        Kernel kernel = Only("image " + family);
        Rational slope = Rational.Zero;
        for (int row = 0; row < kernel.Rows; row++)
        {
            for (int column = 0; column < kernel.Columns; column++)
            {
                slope += kernel[row, column] * column;
            }
        }

        Assert.Equal(scale, slope);
    }

    [Fact]
    public void AHighPassPassesTheFastestAlternationUnchanged()
    {
        Kernel kernel = Only("signal WindowedSinc 21 0.3 HighPass=True");
        Rational gain = Enumerable.Range(0, kernel.Columns).Aggregate(Rational.Zero, (sum, column) => sum + (kernel[0, column] * (column % 2 == 0 ? 1 : -1)));
        Assert.Equal(1, gain);
    }

    [Fact]
    public void AMovementAlongARowIsARowOfEqualWeights()
    {
        Assert.Equal(Only("image Box 5 1").ToString(), Only("signal MotionBlur 5 0").ToString());
        Assert.Equal(Only("image Box 1 5").ToString(), Only("image MotionBlur 5 -90").ToString());
        Assert.Equal("1/8 1/4 1/4 1/4 1/8", Only("image MotionBlur 4 180").ToString());
    }

    [Fact]
    public void BanksHoldTheKernelsOfTheirFamilyInOrder()
    {
        string[] directions = [.. Enum.GetNames<Direction>()];
        Assert.Equal(["East", "NorthEast", "North", "NorthWest", "West", "SouthWest", "South", "SouthEast"], directions);
        Assert.Equal(directions.Select(static direction => Only("image Kirsch " + direction).ToString()), FamilyText.ToKernels("image KirschBank").Select(static kernel => kernel.ToString()));
        Assert.Equal(directions.Select(static direction => Only("image Robinson " + direction).ToString()), FamilyText.ToKernels("image RobinsonBank").Select(static kernel => kernel.ToString()));
        Assert.Equal(
            new[] { "0", "22.5", "45", "67.5", "90", "112.5", "135", "157.5" }.Select(static theta => Only($"image Gabor 1.5 {theta} 4 Gamma=0.5 Radius=3 Psi=20").ToString()),
            FamilyText.ToKernels("image GaborBank 8 1.5 4 Gamma=0.5 Radius=3 Psi=20").Select(static kernel => kernel.ToString()));
    }

    [Fact]
    public void ScaleAndOffsetComeAlong()
    {
        Kernel kernel = new SobelAttribute(Axis.X) { Scale = "1/8", Offset = 0.1 }.ToKernels()[0];
        Assert.Equal(Kernel.Parse("-1/8 0 1/8", "-1/4 0 1/4", "-1/8 0 1/8").ToString(), kernel.ToString());
        Assert.Equal(new Rational(1, 10), kernel.Offset);
        Assert.Null(new SobelAttribute(Axis.X).ToKernels()[0].Offset);
        Assert.Equal("-1 1\n0 2", new KernelAttribute(-1, 1, 0, 2) { Columns = 2 }.ToKernels()[0].ToString());
        Assert.Equal("-1/2 1/2", new KernelAttribute("-1 1") { Scale = "1/2" }.ToKernels()[0].ToString());
    }

    [Theory]
    [InlineData("Gaussian 0", "Sigma is 0; use a positive number from 1e-9 to 1e9.")]
    [InlineData("Gaussian NaN", "Sigma is NaN; use a positive number from 1e-9 to 1e9.")]
    [InlineData("Gaussian 100", "Sigma makes a kernel of 601 rows and 601 columns; choose it smaller, at most 16384 weights are computed.")]
    [InlineData("Gaussian 1 Radius=-1", "Radius is -1; use an integer from 0 to 16384.")]
    [InlineData("Laplacian 6", "Neighbors is neither 4 nor 8; use one of them.")]
    [InlineData("Sobel 2", "Axis is 2, which is not a member of Axis; name one of its members.")]
    [InlineData("SavitzkyGolay 5 5", "Order is 5; use an integer from 0 to 4.")]
    [InlineData("WindowedSinc 8 0.5 HighPass=True", "Taps is even, and such a filter cannot pass the highest frequency; use an odd number.")]
    public void BadParametersAreNamed(string family, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => FamilyText.ToKernels("image " + family)).Message);

    private static Kernel Only(string family) => Assert.Single(FamilyText.ToKernels(family));

    private static Rational Sum(Kernel kernel) =>
        (from row in Enumerable.Range(0, kernel.Rows) from column in Enumerable.Range(0, kernel.Columns) select kernel[row, column])
        .Aggregate(Rational.Zero, static (sum, weight) => sum + weight);
}
