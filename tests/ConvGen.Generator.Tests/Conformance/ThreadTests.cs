extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>The threaded signatures: the bits of one thread on any number, and options that are obeyed.</summary>
public class ThreadTests
{
    // Work for several bands each; the first two cut by rows, the others by columns.
    private static readonly Declaration[] Declarations =
    [
        new()
        {
            Rows = ["0.1 0.2 -0.3", "1/3 0 0.7", "-1 0.9 0.4"], Source = typeof(float), Destination = typeof(float),
            Form = Form.PlanarParallel, Border = Border.Reflect101, Offset = 0.3,
        },
        new()
        {
            Rows = ["1 2 3", "-4 5 6", "7 -8 9"], Scale = "1/77", Source = typeof(byte), Destination = typeof(short),
            Form = Form.PlanarParallel, Rounding = Rounding.HalfEven,
        },
        new()
        {
            Rows = [string.Join(' ', Enumerable.Range(1, 64))], Scale = "1/225", Source = typeof(short), Destination = typeof(int),
            Form = Form.LinearParallel, Border = Border.Wrap,
        },
        new()
        {
            Rows = [string.Join(' ', Enumerable.Range(1, 17).Select(static number => $"1/{number}"))], Source = typeof(float), Destination = typeof(double),
            Form = Form.LinearParallel,
        },
    ];

    private static readonly Lazy<IReadOnlyList<Subject>> Subjects = new(static () => Subject.Compile(
        [.. Declarations, .. Declarations.Select(static declaration => declaration with { Form = declaration.Form - 1 })]));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Declarations.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void AnyNumberOfThreadsGivesTheSameBits(int number)
    {
        Dispatch(number, (serial, parallel) =>
        {
            CountingScheduler scheduler = new();
            parallel(null);
            foreach (int degree in (int[])[1, 2, 7, -1])
            {
                parallel(new ParallelOptions { MaxDegreeOfParallelism = degree });
            }

            parallel(new ParallelOptions { TaskScheduler = scheduler });
            Assert.True(scheduler.Count > 0, "The scheduler of the options was not asked.");
        });
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void ACancelledTokenEndsTheCall(int number)
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Dispatch(number, (_, parallel) => Assert.ThrowsAny<OperationCanceledException>(() => parallel(new ParallelOptions { CancellationToken = source.Token })));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void ACancelledTokenEndsASmallCallAsWell(int number)
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Elements.Dispatch(Declarations[number].Source, Declarations[number].Destination, new Run(
            number, 12, 70, (_, parallel) => Assert.ThrowsAny<OperationCanceledException>(() => parallel(new ParallelOptions { CancellationToken = source.Token }))));
    }

    private static void Dispatch(int number, Action<Action, Action<ParallelOptions?>> test) =>
        Elements.Dispatch(Declarations[number].Source, Declarations[number].Destination, new Run(number, 701, 503, test));

    /// <summary>Gives a test the serial call and the threaded one, which checks its result where it returns.</summary>
    private sealed class Run(int number, int height, int width, Action<Action, Action<ParallelOptions?>> test) : IPairAction
    {
        void IPairAction.Run<TIn, TOut>()
        {
            Declaration declaration = Declarations[number];
            (int sourceHeight, int sourceWidth) = declaration.IsLinear ? (1, height * width) : (height, width);
            TIn[,] source = new TIn[sourceHeight, sourceWidth];
            Kernel kernel = declaration.ToKernel();
            Patterns.Fill<TIn>(source, Pattern.Random, kernel, declaration.Flip, (ulong)number);
            bool isValid = declaration.Border == Border.Valid;
            TOut[,] expected = isValid ? new TOut[sourceHeight - kernel.Rows + 1, sourceWidth - kernel.Columns + 1] : new TOut[sourceHeight, sourceWidth];
            Subject serial = Subjects.Value[number + Declarations.Length];
            serial.Apply<TIn, TOut>(source, expected);
            test(
                () => serial.Apply<TIn, TOut>(source, expected),
                options =>
                {
                    TOut[,] actual = new TOut[expected.GetLength(0), expected.GetLength(1)];
                    Subjects.Value[number].Apply<TIn, TOut>(source, actual, options);
                    ElementAssert.Same<TOut>(expected, actual, $"{declaration}, {options?.MaxDegreeOfParallelism} threads");
                });
        }
    }

    /// <summary>Runs tasks on the thread pool and counts them.</summary>
    private sealed class CountingScheduler : TaskScheduler
    {
        private int _count;

        public int Count => _count;

        protected override void QueueTask(Task task)
        {
            Interlocked.Increment(ref _count);
            ThreadPool.QueueUserWorkItem(_ => TryExecuteTask(task));
        }

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);

        protected override IEnumerable<Task> GetScheduledTasks() => [];
    }
}
