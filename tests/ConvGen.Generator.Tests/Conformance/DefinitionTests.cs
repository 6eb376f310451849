extern alias generator;
extern alias library;
using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using ConvGen.Generator.Tests.Interpreter;
using generator::ConvGen.Generator.Analysis;
using library::ConvGen;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Generated methods against the definition in exact numbers, on small sources: the reference is not asked.</summary>
public class DefinitionTests(ITestOutputHelper output)
{
    [Fact]
    public void GeneratedMethodsFollowTheDefinition()
    {
        ConcurrentQueue<string> failures = [];
        int outputs = 0;
        Parallel.ForEach(Sweep.Subjects.Index(), item =>
        {
            Check check = new(item.Item, item.Index);
            Elements.Dispatch(item.Item.Declaration.Source, item.Item.Declaration.Destination, check);
            Interlocked.Add(ref outputs, check.Outputs);
            if (check.Failure is { } failure)
            {
                failures.Enqueue($"{item.Index}: {item.Item}\n    {failure}");
            }
        });
        output.WriteLine($"{Sweep.Subjects.Count} declarations, {outputs} outputs compared with exact sums.");
        Assert.True(failures.IsEmpty, $"{failures.Count} declarations failed.\n{string.Join("\n", failures.Take(10))}");
    }

    private sealed class Check(Subject subject, int number) : IPairAction
    {
        private readonly Declaration _declaration = subject.Declaration;

        private Rational _deviation;

        public int Outputs { get; private set; }

        public string? Failure { get; private set; }

        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Kernel kernel = _declaration.ToKernel();
            bool isValid = _declaration.Border == Border.Valid;
            int height = _declaration.IsLinear ? 1 : (isValid ? kernel.Rows - 1 : 0) + 1 + (number % 3);
            int width = (isValid ? kernel.Columns - 1 : 0) + 3 + (number % 5);
            TIn[,] source = new TIn[height, width];
            Patterns.Fill<TIn>(source, (Pattern)(number / 3 % Patterns.Count), kernel, _declaration.Flip, (ulong)number);
            TOut[,] result = isValid ? new TOut[height - kernel.Rows + 1, width - kernel.Columns + 1] : new TOut[height, width];
            subject.Apply<TIn, TOut>(source, result);

            FloatLaw law = new(_declaration);
            _deviation = _declaration.IsExact ? DeviationOf(_declaration) : Rational.Zero;
            for (int i = 0; i < result.Length; i++)
            {
                (int y, int x) = Math.DivRem(i, result.GetLength(1));
                (Rational sum, Rational magnitude) = Definition.Evaluate<TIn>(_declaration, kernel, source, y, x);
                if (!IsRight(law, result[y, x], sum, magnitude))
                {
                    Failure = FormattableString.Invariant($"output ({y}, {x}) is {result[y, x]}, exactly {sum.ToDouble()}");
                }

                Outputs++;
            }
        }

        // Zero but for kernels beyond 64 bits, whose deviation is computed and stated.
        private static Rational DeviationOf(Declaration declaration)
        {
            generator::ConvGen.Rational bound = KernelAnalyzer.Analyze(SpecFactory.Create(declaration)).Integers!.ErrorBound;
            return new Rational(bound.Numerator, bound.Denominator);
        }

        private bool IsRight<T>(FloatLaw law, T result, Rational sum, Rational magnitude)
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            if (_declaration.IsExact)
            {
                return T.CreateSaturating(Definition.Round(sum - _deviation, _declaration.Rounding)) <= result
                    && result <= T.CreateSaturating(Definition.Round(sum + _deviation, _declaration.Rounding));
            }

            if (!law.Applies(magnitude.ToDouble()))
            {
                return true;
            }

            return typeof(T) == typeof(float) || typeof(T) == typeof(double)
                ? law.Allows(double.CreateChecked(result), sum, magnitude)
                : law.Allows(result, sum.ToDouble(), magnitude.ToDouble());
        }
    }
}
