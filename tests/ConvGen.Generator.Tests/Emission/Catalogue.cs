namespace ConvGen.Generator.Tests.Emission;

/// <summary>One declaration for each kind of plan: what the snapshots show, and what cultures and edits are tried on.</summary>
internal static class Catalogue
{
    /// <summary>The names of the methods.</summary>
    public static readonly string[] Names = ["Step", "SobelX", "Smooth", "Box", "Gabor", "Blobs", "Roof", "Cone", "Disk", "Sawtooth", "Gaussian", "SmoothHalf", "MovingMean", "MeanOfFour", "Sharpen", "Gradient", "Steepness", "WideBlur", "ByteBlur", "Ridge"];

    /// <summary>The file.</summary>
    public const string Source = """"
        using System;
        using System.Threading.Tasks;
        using CommunityToolkit.HighPerformance;
        using ConvGen;

        namespace Demo;

        public static partial class Filters
        {
            /// <summary>The difference of each sample and the one before it.</summary>
            /// <param name="source">A signal.</param>
            /// <param name="destination">Its differences, one fewer.</param>
            [Kernel(-1, 1)]
            public static partial void Step(ReadOnlySpan<float> source, Span<float> destination);

            /// <summary>Vertical edges: positive where it grows brighter to the right.</summary>
            [Kernel("-1 0 1",
                    "-2 0 2",
                    "-1 0 1")]
            [Convolution(Border = Border.Reflect101)]
            public static partial void SobelX(ReadOnlySpan2D<byte> source, Span2D<short> destination);

            /// <summary>A light blur.</summary>
            [Kernel("1 2 1", "2 4 2", "1 2 1", Scale = "1/16")]
            [Convolution(Border = Border.Replicate)]
            public static partial void Smooth(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

            /// <summary>The mean of nine.</summary>
            [Kernel("1 1 1", "1 1 1", "1 1 1", Scale = "1/9")]
            [Convolution(Border = Border.Constant, BorderValue = 128)]
            public static partial void Box(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

            /// <summary>Stripes of one direction and width.</summary>
            [Kernel("""
                 0.03 -0.14 -0.40 -0.05  0.19
                -0.03 -0.49 -0.49  0.34  0.31
                -0.21 -0.67  0     0.67  0.21
                -0.31 -0.34  0.49  0.49  0.03
                -0.19  0.05  0.40  0.14 -0.03
                """)]
            [Convolution(Border = Border.Wrap, Flip = true)]
            public static partial void Gabor(ReadOnlySpan2D<float> source, Span2D<float> destination);

            /// <summary>Out of focus.</summary>
            [Kernel("""
                0 0 0 0 0 1 1 1 0 0 0 0 0
                0 0 0 1 1 1 1 1 1 1 0 0 0
                0 0 1 1 1 1 1 1 1 1 1 0 0
                0 1 1 1 1 1 1 1 1 1 1 1 0
                0 1 1 1 1 1 1 1 1 1 1 1 0
                1 1 1 1 1 1 1 1 1 1 1 1 1
                1 1 1 1 1 1 1 1 1 1 1 1 1
                1 1 1 1 1 1 1 1 1 1 1 1 1
                0 1 1 1 1 1 1 1 1 1 1 1 0
                0 1 1 1 1 1 1 1 1 1 1 1 0
                0 0 1 1 1 1 1 1 1 1 1 0 0
                0 0 0 1 1 1 1 1 1 1 0 0 0
                0 0 0 0 0 1 1 1 0 0 0 0 0
                """, Scale = "1/121")]
            public static partial void Disk(ReadOnlySpan2D<float> source, Span2D<float> destination);

            private const string Tooth = "1 2 3 4 5 6 7 8 9 10 ";

            private const string Teeth = Tooth + Tooth + Tooth + Tooth + Tooth + Tooth;

            /// <summary>Answers to a saw of eighteen teeth.</summary>
            [Kernel(Teeth + Teeth + Teeth)]
            public static partial void Sawtooth(ReadOnlySpan<float> source, Span<float> destination);

            /// <summary>Blobs, by the second derivative of a Gaussian.</summary>
            [Kernel("-2 -3 -5 -3 -2",
                    "-3  3  7  3 -3",
                    "-5  7 12  7 -5",
                    "-3  3  7  3 -3",
                    "-2 -3 -5 -3 -2")]
            [Convolution(Border = Border.Replicate)]
            public static partial void Blobs(ReadOnlySpan2D<byte> source, Span2D<short> destination);

            /// <summary>Bright ridges that run from left to right.</summary>
            [Kernel("-20 -50 -60 -50 -20",
                    " 10  30  40  30  10",
                    " 20  45  80  45  20", Scale = "1/4")]
            [Convolution(Border = Border.Replicate)]
            public static partial void Roof(ReadOnlySpan2D<byte> source, Span2D<short> destination);

            /// <summary>A blur that fades with the distance.</summary>
            [Kernel("""
                1 2 3 3 3 3 3 2 1
                2 3 3 4 4 4 3 3 2
                3 3 4 5 5 5 4 3 3
                3 4 5 6 6 6 5 4 3
                3 4 5 6 7 6 5 4 3
                3 4 5 6 6 6 5 4 3
                3 3 4 5 5 5 4 3 3
                2 3 3 4 4 4 3 3 2
                1 2 3 3 3 3 3 2 1
                """, Scale = "1/295")]
            public static partial void Cone(ReadOnlySpan2D<float> source, Span2D<float> destination);

            /// <summary>A Gaussian of more digits than 64 bits can take.</summary>
            [Kernel("0.054488684549642944 0.24420134200323335 0.40261994689424746 0.24420134200323335 0.054488684549642944")]
            public static partial void Gaussian(ReadOnlySpan2D<byte> source, Span2D<byte> destination);

            /// <summary>A light blur of half-precision numbers.</summary>
            [Kernel(0.0625, 0.125, 0.0625, 0.125, 0.25, 0.125, 0.0625, 0.125, 0.0625, Columns = 3)]
            public static partial void SmoothHalf(ReadOnlySpan2D<Half> source, Span2D<Half> destination);

            /// <summary>A moving mean of counts.</summary>
            [Kernel("1 1 1 1 1 1 1", Scale = "1/7")]
            public static partial void MovingMean(ReadOnlySpan<int> source, Span<int> destination);

            /// <summary>Halves go to the even neighbour, so that they do not brighten.</summary>
            [Kernel("1 1", "1 1", Scale = "1/4")]
            [Convolution(Rounding = Rounding.HalfEven)]
            public static partial void MeanOfFour(ReadOnlySpan2D<ushort> source, Span2D<ushort> destination);

            /// <summary>Light between 0 and 1 as bytes, sharpened.</summary>
            [Kernel("-1 3 -1", Scale = "255")]
            [Convolution(Offset = 0.25, Rounding = Rounding.HalfAwayFromZero)]
            public static partial void Sharpen(ReadOnlySpan2D<float> source, Span2D<byte> destination);

            /// <summary>Both derivatives in one pass.</summary>
            [Kernel("-1 0 1", "-2 0 2", "-1 0 1")]
            [Kernel("-1 -2 -1", "0 0 0", "1 2 1")]
            public static partial void Gradient(ReadOnlySpan2D<byte> source, Span2D<short> dx, Span2D<short> dy);

            /// <summary>How steep it is.</summary>
            [Sobel(Axis.X)]
            [Sobel(Axis.Y)]
            [Convolution(Combine = Combine.Magnitude, Border = Border.Replicate)]
            public static partial void Steepness(ReadOnlySpan2D<float> source, Span2D<float> destination);

            /// <summary>A wide blur: rows first, then lines.</summary>
            [Binomial(13)]
            public static partial void WideBlur(ReadOnlySpan2D<float> source, Span2D<float> destination);

            /// <summary>A blur of bytes by way of lines of 16 bits, two of which are taken at a time.</summary>
            [Binomial(9)]
            public static partial void ByteBlur(ReadOnlySpan2D<byte> source, Span2D<byte> destination);
        }

        public partial record struct Pipeline<T>
            where T : unmanaged
        {
            internal partial interface IStage<out TResult>
            {
                /// <summary>Ridges &amp; valleys, as in <see cref="Filters.SobelX"/>.</summary>
                /// <remarks>On <c>several</c> threads.</remarks>
                /// <param name="this">What is read.</param>
                /// <param name="out">What is written.</param>
                /// <param name="options">How many threads take part.</param>
                [Kernel("0 1 0", "1 -4 1", "0 1 0")]
                [Convolution(Border = Border.Symmetric)]
                protected static partial void Ridge(scoped ReadOnlySpan2D<short> @this, Span2D<int> @out, ParallelOptions? options = null);
            }
        }
        """";
}
