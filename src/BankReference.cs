using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CommunityToolkit.HighPerformance;

namespace ConvGen;

/// <summary>One output of a bank by definition: each kernel's result and activation, then the combination.</summary>
internal sealed class BankReference
{
    private readonly AppliedKernel[] _kernels;
    private readonly ConvolutionOptions _options;
    private readonly BankForm? _form;
    private readonly double[][,] _weights;

    /// <summary>Prepares a bank.</summary>
    /// <exception cref="NotSupportedException">The exact sums of integers leave 53 bits.</exception>
    public BankReference(AppliedKernel[] kernels, ConvolutionOptions options, ElementTypeInfo from, ElementTypeInfo to)
    {
        _kernels = kernels;
        _options = options;
        _weights = [.. kernels.Select(static kernel => kernel.GetWeightsAsDoubles())];
        if (from.IsInteger && to.IsInteger)
        {
            _form = BankForm.TryCreate([.. kernels.Select(static kernel => kernel.Weights.Cast<Rational>().ToArray())], [.. kernels.Select(static kernel => kernel.Offset)], from.Type)
                ?? throw new NotSupportedException("The sums of the kernels leave 53 bits; use smaller weights, or a floating destination.");
        }
    }

    /// <summary>The value of one output and the index of the kernel that it comes from, where it comes from one.</summary>
    public (int Index, object Value) Compute<T>(ReadOnlySpan2D<T> source, int row, int column) => _form is null
        ? ComputeInDouble(source, row, column)
        : ComputeExactly(source, row, column, _form);

    private (int Index, object Value) ComputeExactly<T>(ReadOnlySpan2D<T> source, int row, int column, BankForm form)
    {
        Rational[] results = new Rational[_kernels.Length];
        for (int index = 0; index < results.Length; index++)
        {
            WeightedSum kernel = form.Kernels[index];
            Rational sum = kernel.Offset;
            int columns = _kernels[index].Weights.GetLength(1);
            for (int tap = 0; tap < kernel.Weights.Length; tap++)
            {
                sum += kernel.Weights[tap] * (long)_kernels[index].GetElement(source, row, column, tap / columns, tap % columns);
            }

            Rational result = sum / form.Denominator;
            results[index] = _options.Activation switch
            {
                Activation.Relu => result.Sign < 0 ? Rational.Zero : result,
                Activation.Abs => result.Abs(),
                Activation.Square => result * result,
                _ => result,
            };
        }

        bool isMagnitude = _options.Combine is Combine.MaxAbs or Combine.ArgMaxAbs;
        Rational[] ranked = isMagnitude ? Array.ConvertAll(results, static result => result.Abs()) : results;
        int winner = Array.IndexOf(ranked, ranked.Max());
        Rational Sum(Func<Rational, Rational> term) => results.Aggregate(Rational.Zero, (total, result) => total + term(result));
        BigInteger rounded = _options.Combine switch
        {
            Combine.Magnitude => RoundedRoot.Round(Sum(static result => result * result), _options.Rounding),
            Combine.AbsSum => RoundedRoot.RoundNumber(Sum(static result => result.Abs()), _options.Rounding),
            _ => RoundedRoot.RoundNumber(ranked[winner], _options.Rounding),
        };
        return (winner, rounded);
    }

    private (int Index, object Value) ComputeInDouble<T>(ReadOnlySpan2D<T> source, int row, int column)
    {
        double[] results = new double[_kernels.Length];
        for (int index = 0; index < results.Length; index++)
        {
            double result = _kernels[index].SumInDouble(source, row, column, _weights[index]);
            results[index] = _options.Activation switch
            {
                Activation.Relu => result < 0 ? 0 : result,
                Activation.Abs => Math.Abs(result),
                Activation.Square => result * result,
                _ => result,
            };
        }

        bool isMagnitude = _options.Combine is Combine.MaxAbs or Combine.ArgMaxAbs;
        double[] ranked = isMagnitude ? Array.ConvertAll(results, Math.Abs) : results;
        int winner = 0;
        for (int index = 1; index < ranked.Length; index++)
        {
            bool isLarger = ranked[index] > ranked[winner] || (double.IsNaN(ranked[index]) && !double.IsNaN(ranked[winner]));
            winner = isLarger ? index : winner;
        }

        return (winner, _options.Combine switch
        {
            Combine.Magnitude => Math.Sqrt(results.Sum(static result => result * result)),
            Combine.AbsSum => results.Sum(Math.Abs),
            _ => ranked[winner],
        });
    }
}
