using System.Globalization;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using Consumer;
using ConvGen;

// The teaching examples, to be read; then a checksum a kernel, to be compared; with --time the microseconds a call.
Signal(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
Signal(0, 0, 1, 1, 0, 0, 1, 1, 0, 0);
Edges();

bool time = args.Contains("--time");
Apply<byte, short>("u8 Sobel 3x3", (source, destination) => Kernels.SobelX(source, destination));
Apply<byte, byte>("u8 Gauss 5x5", (source, destination) => Kernels.Gauss5(source, destination));
Apply<ushort, ushort>("u16 smooth 3x3", (source, destination) => Kernels.SmoothInt16(source, destination));
Apply<float, float>("f32 dense 3x3", (source, destination) => Kernels.Dense3(source, destination));
Apply<float, float>("f32 dense 7x7", (source, destination) => Kernels.Dense7(source, destination));
Apply<double, double>("f64 mean 1x3", (source, destination) => Kernels.MeanDouble(source, destination), lost: 2);
Apply<Half, Half>("f16 mean 1x3", (source, destination) => Kernels.MeanHalf(source, destination));
return 0;

static void Signal(params byte[] source)
{
    short[] generated = new short[source.Length - 1];
    short[] reference = new short[source.Length - 1];
    Kernels.Step(source, generated);
    SlidingWindow.Apply<byte, short>(source, reference, Kernel.Parse("-1 1"));
    Console.WriteLine($"signal {string.Join(' ', generated)} | {string.Join(' ', reference)}");
}

static void Edges()
{
    byte[,] image = new byte[4, 6];
    for (int y = 0; y < 4; y++)
    {
        image[y, 2] = image[y, 3] = 100;
    }

    short[,] edges = new short[3, 5];
    Kernels.VerticalEdges(image, edges);
    Console.WriteLine($"edges {string.Join(' ', edges.Cast<short>())}");
}

void Apply<TSource, TDestination>(string name, Action<TSource[,], TDestination[,]> kernel, int lost = 0)
    where TSource : unmanaged, INumberBase<TSource>
    where TDestination : unmanaged
{
    TSource[,] source = new TSource[480, 509];
    uint state = 1;
    foreach (ref TSource value in source.AsSpan())
    {
        state = unchecked((state * 1664525) + 1013904223);
        value = TSource.CreateTruncating(state >> 24);
    }

    TDestination[,] destination = new TDestination[480, 509 - lost];
    kernel(source, destination);
    uint hash = 2166136261;
    foreach (byte value in destination.AsSpan().AsBytes())
    {
        hash = unchecked((hash ^ value) * 16777619);
    }

    string result = time ? Timing.Microseconds(() => kernel(source, destination)).ToString("F1", CultureInfo.InvariantCulture) : hash.ToString("x8", CultureInfo.InvariantCulture);
    Console.WriteLine($"{name}: {result}");
}
