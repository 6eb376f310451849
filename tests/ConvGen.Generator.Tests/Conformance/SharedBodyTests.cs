extern alias library;
using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Threading.Tasks;
using CommunityToolkit.HighPerformance;
using ConvGen.Generator.Tests.Harness;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Kernels of a bank that share a body: what each of them computes, wherever a place lies and whatever the image's size.</summary>
public sealed class SharedBodyTests
{
    private const int Count = 8;

    private static readonly (int Height, int Width)[] Sizes = [(1, 1), (4, 9), (5, 5), (9, 70), (33, 150), (40, 1100)];

    private static readonly string[] TallKernels = [.. KernelShapes.Tall.Select(static rows => "[Kernel(" + string.Join(", ", rows.Select(static row => $"\"{row}\"")) + ")]")];

    private delegate void Two<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> d0, Span2D<TOut> d1);

    private delegate void Eight<TIn, TOut>(
        ReadOnlySpan2D<TIn> source, Span2D<TOut> d0, Span2D<TOut> d1, Span2D<TOut> d2, Span2D<TOut> d3, Span2D<TOut> d4, Span2D<TOut> d5, Span2D<TOut> d6, Span2D<TOut> d7);

    private delegate void EightParallel<TIn, TOut>(
        ReadOnlySpan2D<TIn> source, Span2D<TOut> d0, Span2D<TOut> d1, Span2D<TOut> d2, Span2D<TOut> d3, Span2D<TOut> d4, Span2D<TOut> d5, Span2D<TOut> d6, Span2D<TOut> d7, ParallelOptions? parallel);

    [Theory]
    [InlineData(3, 3, "Reflect101")]
    [InlineData(5, 5, "Valid")]
    [InlineData(7, 3, "Wrap")]
    public void IntegersAreThoseOfTheKernelsAlone(int rows, int columns, string border)
    {
        using LoadedAssembly assembly = Load<byte, short>("byte", "short", rows, columns, border, isFloat: false);
        foreach ((int height, int width) in Sizes)
        {
            byte[,] source = Create<byte>(height, width);
            short[][,] together = Run<byte, short>(assembly, source, rows, columns, border);
            for (int kernel = 0; kernel < Count; kernel++)
            {
                short[,] alone = new short[together[kernel].GetLength(0), together[kernel].GetLength(1)];
                Method(assembly, $"K{kernel}").CreateDelegate<Planar<byte, short>>()(source, alone);
                Assert.True(alone.Cast<short>().SequenceEqual(together[kernel].Cast<short>()), $"kernel {kernel} on {height} × {width}");
            }
        }
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(5, 5)]
    [InlineData(11, 11)]
    public void FloatsDoNotDependOnThePlaceAndStayWithinTheLaw(int rows, int columns)
    {
        using LoadedAssembly assembly = Load<float, float>("float", "float", rows, columns, "Valid", isFloat: true);
        float[,] source = Create<float>(40, 400);
        float[][,] whole = Run<float, float>(assembly, source, rows, columns, "Valid");
        (int top, int left, int height, int width) = (7, 5, rows + 12, columns + 36);
        float[][,] part = Run<float, float>(assembly, source.AsSpan2D().Slice(top, left, height, width).ToArray(), rows, columns, "Valid");
        Kernel[] kernels = [.. Method(assembly, "All").GetCustomAttributes<KernelFamilyAttribute>().SelectMany(static attribute => attribute.ToKernels())];
        double unit = Math.ScaleB(1, -24) * (kernels[0].Rows * kernels[0].Columns + 4);
        for (int kernel = 0; kernel < Count; kernel++)
        {
            double[,] exact = new double[whole[kernel].GetLength(0), whole[kernel].GetLength(1)];
            SlidingWindow.Apply<float, double>(source, exact, kernels[kernel]);
            double bound = 1.01 * unit * Enumerable.Range(0, rows * columns).Sum(tap => kernels[kernel][tap / columns, tap % columns].Abs().ToDouble());
            Assert.All(exact.Cast<double>().Zip(whole[kernel].Cast<float>()), pair => Assert.InRange(pair.Second, pair.First - bound, pair.First + bound));
            for (int y = 0; y < part[kernel].GetLength(0); y++)
            {
                for (int x = 0; x < part[kernel].GetLength(1); x++)
                {
                    Assert.Equal(BitConverter.SingleToInt32Bits(whole[kernel][top + y, left + x]), BitConverter.SingleToInt32Bits(part[kernel][y, x]));
                }
            }
        }
    }

    [Theory]
    [InlineData("Valid")]
    [InlineData("Reflect101")]
    public void TallKernelsOverWideImagesAreThoseOfTheKernelsAlone(string border)
    {
        // Sums of small integers are exact, in whatever order they are added.
        string convolution = $"[Convolution(Border = Border.{border})]";
        using LoadedAssembly assembly = Load(string.Join("\n",
            TallKernels.Select((kernel, index) => $"{kernel} {convolution} public static partial void K{index}(ReadOnlySpan2D<float> source, Span2D<float> destination);")
                .Append($"{string.Join(" ", TallKernels)} {convolution} public static partial void All(ReadOnlySpan2D<float> source, Span2D<float> d0, Span2D<float> d1);")));
        (int height, int width) = (60, 1100);
        float[,] source = new float[height, width];
        for (int i = 0; i < source.Length; i++)
        {
            source[i / width, i % width] = i * 7 % 251;
        }

        (int outputHeight, int outputWidth) = border == "Valid" ? (height - 10, width - 4) : (height, width);
        float[][,] together = [new float[outputHeight, outputWidth], new float[outputHeight, outputWidth]];
        Method(assembly, "All").CreateDelegate<Two<float, float>>()(source, together[0], together[1]);
        for (int kernel = 0; kernel < together.Length; kernel++)
        {
            float[,] alone = new float[outputHeight, outputWidth];
            Method(assembly, $"K{kernel}").CreateDelegate<Planar<float, float>>()(source, alone);
            Assert.Equal(alone.Cast<float>(), together[kernel].Cast<float>());
        }
    }

    [Fact]
    public void ThreadsGiveTheSameBits()
    {
        using LoadedAssembly assembly = Load<float, float>("float", "float", 5, 5, "Replicate", isFloat: true);
        float[,] source = Create<float>(301, 403);
        float[][,] serial = Run<float, float>(assembly, source, 5, 5, "Replicate");
        float[][,] d = [.. serial.Select(static plane => new float[plane.GetLength(0), plane.GetLength(1)])];
        Method(assembly, "Threads").CreateDelegate<EightParallel<float, float>>()(source, d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], new ParallelOptions { MaxDegreeOfParallelism = 3 });
        Assert.All(serial.Zip(d), static pair => Assert.Equal(pair.First.Cast<float>(), pair.Second.Cast<float>()));
    }

    [Theory]
    [InlineData("byte", "HalfUp")]
    [InlineData("short", "HalfEven")]
    [InlineData("float", "")]
    public void RootsOfSixteenBitSumsAreThoseOfTheReference(string destination, string rounding)
    {
        string mode = rounding.Length == 0 ? string.Empty : $", Rounding = Rounding.{rounding}";
        string[] banks = ["[Sobel(Axis.X)] [Sobel(Axis.Y)]", "[Scharr(Axis.X)] [Scharr(Axis.Y)]", "[Sobel(Axis.X)] [Sobel(Axis.Y)] [Laplacian]"];
        using LoadedAssembly assembly = Load(string.Join("\n", banks.Select((bank, index) =>
            $"{bank} [Convolution(Combine = Combine.Magnitude, Border = Border.Replicate{mode})] public static partial void M{index}(ReadOnlySpan2D<byte> source, Span2D<{destination}> destination);")));
        for (int index = 0; index < banks.Length; index++)
        {
            switch (destination)
            {
                case "byte":
                    CompareRoots<byte>(Method(assembly, $"M{index}"));
                    break;
                case "short":
                    CompareRoots<short>(Method(assembly, $"M{index}"));
                    break;
                default:
                    CompareRoots<float>(Method(assembly, $"M{index}"));
                    break;
            }
        }
    }

    [Fact]
    public void SignalsHaveIndexAndValueOfTheirPlanes()
    {
        Kernel[] kernels = [Kernel.Parse("1 -1"), Kernel.Parse("-1 2"), Kernel.Parse("1 1")];
        ConvolutionOptions options = new() { Combine = Combine.ArgMaxAbs, Border = Border.Wrap };
        byte[,] plane = Create<byte>(1, 60);
        byte[] source = [.. plane.Cast<byte>()];
        (byte[] index, short[] value, byte[,] expectedIndex, short[,] expectedValue) = (new byte[60], new short[60], new byte[1, 60], new short[1, 60]);
        SlidingWindow.Apply<byte, byte, short>(source, index, value, kernels, options);
        SlidingWindow.Apply<byte, byte, short>(plane, expectedIndex, expectedValue, kernels, options);
        Assert.Equal(expectedIndex.Cast<byte>(), index);
        Assert.Equal(expectedValue.Cast<short>(), value);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => SlidingWindow.Apply<byte, byte, short>(source, index, new short[59], kernels, options)).ParamName);
    }

    private static void CompareRoots<T>(MethodInfo method)
        where T : unmanaged
    {
        Kernel[] kernels = [.. method.GetCustomAttributes<KernelFamilyAttribute>().SelectMany(static attribute => attribute.ToKernels())];
        ConvolutionAttribute options = method.GetCustomAttribute<ConvolutionAttribute>()!;
        foreach ((int height, int width) in ((int, int)[])[(3, 1), (5, 17), (3, 33), (20, 65), (2, 700)])
        {
            byte[,] source = Create<byte>(height, width);
            (T[,] expected, T[,] actual) = (new T[height, width], new T[height, width]);
            SlidingWindow.Apply<byte, T>(source, expected, kernels, new ConvolutionOptions { Border = options.Border, Combine = options.Combine, Rounding = options.Rounding });
            method.CreateDelegate<Planar<byte, T>>()(source, actual);
            Assert.True(expected.Cast<T>().SequenceEqual(actual.Cast<T>()), $"{method} on {height} × {width}");
        }
    }

    private static TOut[][,] Run<TIn, TOut>(LoadedAssembly assembly, TIn[,] source, int rows, int columns, string border)
    {
        (int height, int width) = (source.GetLength(0), source.GetLength(1));
        TOut[][,] d = [.. Enumerable.Range(0, Count).Select(_ => border == "Valid" ? new TOut[Math.Max(0, height - rows + 1), Math.Max(0, width - columns + 1)] : new TOut[height, width])];
        Method(assembly, "All").CreateDelegate<Eight<TIn, TOut>>()(source, d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]);
        return d;
    }

    private static LoadedAssembly Load<TIn, TOut>(string source, string destination, int rows, int columns, string border, bool isFloat)
    {
        SplitMix random = new((ulong)((rows * 100) + columns));
        string[] kernels =
        [
            .. Enumerable.Range(0, Count).Select(_ => "[Kernel(" + string.Join(", ", Enumerable.Range(0, rows).Select(_ => "\"" + string.Join(" ", Enumerable.Range(0, columns).Select(_ =>
            {
                int weight = (int)(random.Next() >> 60) - 8;
                return isFloat ? ((weight == 0 ? 5 : weight) / 10.0).ToString(CultureInfo.InvariantCulture) : weight.ToString(CultureInfo.InvariantCulture);
            })) + "\"")) + ")]"),
        ];
        string convolution = $"[Convolution(Border = Border.{border})]";
        string outputs = string.Join(", ", Enumerable.Range(0, Count).Select(index => $"Span2D<{destination}> d{index}"));
        return Load(string.Join("\n",
            kernels.Select((kernel, index) => $"{kernel} {convolution} public static partial void K{index}(ReadOnlySpan2D<{source}> source, Span2D<{destination}> destination);")
                .Append($"{string.Join(" ", kernels)} {convolution} public static partial void All(ReadOnlySpan2D<{source}> source, {outputs});")
                .Append($"{string.Join(" ", kernels)} {convolution} public static partial void Threads(ReadOnlySpan2D<{source}> source, {outputs}, ParallelOptions? parallel);")));
    }

    private static T[,] Create<T>(int height, int width)
        where T : unmanaged, INumber<T>
    {
        SplitMix random = new((ulong)((height * 1000) + width));
        T[,] image = new T[height, width];
        for (int i = 0; i < image.Length; i++)
        {
            double value = random.Next() >> 56;
            image[i / width, i % width] = T.CreateTruncating(typeof(T) == typeof(float) ? (value - 128) / 128 : random.Next() % 4 == 0 ? value % 2 * 255 : value);
        }

        return image;
    }

    private static LoadedAssembly Load(string methods) =>
        CompiledSources.Load($"#pragma warning disable CONVGEN016\nusing System; using System.Threading.Tasks; using CommunityToolkit.HighPerformance; using ConvGen;\npublic static partial class C\n{{\n{methods}\n}}\n");

    private static MethodInfo Method(LoadedAssembly assembly, string name) => assembly.Assembly.GetType("C")!.GetMethod(name)!;
}
