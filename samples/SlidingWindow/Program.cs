using System;
using System.Text;

namespace Samples.OneDimension;

/// <summary>What a convolution is, told in one dimension.</summary>
internal static class Program
{
    private static int Main()
    {
        Console.OutputEncoding = Encoding.UTF8;
        Console.WriteLine(
            """
            A convolution slides a small kernel over a signal. At every position it takes
            the window of the signal under the kernel, multiplies each value with the
            weight above it and adds up the products. That sum is the result there.

            The kernel  -1 1  describes one feature: a small value on the left, a large
            one on the right.

            1. One edge

            Five zeros, then five ones. Ten values have nine windows of two. As long as
            both values of a window are equal, the products cancel; where the signal
            steps from 0 to 1, the window looks like the kernel and the sum is 1.

            """);
        bool agree = Lesson.Show([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);

        Console.WriteLine(
            """
            2. Edges up and edges down

            This signal goes up twice and down twice. A step from 0 to 1 matches the
            kernel as before; a step from 1 to 0 is its opposite, and the sum is negative.

            """);
        agree &= Lesson.Show([0, 0, 1, 1, 0, 0, 1, 1, 0, 0]);

        Console.WriteLine(
            """
            Such a result is called a feature map: it shows where the signal has the
            feature of the kernel. samples/FeatureMaps does the same to a picture.
            """);
        return agree ? 0 : 1;
    }
}
