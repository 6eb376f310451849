extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CommunityToolkit.HighPerformance;
using ConvGen.Generator.Tests.Harness;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Methods with computed kernels apply exactly the kernels that their attributes compute at run time: the generator and the
/// library hold the same source.
/// </summary>
public sealed class FamilyTests
{
    private static readonly string[] OnImages =
    [
        "Gaussian(0.8)", "Gaussian(1.3, SigmaY = 0.6, Radius = 4)", "Gaussian(2.2, Scale = \"1/3\", Offset = 0.25)", "GaussianDerivative(1.1, 1, 0)", "GaussianDerivative(0.9, 2, 1)", "Box(5, 4)",
        "Binomial(7)", "Tent(4)", "Sobel(Axis.Y)", "Scharr(Axis.X)", "Prewitt(Axis.X, Scale = \"1/6\")", "Roberts(Axis.Y)", "CentralDifference(Axis.Y)",
        "Kirsch(Direction.NorthWest)", "Robinson(Direction.South)", "Laplacian(neighbors: 8)", "LaplacianOfGaussian(1.2)", "DifferenceOfGaussians(sigma2: 1.4, sigma1: 0.7)",
        "Gabor(1.7, 35, 5, Gamma = 0.6, Psi = 10)", "Sharpen(0.4)", "UnsharpMask(1, 0.8)", "Emboss(30, Scale = \"0.5\")", "MotionBlur(9, 25)", "SavitzkyGolay(7, 3)", "WindowedSinc(9, 0.4)",
    ];

    private static readonly string[] OnSignals =
    [
        "Gaussian(1.9)", "GaussianDerivative(1.5, 1, 0)", "Box(9, 1)", "Binomial(9)", "Tent(7)", "CentralDifference(Axis.X)", "LaplacianOfGaussian(2)", "DifferenceOfGaussians(1, 2)",
        "UnsharpMask(1.5, 1)", "MotionBlur(5, 0)", "SavitzkyGolay(11, 4, Derivative = 1, Spacing = 0.5)", "WindowedSinc(31, 0.2, Window = Window.Blackman, HighPass = true)",
    ];

    [Fact]
    public void IntegersAreThoseOfTheReference()
    {
        Compare<byte, byte>(OnImages, static x => (byte)x);
        Compare<byte, short>(OnImages, static x => (byte)x);
        Compare<ushort, ushort>(OnImages, static x => (ushort)x);
    }

    [Fact]
    public void AnImpulseOnAPlaneReadsTheWeightsBack()
    {
        using LoadedAssembly assembly = Load("double", "double", OnImages, "2D");
        foreach ((MethodInfo method, Kernel kernel) in Methods(assembly, isSignal: false))
        {
            double[,] source = new double[(2 * kernel.Rows) - 1, (2 * kernel.Columns) - 1];
            source[kernel.Rows - 1, kernel.Columns - 1] = 1;
            double[,] answer = new double[kernel.Rows, kernel.Columns];
            method.CreateDelegate<Planar<double, double>>()(source, answer);
            AssertWeights(kernel, (row, column) => answer[kernel.Rows - 1 - row, kernel.Columns - 1 - column] - (kernel.Offset?.ToDouble() ?? 0));
        }
    }

    [Fact]
    public void AnImpulseOnASignalReadsTheWeightsBack()
    {
        using LoadedAssembly assembly = Load("double", "double", OnSignals, string.Empty);
        foreach ((MethodInfo method, Kernel kernel) in Methods(assembly, isSignal: true))
        {
            double[] source = new double[(2 * kernel.Columns) - 1];
            source[kernel.Columns - 1] = 1;
            double[] answer = new double[kernel.Columns];
            method.CreateDelegate<Linear<double, double>>()(source, answer);
            AssertWeights(kernel, (_, column) => answer[kernel.Columns - 1 - column]);
        }
    }

    private static void Compare<TIn, TOut>(string[] attributes, Func<ulong, TIn> convert)
        where TIn : unmanaged
        where TOut : unmanaged
    {
        using LoadedAssembly assembly = Load(Elements.Keyword(typeof(TIn)), Elements.Keyword(typeof(TOut)), attributes, "2D");
        TIn[,] source = new TIn[41, 75];
        SplitMix random = new(5);
        foreach (ref TIn element in source.AsSpan2D().GetRowSpan(0))
        {
            element = convert(ulong.MaxValue);
        }

        for (int row = 1; row < source.GetLength(0); row++)
        {
            for (int column = 0; column < source.GetLength(1); column++)
            {
                source[row, column] = convert(random.Next());
            }
        }

        foreach ((MethodInfo method, Kernel kernel) in Methods(assembly, isSignal: false))
        {
            TOut[,] expected = new TOut[source.GetLength(0) - kernel.Rows + 1, source.GetLength(1) - kernel.Columns + 1];
            TOut[,] actual = new TOut[expected.GetLength(0), expected.GetLength(1)];
            SlidingWindow.Apply<TIn, TOut>(source, expected, kernel);
            method.CreateDelegate<Planar<TIn, TOut>>()(source, actual);
            Assert.Equal(expected.Cast<TOut>(), actual.Cast<TOut>());
        }
    }

    private static void AssertWeights(Kernel kernel, Func<int, int, double> read)
    {
        double largest = Places(kernel).Max(place => Math.Abs(kernel[place.Row, place.Column].ToDouble()));
        Assert.All(Places(kernel), place => Assert.InRange(read(place.Row, place.Column) - kernel[place.Row, place.Column].ToDouble(), -1e-14 * largest, 1e-14 * largest));
    }

    private static IEnumerable<(int Row, int Column)> Places(Kernel kernel) =>
        from row in Enumerable.Range(0, kernel.Rows) from column in Enumerable.Range(0, kernel.Columns) select (row, column);

    private static LoadedAssembly Load(string source, string destination, string[] attributes, string planes)
    {
        string methods = string.Join("\n", attributes.Select((attribute, index) =>
            $"    [{attribute}] public static partial void M{index}(ReadOnlySpan{planes}<{source}> source, Span{planes}<{destination}> destination);"));
        return CompiledSources.Load($"using System; using CommunityToolkit.HighPerformance; using ConvGen;\npublic static partial class C\n{{\n{methods}\n}}\n");
    }

    private static IEnumerable<(MethodInfo Method, Kernel Kernel)> Methods(LoadedAssembly assembly, bool isSignal) =>
        from method in assembly.Assembly.GetType("C")!.GetMethods(BindingFlags.Static | BindingFlags.Public)
        from attribute in method.GetCustomAttributes<KernelFamilyAttribute>()
        select (method, Assert.Single(attribute.ToKernels(isSignal)));
}
