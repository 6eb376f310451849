using System;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Reference;

/// <summary>Kernels that are read, built, scaled and written.</summary>
public sealed class KernelTests
{
    [Fact]
    public void Parse()
    {
        Kernel kernel = Kernel.Parse("1 -2/3", "0.25, 1e2");
        Assert.Equal((2, 2), (kernel.Rows, kernel.Columns));
        Assert.Equal(new Rational(-2, 3), kernel[0, 1]);
        Assert.Equal(new Rational(1, 4), kernel[1, 0]);
        Assert.Equal("1 -2/3\n1/4 100", kernel.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => kernel[2, 0]);
    }

    [Fact]
    public void ParseSaysWhatIsWrong()
    {
        Assert.Equal("String 2, character 3 cannot be read: 'x' is not a weight; write an integer (3), a decimal (0.25, 1e-3) or a fraction (-1/16).", Assert.Throws<FormatException>(() => Kernel.Parse("1 2", "3 x")).Message);
        Assert.Equal("The text cannot be read: the kernel has no weights; write at least one, such as \"-1 1\".", Assert.Throws<FormatException>(() => Kernel.Parse()).Message);
        Assert.Contains("row 2 has 1 weight, row 1 has 2", Assert.Throws<FormatException>(() => Kernel.Parse("1 2", "3")).Message, StringComparison.Ordinal);
        Assert.Contains("null", Assert.Throws<FormatException>(() => Kernel.Parse("1 2", null!)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("rows", () => Kernel.Parse(null!));
    }

    [Fact]
    public void FromWeights()
    {
        Kernel kernel = Kernel.FromWeights(new[,] { { 0.1, -1 }, { 1e-3, 5e-324 } });
        Assert.Equal("1/10 -1\n1/1000 5e-324", kernel.ToString());
        Assert.Throws<ArgumentNullException>("weights", () => Kernel.FromWeights(null!));
        Assert.Throws<ArgumentException>("weights", () => Kernel.FromWeights(new double[0, 3]));
        Assert.Throws<ArgumentException>("weights", () => Kernel.FromWeights(new[,] { { 1, double.NaN } }));
        Assert.Throws<ArgumentException>("weights", () => Kernel.FromWeights(new[,] { { double.NegativeInfinity } }));
    }

    [Fact]
    public void AKernelDoesNotChangeWithItsArray()
    {
        double[,] weights = { { 1, 2 } };
        Kernel kernel = Kernel.FromWeights(weights);
        weights[0, 0] = 7;
        kernel.GetAppliedWeights(flip: false)[0, 1] = 7;
        Assert.Equal("1 2", kernel.ToString());
    }

    [Fact]
    public void Scaled()
    {
        Kernel kernel = Kernel.Parse("1 2 1");
        Assert.Equal("1/4 1/2 1/4", kernel.Scaled("1/4").ToString());
        Assert.Equal("-2 -4 -2", kernel.Scaled(-2).ToString());
        Assert.Equal("0 0 0", kernel.Scaled(Rational.Zero).ToString());
        Assert.Equal("1 2 1", kernel.ToString());
        Assert.Throws<FormatException>(() => kernel.Scaled("1 2"));
        Assert.Throws<FormatException>(() => kernel.Scaled(""));
        Assert.Throws<ArgumentNullException>("scale", () => kernel.Scaled(null!));
    }

    [Fact]
    public void NumbersAreWrittenAndReadBack() =>
        Gen.Long.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite).Array2D[Gen.Int[1, 3], Gen.Int[1, 3]].Sample(weights =>
        {
            string text = Kernel.FromWeights(weights).ToString();
            Kernel read = Kernel.Parse(text);
            Assert.Equal(text, read.ToString());
            Assert.Equal(weights[0, 0], read[0, 0].ToDouble());
        });
}
