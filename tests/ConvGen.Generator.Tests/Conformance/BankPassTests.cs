extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using CommunityToolkit.HighPerformance;
using ConvGen.Generator.Tests.Harness;
using library::ConvGen;
using Xunit;
using static ConvGen.Generator.Tests.Conformance.BankMethods;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Kernels that have a destination each, on threads and through activations, and sums that leave 64 bits on the way.</summary>
public sealed class BankPassTests
{
    private delegate void Three<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> first, Span2D<TOut> second, Span2D<TOut> third);

    private delegate void ThreeParallel<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> first, Span2D<TOut> second, Span2D<TOut> third, ParallelOptions? parallel);

    /// <summary>Sums of up to 53 bits, whose squares and fourth powers leave 64 and 128, and fractions that are half way or next to it.</summary>
    [Fact]
    public void LargeSumsAreExactAndAllocateNothing()
    {
        List<string> methods = [];
        foreach (Combine combine in Enum.GetValues<Combine>())
        {
            foreach (Activation activation in Enum.GetValues<Activation>().Where(activation => combine != Combine.None || activation != Activation.None))
            {
                string kernels = methods.Count % 2 == 0 ? "[Kernel(\"-1000000000/3 1000000000/7 2\")]" : "[Kernel(\"3/65536 -5/65536 70000\", Offset = 0.5)]";
                string second = combine == Combine.None ? string.Empty : " [Kernel(\"-1/2 0 1/2\")]";
                methods.Add($"{kernels}{second} [Convolution(Combine = Combine.{combine}, Activation = Activation.{activation}, Rounding = Rounding.{(Rounding)(methods.Count % 5)})] public static partial void M{methods.Count}(ReadOnlySpan2D<short> source, Span2D<int> destination);");
            }
        }

        using LoadedAssembly assembly = Load(string.Join("\n", methods));
        short[,] source = new short[3, 41];
        short[] some = [0, 1, -1, 2, 3, short.MaxValue, short.MinValue, 127, -300];
        SplitMix random = new(11);
        for (int i = 0; i < source.Length; i++)
        {
            source[i / 41, i % 41] = some[random.Next() % (ulong)some.Length];
        }

        for (int number = 0; number < methods.Count; number++)
        {
            MethodInfo method = Method(assembly, $"M{number}");
            (int[,] expected, int[,] actual) = (new int[3, 39], new int[3, 39]);
            SlidingWindow.Apply<short, int>(source, expected, Kernels(method), Options(method));
            Planar<short, int> generated = method.CreateDelegate<Planar<short, int>>();
            generated(source, actual);
            Assert.True(expected.Cast<int>().SequenceEqual(actual.Cast<int>()), methods[number]);
            long before = GC.GetAllocatedBytesForCurrentThread();
            generated(source, actual);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Theory]
    [InlineData("None", "Reflect101")]
    [InlineData("None", "Valid")]
    [InlineData("Abs", "Wrap")]
    public void ThreadsGiveTheSameBitsToEveryDestination(string activation, string border)
    {
        // Three kernels of three sizes: under Border.Valid their outputs have three sizes.
        string kernels = $"[Sobel(Axis.X)] [Gaussian(1.5)] [Kernel(\"1 -2 1\")] [Convolution(Activation = Activation.{activation}, Border = Border.{border})]";
        using LoadedAssembly assembly = Load($"""
            {kernels} public static partial void A(ReadOnlySpan2D<byte> source, Span2D<short> first, Span2D<short> second, Span2D<short> third, ParallelOptions? parallel);
            {kernels} public static partial void B(ReadOnlySpan2D<byte> source, Span2D<short> first, Span2D<short> second, Span2D<short> third);
            """);
        byte[,] source = Create<byte>(401, 503);
        short[][,] serial = [.. (((int, int)[])[(2, 2), (10, 10), (0, 2)]).Select(less => border == "Valid" ? new short[401 - less.Item1, 503 - less.Item2] : new short[401, 503])];
        short[][,] parallel = [.. serial.Select(static plane => new short[plane.GetLength(0), plane.GetLength(1)])];
        Method(assembly, "B").CreateDelegate<Three<byte, short>>()(source, serial[0], serial[1], serial[2]);
        Method(assembly, "A").CreateDelegate<ThreeParallel<byte, short>>()(source, parallel[0], parallel[1], parallel[2], new ParallelOptions { MaxDegreeOfParallelism = 3 });
        Assert.All(serial.Zip(parallel), static pair => Assert.Equal(pair.First.Cast<short>(), pair.Second.Cast<short>()));
    }
}
