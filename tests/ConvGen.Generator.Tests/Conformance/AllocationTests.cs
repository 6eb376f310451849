extern alias library;
using System;
using System.Linq;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>A call on the serial path allocates nothing once the pooled scratch is warm, under every border.</summary>
public class AllocationTests
{
    [Fact]
    public void ASerialCallAllocatesNothing()
    {
        Declaration[] declarations =
        [
            .. from border in Enum.GetValues<Border>()
               from types in ((Type, Type)[])[(typeof(byte), typeof(byte)), (typeof(float), typeof(float)), (typeof(double), typeof(int))]
               from form in (Form[])[Form.Planar, Form.Linear]
               select new Declaration { Rows = ["1 2 1"], Scale = "1/4", Source = types.Item1, Destination = types.Item2, Border = border, Form = form },
        ];
        foreach (Subject subject in Subject.Compile(declarations))
        {
            Elements.Dispatch(subject.Declaration.Source, subject.Declaration.Destination, new Calls(subject));
        }
    }

    private sealed class Calls(Subject subject) : IPairAction
    {
        void IPairAction.Run<TIn, TOut>()
        {
            Reference reference = new(subject.Declaration);

            // Small enough for one extended copy, and large enough for strips beside the inside.
            foreach ((int height, int width) in ((int, int)[])[(5, 9), (80, 300)])
            {
                int rows = subject.Declaration.IsLinear ? 1 : height;
                TIn[,] source = new TIn[rows, width * height / rows];
                (int outputHeight, int outputWidth) = reference.OutputOf(rows, source.GetLength(1));
                TOut[,] destination = new TOut[outputHeight, outputWidth];
                long allocated = 0;
                for (int call = 0; call < 5; call++)
                {
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    subject.Apply<TIn, TOut>(source, destination);
                    allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                }

                Assert.True(allocated == 0, $"{subject} allocated {allocated} bytes for {rows} × {source.GetLength(1)}.");
            }
        }
    }
}
