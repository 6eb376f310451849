using System;
using System.Linq;
using System.Runtime.CompilerServices;
using CommunityToolkit.HighPerformance;
using ConvGen.CompilerServices;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Reference;

/// <summary>Whether two views share an element, against bytes counted one by one.</summary>
public sealed class OverlapTests
{
    private static readonly Gen<(int Start, int Height, int Width, int Padding)> Views = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 8]);

    [Fact]
    public void ViewsOfOneTypeInOneBuffer() => Check<byte, byte>();

    [Fact]
    public void ViewsOfTwoTypesInOneBuffer()
    {
        Check<byte, int>();
        Check<double, sbyte>();
        Check<short, float>();
        Check<ushort, double>();
    }

    [Fact]
    public void InterleavedColumnsAreApart()
    {
        byte[] buffer = new byte[4096 * 8];
        Span2D<byte> even = Span2D<byte>.DangerousCreate(ref buffer[0], 4096, 1, 7);
        Span2D<byte> odd = Span2D<byte>.DangerousCreate(ref buffer[1], 4096, 7, 1);
        Assert.False(Overlap.Exists(Plane<byte>.Of(even), Plane<byte>.Of(odd)));
        Assert.True(Overlap.Exists(Plane<byte>.Of(even), Plane<byte>.Of(Span2D<byte>.DangerousCreate(ref buffer[2], 4095, 7, 1))));
    }

    [Fact]
    public void DifferentObjectsAreApart() =>
        Assert.False(Overlap.Exists(Plane<byte>.Of(new ReadOnlySpan2D<byte>(new byte[64, 64])), Plane<float>.Of(new ReadOnlySpan2D<float>(new float[64, 64]))));

    private static void Check<TFirst, TSecond>()
        where TFirst : struct
        where TSecond : struct
    {
        // Views of elements of up to 8 bytes that start anywhere; 60 + 6 · (5 + 8) elements are the most.
        byte[] buffer = new byte[2048];
        Gen.Select(Views, Views).Sample((first, second) =>
        {
            bool[] inFirst = Mark<TFirst>(first);
            bool[] inSecond = Mark<TSecond>(second);
            bool expected = inFirst.Zip(inSecond).Any(pair => pair.First && pair.Second);
            Assert.Equal(expected, Overlap.Exists(View<TFirst>(buffer, first), View<TSecond>(buffer, second)));
            Assert.Equal(expected, Overlap.Exists(View<TSecond>(buffer, second), View<TFirst>(buffer, first)));
        }, iter: 1_000);
    }

    private static Plane<T> View<T>(byte[] buffer, (int Start, int Height, int Width, int Padding) view)
        where T : struct =>
        Plane<T>.Of(ReadOnlySpan2D<T>.DangerousCreate(in Unsafe.As<byte, T>(ref buffer[view.Start]), view.Height, view.Width, view.Padding));

    private static bool[] Mark<T>((int Start, int Height, int Width, int Padding) view)
    {
        bool[] marks = new bool[2048];
        for (int row = 0; row < view.Height; row++)
        {
            for (int column = 0; column < view.Width * Unsafe.SizeOf<T>(); column++)
            {
                marks[view.Start + (row * (view.Width + view.Padding) * Unsafe.SizeOf<T>()) + column] = true;
            }
        }

        return marks;
    }
}
