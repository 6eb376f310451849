extern alias library;
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Threading.Tasks;
using CommunityToolkit.HighPerformance;
using ConvGen.Generator.Tests.Harness;
using library::ConvGen;
using Xunit;
using static ConvGen.Generator.Tests.Conformance.BankMethods;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Several kernels on one method, combinations and activations against <see cref="SlidingWindow"/>.</summary>
public sealed class BankTests
{
    private static readonly (int Height, int Width)[] Sizes = [(0, 0), (1, 1), (3, 3), (2, 41), (17, 5), (23, 41)];

    private delegate void Two<TIn, TFirst, TSecond>(ReadOnlySpan2D<TIn> source, Span2D<TFirst> first, Span2D<TSecond> second);

    private delegate void Three<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> first, Span2D<TOut> second, Span2D<TOut> third);

    private delegate void Signals<TIn, TOut>(ReadOnlySpan<TIn> source, Span<TOut> first, Span<TOut> second);

    [Fact]
    public void BytesToBytes() => CompareCombinations<byte, byte>("byte", "byte");

    [Fact]
    public void BytesToShorts() => CompareCombinations<byte, short>("byte", "short");

    [Fact]
    public void ShortsToInts() => CompareCombinations<short, int>("short", "int");

    [Fact]
    public void IntsToUShorts() => CompareCombinations<int, ushort>("int", "ushort");

    [Fact]
    public void BytesToSingles() => CompareCombinations<byte, float>("byte", "float");

    [Fact]
    public void SinglesToSingles() => CompareCombinations<float, float>("float", "float");

    [Fact]
    public void SinglesToBytes() => CompareCombinations<float, byte>("float", "byte");

    [Fact]
    public void DoublesToDoubles() => CompareCombinations<double, double>("double", "double");

    [Fact]
    public void AnIndexAndItsValueComeOutOfOnePass()
    {
        using LoadedAssembly assembly = Load("""
            [KirschBank] [Convolution(Combine = Combine.ArgMax, Border = Border.Replicate)] public static partial void A(ReadOnlySpan2D<byte> source, Span2D<byte> index, Span2D<short> value);
            [GaborBank(5, 1.2, 3.5, Psi = 30)] [Convolution(Combine = Combine.ArgMaxAbs, Border = Border.Reflect101)] public static partial void B(ReadOnlySpan2D<byte> source, Span2D<byte> index, Span2D<short> value);
            """);
        foreach (string name in new[] { "A", "B" })
        {
            MethodInfo method = Method(assembly, name);
            byte[,] source = Create<byte>(53, 67);
            (byte[,] index, short[,] value) = (new byte[53, 67], new short[53, 67]);
            (byte[,] expectedIndex, short[,] expectedValue) = (new byte[53, 67], new short[53, 67]);
            SlidingWindow.Apply<byte, byte, short>(source, expectedIndex, expectedValue, Kernels(method), Options(method));
            method.CreateDelegate<Two<byte, byte, short>>()(source, index, value);
            Assert.Equal(expectedIndex.Cast<byte>(), index.Cast<byte>());
            Assert.Equal(expectedValue.Cast<short>(), value.Cast<short>());
        }
    }

    [Theory]
    [InlineData("ArgMax", "None")]
    [InlineData("ArgMaxAbs", "None")]
    [InlineData("ArgMax", "Relu")]
    [InlineData("ArgMaxAbs", "Square")]
    public void ANaNIsLargerThanEveryNumber(string combine, string activation)
    {
        using LoadedAssembly assembly = Load($"[Kernel(1, 0)] [Kernel(0, 1)] [Kernel(-1, 0)] [Convolution(Combine = Combine.{combine}, Activation = Activation.{activation})] public static partial void A(ReadOnlySpan2D<float> source, Span2D<byte> index, Span2D<float> value);");
        float[,] source = new float[6, 42];
        float[] some = [0f, -0f, 1, -1, 2.5f, float.NaN, float.PositiveInfinity, float.NegativeInfinity];
        SplitMix random = new(3);
        for (int i = 0; i < source.Length; i++)
        {
            source[i / 42, i % 42] = some[random.Next() % 8];
        }

        MethodInfo method = Method(assembly, "A");
        (byte[,] index, float[,] value, byte[,] expectedIndex, float[,] expectedValue) = (new byte[6, 41], new float[6, 41], new byte[6, 41], new float[6, 41]);
        SlidingWindow.Apply<float, byte, float>(source, expectedIndex, expectedValue, Kernels(method), Options(method));
        method.CreateDelegate<Two<float, byte, float>>()(source, index, value);
        Assert.Equal(expectedIndex.Cast<byte>(), index.Cast<byte>());
        Assert.Equal(expectedValue.Cast<float>(), value.Cast<float>());
    }

    [Fact]
    public void EveryKernelWritesItsDestinationAsIfItWereAlone()
    {
        using LoadedAssembly assembly = Load("""
            [Sobel(Axis.X)] [CentralDifference(Axis.Y, Offset = 3)] [Gaussian(1, Scale = "1/2")] [Convolution(Border = Border.Wrap, Offset = 0.25)]
            public static partial void A(ReadOnlySpan2D<byte> source, Span2D<short> start, Span2D<short> end, Span2D<short> third);
            [Sobel(Axis.X)] [CentralDifference(Axis.Y, Offset = 3)] [Gaussian(1, Scale = "1/2")]
            public static partial void B(ReadOnlySpan2D<byte> source, Span2D<short> start, Span2D<short> end, Span2D<short> third);
            [Sobel(Axis.X)] [CentralDifference(Axis.Y, Scale = "1/2")] [Gaussian(1, Scale = "1/2")] [Convolution(Activation = Activation.Abs)]
            public static partial void D(ReadOnlySpan2D<byte> source, Span2D<short> start, Span2D<short> end, Span2D<short> third);
            """);
        foreach (MethodInfo method in new[] { "A", "B", "D" }.Select(name => Method(assembly, name)))
        {
            foreach ((int height, int width) in Sizes)
            {
                byte[,] source = Create<byte>(height, width);
                Kernel[] kernels = Kernels(method);
                ConvolutionOptions options = Options(method);
                short[][,] expected = [.. kernels.Select(kernel => options.Border != Border.Valid ? new short[height, width] : new short[Math.Max(0, height - kernel.Rows + 1), Math.Max(0, width - kernel.Columns + 1)])];
                short[][,] actual = [.. expected.Select(static plane => new short[plane.GetLength(0), plane.GetLength(1)])];
                for (int i = 0; i < kernels.Length; i++)
                {
                    SlidingWindow.Apply<byte, short>(source, expected[i], kernels[i], options);
                }

                method.CreateDelegate<Three<byte, short>>()(source, actual[0], actual[1], actual[2]);
                Assert.All(expected.Zip(actual), static pair => Assert.Equal(pair.First.Cast<short>(), pair.Second.Cast<short>()));
            }
        }
    }

    [Fact]
    public void SignalsTakeBanksToo()
    {
        using LoadedAssembly assembly = Load("""
            [CentralDifference(Axis.X)] [Kernel("1 -2 1")] [Convolution(Border = Border.Reflect101)] public static partial void A(ReadOnlySpan<short> source, Span<int> first, Span<int> second);
            [CentralDifference(Axis.X)] [Kernel("1 -2 1")] [Convolution(Combine = Combine.MaxAbs)] public static partial void B(ReadOnlySpan<short> source, Span<int> destination);
            """);
        short[] source = [.. Create<short>(1, 40_000).Cast<short>()];
        (int[] first, int[] second, int[] combined) = (new int[40_000], new int[40_000], new int[39_998]);
        Method(assembly, "A").CreateDelegate<Signals<short, int>>()(source, first, second);
        Method(assembly, "B").CreateDelegate<Linear<short, int>>()(source, combined);
        int[] expected = new int[40_000];
        SlidingWindow.Apply<short, int>(source, expected, Kernels(Method(assembly, "A"))[1], new ConvolutionOptions { Border = Border.Reflect101 });
        Assert.Equal(expected, second);
        expected = new int[39_998];
        SlidingWindow.Apply<short, int>(source, expected, Kernels(Method(assembly, "B")), Options(Method(assembly, "B")));
        Assert.Equal(expected, combined);
    }

    [Fact]
    public void ThreadsGiveTheSameBits()
    {
        using LoadedAssembly assembly = Load("""
            [RobinsonBank] [Convolution(Combine = Combine.Magnitude, Border = Border.Symmetric)] public static partial void A(ReadOnlySpan2D<byte> source, Span2D<short> destination, ParallelOptions? parallel = null);
            [RobinsonBank] [Convolution(Combine = Combine.Magnitude, Border = Border.Symmetric)] public static partial void B(ReadOnlySpan2D<byte> source, Span2D<short> destination);
            """);
        byte[,] source = Create<byte>(401, 503);
        (short[,] parallel, short[,] serial) = (new short[401, 503], new short[401, 503]);
        Method(assembly, "A").CreateDelegate<PlanarParallel<byte, short>>()(source, parallel, new ParallelOptions { MaxDegreeOfParallelism = 3 });
        Method(assembly, "B").CreateDelegate<Planar<byte, short>>()(source, serial);
        Assert.Equal(serial.Cast<short>(), parallel.Cast<short>());
    }

    [Fact]
    public void NothingIsWrittenBeforeAllChecksHavePassed()
    {
        using LoadedAssembly assembly = Load("[Sobel(Axis.X)] [Sobel(Axis.Y)] public static partial void A(ReadOnlySpan2D<byte> source, Span2D<short> dx, Span2D<short> dy);");
        Two<byte, short, short> method = Method(assembly, "A").CreateDelegate<Two<byte, short, short>>();
        byte[,] source = Create<byte>(9, 9);
        short[,] right = new short[7, 7];
        Assert.Equal("dy", Assert.Throws<ArgumentException>(() => method(source, right, new short[7, 8])).ParamName);
        Assert.Equal("dy", Assert.Throws<ArgumentException>(() => method(source, right, right)).ParamName);
        Assert.All(right.Cast<short>(), static element => Assert.Equal(0, element));
    }

    private static void CompareCombinations<TIn, TOut>(string source, string destination)
        where TIn : unmanaged, INumber<TIn>
        where TOut : unmanaged
    {
        // Between integers thirds are exact; floats are where nothing has to be rounded.
        bool isFloating = source is "float" or "double" || destination is "float" or "double";
        string scaled = isFloating ? "[Sobel(Axis.X, Scale = \"2\")] [Laplacian] [Kernel(1, 2, 1, Offset = 3)]" : "[Sobel(Axis.X, Scale = \"1/6\")] [Laplacian] [Kernel(1, 2, 1, Offset = 3.5)]";
        string[] kernels = ["[Sobel(Axis.X)] [Sobel(Axis.Y)]", scaled, "[Robinson(Direction.North)] [Robinson(Direction.SouthEast)] [Kirsch(Direction.West)]"];
        string[] borders = ["Valid", "Replicate", "Constant, BorderValue = 2", "Wrap"];
        string rounding = destination is "float" or "double" ? string.Empty : ", Rounding = Rounding.";
        List<string> methods = [];
        foreach (Combine combine in Enum.GetValues<Combine>().Where(static combine => combine != Combine.None))
        {
            foreach (Activation activation in Enum.GetValues<Activation>())
            {
                int number = methods.Count;
                string border = borders[number % 3 == 1 ? 1 + (number % 2) : number % borders.Length];
                string mode = rounding.Length == 0 ? rounding : rounding + (Rounding)(number % 5);
                methods.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{kernels[number % 3]} [Convolution(Combine = Combine.{combine}, Activation = Activation.{activation}, Border = Border.{border}{mode})] public static partial void M{number}(ReadOnlySpan2D<{source}> source, Span2D<{destination}> destination);"));
            }
        }

        using LoadedAssembly assembly = Load(string.Join("\n", methods));
        for (int number = 0; number < methods.Count; number++)
        {
            MethodInfo method = Method(assembly, $"M{number}");
            ConvolutionOptions options = Options(method);
            foreach ((int height, int width) in Sizes)
            {
                TIn[,] image = Create<TIn>(height, width, isFloating ? 61 : 56);
                (int outputHeight, int outputWidth) = options.Border == Border.Valid ? (Math.Max(0, height - 2), Math.Max(0, width - 2)) : (height, width);
                (TOut[,] expected, TOut[,] actual) = (new TOut[outputHeight, outputWidth], new TOut[outputHeight, outputWidth]);
                SlidingWindow.Apply<TIn, TOut>(image, expected, Kernels(method), options);
                method.CreateDelegate<Planar<TIn, TOut>>()(image, actual);
                Assert.True(expected.Cast<TOut>().SequenceEqual(actual.Cast<TOut>()), $"{methods[number]} on {height} × {width}");
            }
        }
    }
}
