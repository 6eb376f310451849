using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Xunit;

namespace ConvGen.Tests.Families;

/// <summary>The weights of every family are those that other libraries give.</summary>
public sealed class FamilyReferenceTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string, string, string> References { get; } = Read();

    [Theory]
    [MemberData(nameof(References))]
    public void WeightsEqualThoseOfOtherLibraries(string family, string size, string weights)
    {
        Kernel kernel = Assert.Single(FamilyText.ToKernels(family));
        Assert.Equal(size, string.Create(CultureInfo.InvariantCulture, $"{kernel.Rows} {kernel.Columns}"));
        double[] expected = [.. weights.Split(' ').Select(static weight => double.Parse(weight, CultureInfo.InvariantCulture))];
        double largest = expected.Max(Math.Abs);
        for (int index = 0; index < expected.Length; index++)
        {
            double weight = kernel[index / kernel.Columns, index % kernel.Columns].ToDouble();
            Assert.True(Math.Abs(weight - expected[index]) <= Tolerance * largest, $"Weight {index} is {weight:R} and not {expected[index]:R}.");
        }
    }

    private static TheoryData<string, string, string> Read()
    {
        using StreamReader reader = new(typeof(FamilyReferenceTests).Assembly.GetManifestResourceStream("References.txt")!);
        TheoryData<string, string, string> data = [];
        foreach (string[] cells in reader.ReadToEnd().Split('\n').Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split(" | ")))
        {
            data.Add(cells[0], cells[1], cells[2]);
        }

        return data;
    }
}
